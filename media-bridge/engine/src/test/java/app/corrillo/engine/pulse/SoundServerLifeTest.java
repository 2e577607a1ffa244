package app.corrillo.engine.pulse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.corrillo.meeting.media.MediaProblem;
import app.corrillo.meeting.media.MicrophoneSpec;
import app.corrillo.meeting.media.SpeakerSpec;
import app.corrillo.natives.NativeLibrary;
import app.corrillo.testkit.sound.PrivatePulse;
import app.corrillo.testkit.sound.SoundServer;
import app.corrillo.testkit.sound.SoundServerKind;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Servers that have no devices, that die, that hang, and that are not there. */
@Tag("slow")
final class SoundServerLifeTest {
    private static final MicrophoneSpec MIC = new MicrophoneSpec.Default();
    private static final SpeakerSpec SPEAKER = new SpeakerSpec.Default();

    @ParameterizedTest
    @EnumSource
    void aMachineWithOnlyMonitorsHasNoMicrophone(SoundServerKind kind) {
        try (SoundServer server = kind.empty();
                SoundSystem sound = PulseSoundSystem.open(server.address())) {
            assertTrue(sound.ready().join().available());
            assertFalse(sound.devices().hasSource());
            server.plugSpeaker("spk", "Speakers");
            Await.until("speakers", () -> sound.devices().toString().contains("id=spk"));
            assertTrue(sound.devices().hasSink());
            assertFalse(sound.devices().hasSource());
            assertEquals(MediaProblem.NO_SUCH_DEVICE, Problems.of(sound.chooseMicrophone(MIC)));
            assertEquals(MicrophonePlace.NO_DEVICE, sound.microphone());
        }
    }

    @Test
    void aServerWithoutAnySinkHasNone() {
        try (SoundServer server = PrivatePulse.empty();
                SoundSystem sound = PulseSoundSystem.open(server.address())) {
            SoundDevices devices = sound.ready().join();
            assertTrue(devices.available());
            assertFalse(devices.hasSink());
            assertEquals(MediaProblem.NO_SUCH_DEVICE, Problems.of(sound.testTone(SPEAKER)));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aServerThatDiesIsMissedAndFoundAgain(SoundServerKind kind) {
        try (SoundServer server = kind.empty();
                SoundSystem sound = PulseSoundSystem.open(server.address())) {
            server.plugMicrophone("mic", "Microphone");
            Await.until("microphone", () -> sound.devices().hasSource());
            sound.chooseMicrophone(MIC).join();
            List<SoundDevices> told = new CopyOnWriteArrayList<>();
            sound.watch(told::add);

            server.kill();
            Await.until("missed", () -> told.contains(SoundDevices.UNAVAILABLE));
            assertEquals(MicrophonePlace.NO_SERVER, sound.microphone());
            assertFalse(sound.probe().join().available());
            assertEquals(MediaProblem.NO_SOUND_SERVER, Problems.of(sound.chooseMicrophone(MIC)));

            server.restart();
            server.plugMicrophone("mic", "Microphone");
            Await.until("found again", () -> sound.devices().hasSource());
            try (var _ = OwnStream.recording(server.address())) {
                Await.until("in place", () -> sound.microphone() == MicrophonePlace.IN_PLACE);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void aServerThatHangsIsNotAvailable(SoundServerKind kind) {
        try (SoundServer server = kind.empty();
                SoundSystem before = PulseSoundSystem.open(server.address())) {
            assertTrue(before.ready().join().available());
            assertTrue(before.probe().join().available());
            server.freeze();
            assertFalse(before.probe().join().available());
            try (SoundSystem during = PulseSoundSystem.open(server.address())) {
                assertFalse(during.ready().join().available());
                assertFalse(during.probe().join().available());
                server.thaw();
                Await.until("it wakes up", () -> during.devices().available());
            }
            Await.until("it answers", () -> before.probe().join().available());
        }
    }

    @Test
    void withoutAServerEverythingSaysSoCalmly() {
        try (SoundSystem sound = PulseSoundSystem.open("unix:/nonexistent/native")) {
            assertEquals(SoundDevices.UNAVAILABLE, sound.ready().join());
            assertEquals(SoundDevices.UNAVAILABLE, sound.probe().join());
            assertEquals(MediaProblem.NO_SOUND_SERVER, Problems.of(sound.chooseMicrophone(MIC)));
            assertEquals(MediaProblem.NO_SOUND_SERVER, Problems.of(sound.chooseSpeaker(SPEAKER)));
            assertEquals(MediaProblem.NO_SOUND_SERVER, Problems.of(sound.meter(MIC, level -> {})));
            assertEquals(MediaProblem.NO_SOUND_SERVER, Problems.of(sound.testTone(SPEAKER)));
        }
    }

    @Test
    void withoutLibpulseEverythingSaysSoCalmly() {
        assertTrue(NativeLibrary.load("libpulse-that-is-not-there.so.0").isEmpty());
        try (SoundSystem sound = new NoSoundSystem()) {
            assertEquals(SoundDevices.UNAVAILABLE, sound.probe().join());
            assertEquals(MediaProblem.NO_SOUND_SERVER, Problems.of(sound.chooseMicrophone(MIC)));
            assertEquals(MediaProblem.NO_SOUND_SERVER, Problems.of(sound.testTone(SPEAKER)));
        }
    }
}
