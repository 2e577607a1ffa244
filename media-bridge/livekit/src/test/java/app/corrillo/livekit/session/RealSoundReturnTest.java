package app.corrillo.livekit.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.corrillo.engine.Engine;
import app.corrillo.engine.EngineOptions;
import app.corrillo.livekit.signal.JoinQuery.Version;
import app.corrillo.meeting.MeetingEvent;
import app.corrillo.meeting.Source;
import app.corrillo.meeting.media.MediaEngine;
import app.corrillo.meeting.time.SystemTime;
import app.corrillo.testkit.Eventually;
import app.corrillo.testkit.LetThreadsLive;
import app.corrillo.testkit.livekit.LiveKitServer;
import app.corrillo.testkit.livekit.PythonPeer;
import app.corrillo.testkit.sound.Pcm;
import app.corrillo.testkit.sound.PrivatePulse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A sound server that does not answer while somebody joins a room of a real server, or that is started again. */
@Tag("slow")
@LetThreadsLive(
        value = {"engine", "Thread-", "process reaper"},
        because = "threads of the native library outlive it")
class RealSoundReturnTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(Version.class)
    void whoJoinsWithoutSoundHearsAndIsHeardWhenItIsBack(Version version) throws Exception {
        try (SystemTime time = new SystemTime();
                LiveKitServer server = LiveKitServer.start();
                PrivatePulse pulse = PrivatePulse.start();
                PythonPeer them = PythonPeer.start()) {
            pulse.adopt();
            join(them, server);
            try (Guest me = guest("me", server, Engine.open(EngineOptions.standard(time)), time, version)) {
                Eventually.that("sound", () -> me.engine().devices().sound());
                me.sendMicrophone();
                pulse.freeze();
                me.join().awaitLive();
                me.awaitTrack(Source.MICROPHONE);
                Eventually.that("no sound", () -> !me.engine().devices().sound());
                pulse.thaw();
                hearEachOther(me, them, pulse);
                assertEquals(0, me.count(MeetingEvent.ParticipantLeft.class));
            } finally {
                pulse.thaw();
            }
        }
    }

    @Test
    void aSoundServerThatIsStartedAgainIsHeardAgain() throws Exception {
        try (SystemTime time = new SystemTime();
                LiveKitServer server = LiveKitServer.start();
                PrivatePulse pulse = PrivatePulse.start();
                PythonPeer them = PythonPeer.start()) {
            pulse.adopt();
            join(them, server);
            try (Guest me = guest("me", server, Engine.open(EngineOptions.standard(time)), time, Version.ONE)) {
                me.join().awaitLive();
                me.awaitTrack(Source.MICROPHONE);
                pulse.kill();
                Eventually.that("no sound", () -> !me.engine().devices().sound());
                pulse.restart();
                pulse.plugSpeaker("spk", "Speakers");
                pulse.plugMicrophone("mic", "Microphone");
                pulse.preferMicrophone("mic");
                Eventually.that("sound", () -> me.engine().devices().sound());
                me.sendMicrophone();
                hearEachOther(me, them, pulse);
            }
        }
    }

    @Test
    void whoHasSoundIsNotInterruptedByWhoHasNone() throws Exception {
        try (SystemTime time = new SystemTime();
                LiveKitServer server = LiveKitServer.start();
                PrivatePulse pulse = PrivatePulse.start();
                PythonPeer them = PythonPeer.start()) {
            pulse.adopt();
            join(them, server);
            try (Guest me = guest("me", server, Engine.open(EngineOptions.standard(time)), time, Version.ONE)) {
                me.sendMicrophone();
                me.join().awaitLive();
                hearEachOther(me, them, pulse);
                String before = sid(them, "me");
                pulse.freeze();
                Guest silent = guest("silent", server, me.engine(), time, Version.ONE);
                try {
                    silent.join().awaitLive();
                    Eventually.that("no sound", () -> !me.engine().devices().sound());
                    Eventually.that("it is there", () -> !sid(them, "silent").isEmpty());
                    String first = sid(them, "silent");
                    pulse.thaw();
                    Eventually.that("joined anew", () -> !Set.of("", first).contains(sid(them, "silent")));
                    assertEquals(before, sid(them, "me"));
                } finally {
                    pulse.thaw();
                    silent.session().close();
                }
                hearEachOther(me, them, pulse);
                assertEquals(before, sid(them, "me"));
                assertEquals(0, me.count(MeetingEvent.LinkLost.class));
            }
        }
    }

    private static void join(PythonPeer them, LiveKitServer server) {
        them.join(server.url(), server.token("return", "them"));
        them.publishSound("microphone");
        them.tone("microphone", 1000);
    }

    private void hearEachOther(Guest me, PythonPeer them, PrivatePulse pulse) {
        Path played = folder.resolve("played-" + System.nanoTime());
        Process voice = pulse.speak("mic", Pcm.writeWav(folder.resolve("said.wav"), Pcm.tone(440, 60)));
        Process recording = pulse.record("spk", played);
        try {
            Eventually.that(
                    me.name() + " is heard",
                    () -> them.sound(me.name(), "microphone")
                            .filter(heard -> heard.isTone(440))
                            .isPresent());
            Eventually.that("they are heard", () -> lately(played) > 1500);
        } finally {
            voice.destroy();
            recording.destroy();
        }
    }

    /** The amplitude of their tone in the last half second, 0 to 32767. */
    private static double lately(Path played) {
        short[] all = Files.exists(played) ? Pcm.read(played) : new short[0];
        return Pcm.amplitude(Arrays.copyOfRange(all, Math.max(0, all.length - Pcm.RATE / 2), all.length), 1000);
    }

    private static String sid(PythonPeer them, String who) {
        return them.person(who)
                .map(person -> person.path("sid").asText(""))
                .filter(sid -> !sid.isEmpty())
                .orElse("");
    }

    private static Guest guest(
            String name, LiveKitServer server, MediaEngine engine, SystemTime time, Version version) {
        return new Guest(name, server.url() + "?access_token=" + server.token("return", name), engine, time, version);
    }
}
