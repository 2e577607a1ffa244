package app.corrillo.engine.pulse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.corrillo.meeting.Meeting.Subscription;
import app.corrillo.meeting.media.Chime;
import app.corrillo.meeting.media.MediaProblem;
import app.corrillo.meeting.media.MicrophoneSpec;
import app.corrillo.meeting.media.SpeakerSpec;
import app.corrillo.testkit.sound.Pcm;
import app.corrillo.testkit.sound.PrivatePulse;
import app.corrillo.testkit.sound.SoundServer;
import app.corrillo.testkit.sound.SoundServerKind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The level of a microphone, the notes on a loudspeaker, and what is left after closing. */
@Tag("slow")
final class SoundHeardTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void theLevelIsThatOfTheMicrophoneAndComesBackWithIt(SoundServerKind kind) {
        Path wav = Pcm.writeWav(folder.resolve("tone.wav"), Pcm.tone(440, 60));
        AtomicReference<Double> level = new AtomicReference<>(-1.0);
        try (SoundServer server = kind.start();
                SoundSystem sound = PulseSoundSystem.open(server.address())) {
            String headset = server.plugMicrophone("headset", "Head-Set");
            Await.until("headset", () -> sound.devices().microphones().size() == 2);
            MicrophoneSpec spec = new MicrophoneSpec.Named("headset");
            Subscription meter = sound.meter(spec, level::set).join();
            Await.until("silent", () -> level.get() == 0.0);
            Process voice = server.speak("headset", wav);
            Await.until("half loud", () -> level.get() > 0.4 && level.get() < 0.6);

            server.unplug(headset);
            Await.until("silent without it", () -> level.get() == 0.0);
            server.plugMicrophone("headset", "Head-Set");
            Await.until("loud again", () -> {
                boolean heard = level.get() > 0.4;
                if (!heard && !voice.isAlive()) {
                    server.speak("headset", wav);
                }
                return heard;
            });
            assertEquals(MicrophonePlace.NO_WISH, sound.microphone());
            meter.close();
            Await.until("closed", () -> !server.pactl("list", "source-outputs").contains("\"meter\""));
            voice.destroy();
        }
    }

    @ParameterizedTest
    @EnumSource
    void theNotesAreHeardOnTheLoudspeakersWishedFor(SoundServerKind kind) {
        Path heard = folder.resolve("heard");
        try (SoundServer server = kind.start();
                SoundSystem sound = PulseSoundSystem.open(server.address())) {
            server.plugSpeaker("other", "Other");
            Await.until("other", () -> sound.devices().toString().contains("id=other"));
            Process recorder = server.record("other", heard);
            Await.until("recording", () -> Files.exists(heard) && Pcm.read(heard).length > 0);
            sound.testTone(new SpeakerSpec.Named("Other")).join();
            Await.until("heard", () -> Pcm.amplitude(lastSecond(heard), 660) > 500);
            assertTrue(Pcm.amplitude(lastSecond(heard), 880) > 500);
            assertTrue(Pcm.amplitude(lastSecond(heard), 300) < 100);
            sound.play(new SpeakerSpec.Named("Other"), Chime.KNOCK).join();
            Await.until("the knock is heard", () -> Pcm.amplitude(lastSecond(heard), 392) > 50);
            assertTrue(Pcm.amplitude(lastSecond(heard), 392) < 2000, "it is quiet");
            recorder.destroy();
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatWasSaidIsHeardAgainOnTheLoudspeakersWishedFor(SoundServerKind kind) {
        Path wav = Pcm.writeWav(folder.resolve("tone.wav"), Pcm.tone(440, 60));
        Path heard = folder.resolve("heard");
        try (SoundServer server = kind.start();
                SoundSystem sound = PulseSoundSystem.open(server.address())) {
            server.plugMicrophone("headset", "Head-Set");
            server.plugSpeaker("other", "Other");
            Await.until(
                    "both",
                    () -> sound.devices().toString().contains("id=other")
                            && sound.devices().toString().contains("id=headset"));
            sound.playSample(new SpeakerSpec.Named("Other")).join();
            AtomicReference<Double> level = new AtomicReference<>(0.0);
            Subscription meter =
                    sound.meter(new MicrophoneSpec.Named("headset"), level::set).join();
            Process voice = server.speak("headset", wav);
            Await.until("somebody speaks", () -> level.get() > 0.4);
            meter.close();
            sound.recordSample(new MicrophoneSpec.Named("headset")).join();
            voice.destroy();
            Process recorder = server.record("other", heard);
            Await.until("recording", () -> Files.exists(heard) && Pcm.read(heard).length > 0);
            CompletableFuture<Void> played = sound.playSample(new SpeakerSpec.Named("Other"));
            Await.until("heard", () -> Pcm.amplitude(lastSecond(heard), 440) > 3_000);
            played.join();
            assertTrue(Pcm.amplitude(lastSecond(heard), 660) < 500);
            recorder.destroy();
            assertEquals(
                    MediaProblem.NO_SUCH_DEVICE, Problems.of(sound.recordSample(new MicrophoneSpec.Named("nothing"))));
            assertFalse(server.pactl("list", "source-outputs").contains("\"sample\""));
        }
    }

    @Test
    void closingEndsTheThreadAndGivesEveryDescriptorBack() {
        try (SoundServer server = PrivatePulse.start()) {
            openAndClose(server);
            long before = descriptors();
            for (int i = 0; i < 20; i++) {
                openAndClose(server);
            }
            assertEquals(before, descriptors());
            assertFalse(Thread.getAllStackTraces().keySet().stream()
                    .anyMatch(thread -> thread.getName().equals("pulse")));
        }
    }

    @Test
    void whoeverWaitsIsToldThatItIsClosed() {
        try (SoundServer server = PrivatePulse.start()) {
            SoundSystem sound = PulseSoundSystem.open(server.address());
            assertTrue(sound.ready().join().available());
            server.freeze();
            CompletableFuture<Void> tone = sound.testTone(new SpeakerSpec.Default());
            CompletableFuture<SoundDevices> probe = sound.probe();
            sound.close();
            sound.close();
            assertEquals(MediaProblem.CLOSED, Problems.of(tone));
            assertFalse(probe.join().available());
            assertFalse(sound.probe().join().available());
            assertEquals(MediaProblem.CLOSED, Problems.of(sound.chooseSpeaker(new SpeakerSpec.Default())));
        }
    }

    @Test
    void aWatcherMayClose() {
        try (SoundServer server = PrivatePulse.start()) {
            SoundSystem sound = PulseSoundSystem.open(server.address());
            CompletableFuture<Void> closed = new CompletableFuture<>();
            sound.watchMicrophone(place -> {
                sound.close();
                closed.complete(null);
            });
            closed.join();
            sound.close();
            assertFalse(sound.probe().join().available());
        }
    }

    private static void openAndClose(SoundServer server) {
        try (SoundSystem sound = PulseSoundSystem.open(server.address())) {
            assertTrue(sound.ready().join().available());
        }
    }

    private static short[] lastSecond(Path file) {
        short[] all = Pcm.read(file);
        short[] last = new short[Math.min(all.length, Pcm.RATE)];
        System.arraycopy(all, all.length - last.length, last, 0, last.length);
        return last;
    }

    private static long descriptors() {
        String[] open = new java.io.File("/proc/self/fd").list();
        return open == null ? 0 : open.length;
    }
}
