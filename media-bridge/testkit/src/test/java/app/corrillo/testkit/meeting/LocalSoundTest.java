package app.corrillo.testkit.meeting;

import static app.corrillo.testkit.meeting.LoopBench.troubles;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.corrillo.meeting.MeetingCommand;
import app.corrillo.meeting.Notice.Kind;
import app.corrillo.meeting.Source;
import app.corrillo.meeting.media.AudioProcessing;
import app.corrillo.meeting.media.MediaDevices;
import app.corrillo.meeting.media.MediaProblem;
import app.corrillo.meeting.media.MicrophoneSpec;
import app.corrillo.meeting.media.SpeakerSpec;
import app.corrillo.testkit.Eventually;
import app.corrillo.testkit.Scenes;
import app.corrillo.testkit.media.FakeTrack;
import java.util.List;
import org.junit.jupiter.api.Test;

class LocalSoundTest {
    private static final MediaDevices SILENCE = MediaDevices.NONE;

    @Test
    void opensTheMicrophoneOnJoiningOnly() {
        try (LoopBench bench = new LoopBench()) {
            bench.until("preview", state -> state.ownTracks().count() == 1);
            assertTrue(bench.engine.open(Source.MICROPHONE).isEmpty());
            bench.join();
            FakeTrack track = bench.open(Source.MICROPHONE);
            Eventually.that("heard", track::isEnabled);
            assertFalse(bench.own(Source.MICROPHONE).muted());
        }
    }

    @Test
    void mutesAtOnceAndTellsTheOthers() {
        try (LoopBench bench = LoopBench.live()) {
            FakeTrack track = bench.open(Source.MICROPHONE);
            bench.meeting.send(new MeetingCommand.SetMicrophone(false));
            Eventually.that("silent", () -> !track.isEnabled());
            Eventually.equal(
                    "muted microphone true", () -> bench.session.calls().getLast());
            bench.until("muted", state -> bench.own(Source.MICROPHONE).muted());
            bench.meeting.send(new MeetingCommand.SetMicrophone(true));
            Eventually.that("heard", track::isEnabled);
            assertFalse(track.isClosed());
        }
    }

    @Test
    void joinsMutedWhenThatIsWished() {
        try (LoopBench bench =
                new LoopBench(Scenes.devices(), Scenes.everythingOn().withMicrophoneOn(false))) {
            bench.join();
            FakeTrack track = bench.open(Source.MICROPHONE);
            Eventually.that("told", () -> bench.session.calls().contains("muted microphone true"));
            assertFalse(track.isEnabled());
            assertTrue(bench.own(Source.MICROPHONE).muted());
        }
    }

    @Test
    void movesToAnotherMicrophoneOnTheSameTrack() {
        try (LoopBench bench = LoopBench.live()) {
            FakeTrack track = bench.open(Source.MICROPHONE);
            MicrophoneSpec named = new MicrophoneSpec.Named("mic-1");
            bench.meeting.send(new MeetingCommand.ChooseMicrophone(named));
            Eventually.that("moved", () -> bench.engine.calls().contains("microphone " + named));
            bench.settle();
            assertSame(track, bench.open(Source.MICROPHONE));
            assertEquals(named, bench.meeting.state().local().microphone());
        }
    }

    @Test
    void keepsTheOldMicrophoneWhenTheNewOneFails() {
        try (LoopBench bench = LoopBench.live()) {
            bench.meeting.send(new MeetingCommand.ChooseMicrophone(new MicrophoneSpec.Named("gone")));
            bench.until("told", state -> troubles(state).equals(List.of(Kind.MICROPHONE_REFUSED)));
            bench.settle();
            assertEquals(
                    new MicrophoneSpec.Default(), bench.meeting.state().local().microphone());
            assertFalse(bench.open(Source.MICROPHONE).isClosed());
        }
    }

    @Test
    void healsButNeverUnmutesByItself() {
        try (LoopBench bench = LoopBench.live()) {
            bench.meeting.send(new MeetingCommand.SetMicrophone(false));
            bench.settle();
            bench.open(Source.MICROPHONE).lose();
            bench.engine.plug(SILENCE);
            bench.until("told", state -> troubles(state).contains(Kind.NO_SOUND_SERVER));
            Eventually.that("closed", () -> bench.engine.open(Source.MICROPHONE).isEmpty());
            bench.engine.plug(Scenes.devices());
            bench.until("mended", state -> troubles(state).isEmpty());
            bench.until("there", state -> state.ownTracks().anyMatch(one -> one.source() == Source.MICROPHONE));
            bench.settle();
            assertFalse(bench.open(Source.MICROPHONE).isEnabled());
            assertTrue(bench.own(Source.MICROPHONE).muted());
        }
    }

    @Test
    void goesOnWithoutASoundServer() {
        try (LoopBench bench = new LoopBench(SILENCE, Scenes.everythingOn().withCameraOn(false))) {
            bench.until("told", state -> troubles(state).equals(List.of(Kind.NO_SOUND_SERVER)));
            bench.join();
            bench.settle();
            assertEquals(List.of(Kind.NO_SOUND_SERVER), troubles(bench.meeting.state()));
            bench.engine.plug(Scenes.devices());
            bench.until("mended", state -> troubles(state).isEmpty());
            Eventually.that("heard", bench.open(Source.MICROPHONE)::isEnabled);
            Eventually.that(
                    "speakers",
                    () -> bench.engine.calls().stream()
                                    .filter(call -> call.startsWith("speaker"))
                                    .count()
                            == 2);
        }
    }

    @Test
    void choosesSpeakersAndKeepsTheOldOnesOnFailure() {
        try (LoopBench bench = LoopBench.live()) {
            bench.meeting.send(new MeetingCommand.ChooseSpeaker(new SpeakerSpec.Named("spk-1")));
            Eventually.that("moved", () -> bench.engine.calls().contains("speaker Named[name=spk-1]"));
            bench.settle();
            bench.engine.failNext(MediaProblem.DEVICE_BUSY);
            bench.meeting.send(new MeetingCommand.ChooseSpeaker(new SpeakerSpec.Default()));
            bench.until("told", state -> troubles(state).equals(List.of(Kind.SPEAKER_REFUSED)));
            assertEquals(
                    new SpeakerSpec.Named("spk-1"),
                    bench.meeting.state().local().speaker());
        }
    }

    @Test
    void setsTheProcessing() {
        AudioProcessing raw = new AudioProcessing(false, false, false);
        try (LoopBench bench = LoopBench.live()) {
            bench.meeting.send(new MeetingCommand.SetAudioProcessing(raw));
            Eventually.that("set", () -> bench.engine.calls().contains("processing " + raw));
            assertEquals(raw, bench.meeting.state().local().processing());
            bench.meeting.send(new MeetingCommand.SetAudioProcessing(raw.withMusic(true)));
            Eventually.that("said", () -> bench.session.calls().contains("music true"));
        }
    }
}
