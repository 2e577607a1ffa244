package app.corrillo.engine.pulse;

import static org.junit.jupiter.api.Assertions.assertTrue;

import app.corrillo.meeting.media.MicrophoneSpec;
import app.corrillo.testkit.sound.Pcm;
import app.corrillo.testkit.sound.SoundServer;
import app.corrillo.testkit.sound.SoundServerKind;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** While it is in place, the stream holds the sound of the microphone wished for, and of no other. */
@Tag("slow")
final class WrongMicrophoneTest {
    private static final double FIRST = 440;
    private static final double SECOND = 1000;
    private static final int PIECE = Pcm.RATE / 5;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void nothingOfTheFirstIsHeardOnceTheSecondIsInPlace(SoundServerKind kind) {
        try (SoundServer server = kind.start();
                SoundSystem sound = PulseSoundSystem.open(server.address())) {
            speakIntoBoth(server, sound);
            try (OwnStream stream = OwnStream.recording(server.address())) {
                sound.chooseMicrophone(new MicrophoneSpec.Named("first")).join();
                inPlaceFor(PIECE, sound, stream, FIRST, SECOND);
                sound.chooseMicrophone(new MicrophoneSpec.Named("second")).join();
                inPlaceFor(PIECE, sound, stream, SECOND, FIRST);
                sound.chooseMicrophone(new MicrophoneSpec.Named("first")).join();
                inPlaceFor(PIECE, sound, stream, FIRST, SECOND);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void nothingOfTheOtherIsHeardBeforeItIsToldThatOursIsGone(SoundServerKind kind) {
        try (SoundServer server = kind.start();
                SoundSystem sound = PulseSoundSystem.open(server.address())) {
            String first = speakIntoBoth(server, sound);
            server.preferMicrophone("second");
            AtomicInteger told = new AtomicInteger();
            try (OwnStream stream = OwnStream.recording(server.address())) {
                sound.chooseMicrophone(new MicrophoneSpec.Named("first")).join();
                inPlaceFor(PIECE, sound, stream, FIRST, SECOND);
                sound.watchMicrophone(place -> {
                    if (place != MicrophonePlace.IN_PLACE) {
                        told.compareAndSet(0, stream.heard().length);
                    }
                });
                server.unplug(first);
                Await.until("told", () -> told.get() > 0);
                short[] before = Arrays.copyOfRange(stream.heard(), told.get() - PIECE, told.get());
                assertTrue(Pcm.amplitude(before, SECOND) < 400, "the other was heard");
            }
        }
    }

    private String speakIntoBoth(SoundServer server, SoundSystem sound) {
        String first = server.plugMicrophone("first", "First");
        server.plugMicrophone("second", "Second");
        server.speak("first", Pcm.writeWav(folder.resolve("first.wav"), Pcm.tone(FIRST, 60)));
        server.speak("second", Pcm.writeWav(folder.resolve("second.wav"), Pcm.tone(SECOND, 60)));
        Await.until("both", () -> sound.devices().microphones().size() == 3);
        return first;
    }

    private static void inPlaceFor(int samples, SoundSystem sound, OwnStream stream, double heard, double unheard) {
        Await.until("in place", () -> sound.microphone() == MicrophonePlace.IN_PLACE);
        int from = stream.heard().length;
        Await.until("more", () -> stream.heard().length >= from + samples);
        short[] after = Arrays.copyOfRange(stream.heard(), from, from + samples);
        assertTrue(Pcm.amplitude(after, unheard) < 400, "the wrong one was heard");
        Await.until("the right one", () -> {
            short[] all = stream.heard();
            return Pcm.amplitude(Arrays.copyOfRange(all, all.length - samples, all.length), heard) > 4_000;
        });
    }
}
