package app.corrillo.engine.sound;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.corrillo.testkit.sound.Pcm;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class WavLoopTest {
    @TempDir
    private Path folder;

    private Wavs wav = new Wavs();

    @BeforeEach
    void fresh() {
        wav = new Wavs();
        wav.samples = Wavs.tone(1000, 48_000, 0.2, 1);
    }

    @Test
    void samplesOfTheSameRateComeAsTheyAreAndAgain() throws IOException {
        wav.samples = new short[] {1, 2, 3};
        short[] ten = new short[PcmSource.SAMPLES];
        WavLoop.of(wav.write(folder)).next(ten);
        assertArrayEquals(new short[] {1, 2, 3, 1, 2, 3, 1}, Arrays.copyOf(ten, 7));
    }

    @ParameterizedTest
    @ValueSource(ints = {8_000, 11_025, 16_000, 22_050, 44_100, 48_000, 96_000, 192_000})
    void aToneStaysTheSameToneAtEveryRate(int rate) throws IOException {
        wav.rate = rate;
        wav.channels = 2;
        wav.samples = Wavs.tone(1000, rate, 0.2, 2);
        short[] second = samples(WavLoop.of(wav.write(folder)), 100);
        assertEquals(10_000, Pcm.amplitude(second, 1000), 100);
        double total = Arrays.stream(ints(second))
                .mapToDouble(sample -> (double) sample * sample)
                .sum();
        double tone = 10_000.0 * 10_000 / 2 * second.length;
        assertEquals(1, total / tone, 0.02, "and nothing else is heard");
    }

    @Test
    void whatTheNewRateCannotCarryIsNotHeardAsSomethingElse() throws IOException {
        wav.rate = 192_000;
        wav.samples = Wavs.tone(40_000, 192_000, 0.2, 1);
        short[] second = samples(WavLoop.of(wav.write(folder)), 100);
        assertTrue(Arrays.stream(ints(second)).max().orElseThrow() < 100);
    }

    @Test
    void aRecordingWrittenToAPipeHasNoSizeAndIsReadToItsEnd() throws IOException {
        wav.dataSize = 0xFFFF_FFFFL;
        assertEquals(10_000, Pcm.amplitude(samples(WavLoop.of(wav.write(folder)), 100), 1000), 100);
    }

    @Test
    void otherChunksArePassedOver() throws IOException {
        byte[] plain = wav.bytes();
        byte[] chunk = {'L', 'I', 'S', 'T', 3, 0, 0, 0, 'a', 'b', 'c', 0};
        byte[] with = new byte[plain.length + chunk.length];
        System.arraycopy(plain, 0, with, 0, 12);
        System.arraycopy(chunk, 0, with, 12, chunk.length);
        System.arraycopy(plain, 12, with, 12 + chunk.length, plain.length - 12);
        WavLoop.of(Wavs.write(folder, with));
    }

    @Test
    void otherFormatsAreRefused() {
        refused(() -> wav.coding = 3, "16 bits");
        refused(() -> wav.bits = 24, "16 bits");
        refused(() -> wav.channels = 6, "16 bits");
        refused(() -> wav.channels = 0, "16 bits");
        refused(() -> wav.rate = 0, "samples a second");
        refused(() -> wav.rate = -1, "samples a second");
        refused(() -> wav.samples = new short[0], "no sound");
        refused(() -> wav.dataSize = 1 << 20, "cut off");
        refused(() -> wav.dataSize = 1 << 30, "too long");
    }

    @Test
    void everyBeginningOfAFileIsRefusedAndNeverReadForEver() throws IOException {
        byte[] bytes = wav.bytes();
        for (int length = 0; length < 46; length++) {
            Path file = Wavs.write(folder, Arrays.copyOf(bytes, length));
            assertThrows(IllegalArgumentException.class, () -> WavLoop.of(file));
        }
    }

    @Test
    void whatIsNoFileIsRefusedWithoutItsName() {
        Exception absent =
                assertThrows(IllegalArgumentException.class, () -> WavLoop.of(folder.resolve("secret-name.wav")));
        assertFalse(String.valueOf(absent.getMessage()).contains("secret-name"));
        assertThrows(IllegalArgumentException.class, () -> WavLoop.of(folder));
    }

    @Test
    void aToneHasItsPitchAndLoudnessWithoutSeams() {
        short[] second = samples(new SineTone(441), 100);
        assertEquals(8_192, Pcm.amplitude(second, 441), 50);
        int largest = 0;
        for (int i = 1; i < second.length; i++) {
            largest = Math.max(largest, Math.abs(second[i] - second[i - 1]));
        }
        assertTrue(largest < 8_192 * 2 * Math.PI * 441 / 48_000 + 2);
        assertThrows(IllegalArgumentException.class, () -> new SineTone(19));
    }

    private void refused(Runnable change, String reason) {
        fresh();
        change.run();
        Exception refusal = assertThrows(IllegalArgumentException.class, () -> WavLoop.of(wav.write(folder)));
        assertTrue(String.valueOf(refusal.getMessage()).contains(reason), refusal.getMessage());
    }

    private static short[] samples(PcmSource source, int tens) {
        short[] all = new short[tens * PcmSource.SAMPLES];
        short[] ten = new short[PcmSource.SAMPLES];
        for (int i = 0; i < tens; i++) {
            source.next(ten);
            System.arraycopy(ten, 0, all, i * ten.length, ten.length);
        }
        return all;
    }

    private static int[] ints(short[] samples) {
        int[] ints = new int[samples.length];
        Arrays.setAll(ints, i -> samples[i]);
        return ints;
    }
}
