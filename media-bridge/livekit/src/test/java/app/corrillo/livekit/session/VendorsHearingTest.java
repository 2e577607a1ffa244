package app.corrillo.livekit.session;

import static org.junit.jupiter.api.Assertions.assertTrue;

import app.corrillo.engine.Engine;
import app.corrillo.engine.EngineOptions;
import app.corrillo.livekit.signal.JoinQuery.Version;
import app.corrillo.meeting.Source;
import app.corrillo.meeting.media.AudioProcessing;
import app.corrillo.meeting.time.SystemTime;
import app.corrillo.testkit.Eventually;
import app.corrillo.testkit.LetThreadsLive;
import app.corrillo.testkit.livekit.Chromium;
import app.corrillo.testkit.livekit.LiveKitServer;
import app.corrillo.testkit.livekit.Peer;
import app.corrillo.testkit.livekit.PythonPeer;
import app.corrillo.testkit.sound.Pcm;
import app.corrillo.testkit.sound.PrivatePulse;
import app.corrillo.testkit.sound.Speech;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * LiveKit's own clients hear what is said into our microphone, and what they say is played on our loudspeakers: the
 * sentence is found again, and another one is not.
 */
@Tag("slow")
@LetThreadsLive(
        value = {"engine", "Thread-", "process reaper"},
        because = "threads of the native library outlive it")
class VendorsHearingTest {
    private static final String OURS = "Good morning. Can you hear what I am saying to you today?";
    private static final String THEIRS = "Yes, thank you, every single word of it arrives over here as well.";

    /** A sentence takes four seconds, and may have to be said more than once. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    /** By how much what was said is found better than what was not. */
    private static final double WELL_OVER = 0.1;

    @TempDir
    Path folder;

    @Test
    void aBrowser() throws Exception {
        try (SystemTime time = new SystemTime();
                LiveKitServer server = LiveKitServer.start();
                PrivatePulse pulse = PrivatePulse.start();
                Chromium chromium = Chromium.start()) {
            talk(chromium.open(), server, pulse, time, Version.ONE);
        }
    }

    @Test
    void python() throws Exception {
        try (SystemTime time = new SystemTime();
                LiveKitServer server = LiveKitServer.start();
                PrivatePulse pulse = PrivatePulse.start();
                PythonPeer python = PythonPeer.start()) {
            talk(python, server, pulse, time, Version.ZERO);
        }
    }

    private void talk(Peer them, LiveKitServer server, PrivatePulse pulse, SystemTime time, Version version)
            throws Exception {
        pulse.adopt();
        them.join(server.url(), server.token("talk", "them"));
        them.publishSound("microphone");
        try (Guest me = new Guest(
                "me",
                server.url() + "?access_token=" + server.token("talk", "me"),
                Engine.open(EngineOptions.standard(time)),
                time,
                version)) {
            me.engine().setAudioProcessing(AudioProcessing.DEFAULT).join();
            me.sendMicrophone();
            me.join().awaitLive();
            me.awaitTrack(Source.MICROPHONE);
            Path ours = Speech.say(OURS, folder.resolve("ours.wav"));
            Path theirs = Speech.say(THEIRS, folder.resolve("theirs.wav"));
            theyHear(them, pulse, ours, theirs);
            weHear(them, pulse, ours, theirs);
        }
    }

    private static void theyHear(Peer them, PrivatePulse pulse, Path said, Path unsaid) {
        Eventually.that("our track", () -> them.sound("me", "microphone").isPresent());
        find(
                said,
                unsaid,
                () -> {
                    them.record("me", "microphone");
                    finish(pulse.speak("mic", said));
                },
                () -> them.recorded("me", "microphone"));
    }

    private void weHear(Peer them, PrivatePulse pulse, Path unsaid, Path said) {
        Path played = folder.resolve("played");
        Process recording = pulse.record("spk", played);
        try {
            Eventually.that("the recording runs", () -> Files.exists(played) && Pcm.count(played) > Pcm.RATE);
            find(said, unsaid, () -> them.say("microphone", said), () -> Pcm.read(played));
        } finally {
            recording.destroy();
        }
    }

    private static void find(Path said, Path unsaid, Runnable saying, Supplier<short[]> recording) {
        Speech sentence = Speech.of(said, Speech.RATE);
        Speech another = Speech.of(unsaid, Speech.RATE);
        Eventually.within(PATIENCE, "what was said", () -> {
            saying.run();
            return sentence.isIn(Speech.of(recording.get(), Pcm.RATE));
        });
        long other = Pcm.count(unsaid) * Pcm.RATE / Speech.RATE + Pcm.RATE;
        Eventually.that("that there is room for the other sentence", () -> recording.get().length > other);
        Speech heard = Speech.of(recording.get(), Pcm.RATE);
        double found = sentence.foundIn(heard);
        double unfound = another.foundIn(heard);
        assertTrue(found > unfound + WELL_OVER, () -> "said " + found + ", not said " + unfound);
    }

    private static void finish(Process voice) {
        try {
            assertTrue(voice.waitFor(1, TimeUnit.MINUTES), "it is said");
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(hurry);
        }
    }
}
