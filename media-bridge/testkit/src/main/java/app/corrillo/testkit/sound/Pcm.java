package app.corrillo.testkit.sound;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Sound as samples of 16 bits, 48 kHz, mono. */
public final class Pcm {
    /** Samples a second. */
    public static final int RATE = 48_000;

    private static final int HEADER = 44;

    private Pcm() {}

    /** A sine tone of half the greatest loudness. */
    public static short[] tone(double hertz, double seconds) {
        short[] samples = new short[(int) (seconds * RATE)];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (short) (16_384 * Math.sin(2 * Math.PI * hertz * i / RATE));
        }
        return samples;
    }

    /** Writes a WAV file that any program can play. */
    public static Path writeWav(Path file, short[] samples) {
        return writeWav(file, samples, 1);
    }

    /** The same of two channels of the same length. */
    public static Path writeWav(Path file, short[] left, short[] right) {
        short[] both = new short[2 * left.length];
        for (int i = 0; i < left.length; i++) {
            both[2 * i] = left[i];
            both[2 * i + 1] = right[i];
        }
        return writeWav(file, both, 2);
    }

    private static Path writeWav(Path file, short[] samples, int channels) {
        ByteBuffer wav = ByteBuffer.allocate(HEADER + samples.length * 2).order(ByteOrder.LITTLE_ENDIAN);
        wav.put(ascii("RIFF")).putInt(HEADER - 8 + samples.length * 2).put(ascii("WAVEfmt "));
        wav.putInt(16).putShort((short) 1).putShort((short) channels).putInt(RATE);
        wav.putInt(RATE * 2 * channels).putShort((short) (2 * channels)).putShort((short) 16);
        wav.put(ascii("data")).putInt(samples.length * 2);
        wav.asShortBuffer().put(samples);
        try {
            return Files.write(file, wav.array());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Reads what {@link SoundServer#record} wrote, so far. */
    public static short[] read(Path file) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
            short[] samples = new short[bytes.remaining() / 2];
            bytes.asShortBuffer().get(samples);
            return samples;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** How many samples {@link SoundServer#record} wrote so far. */
    public static long count(Path file) {
        try {
            return Files.size(file) / 2;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** One of the two channels of what {@link SoundServer#recordBoth} wrote, so far: 0 is left, 1 is right. */
    public static short[] read(Path file, int channel) {
        short[] both = read(file);
        short[] one = new short[both.length / 2];
        for (int i = 0; i < one.length; i++) {
            one[i] = both[2 * i + channel];
        }
        return one;
    }

    /** How much of a tone there is in samples: its amplitude, 0 to 32767 (Goertzel's algorithm). */
    public static double amplitude(short[] samples, double hertz) {
        double turn = 2 * Math.cos(2 * Math.PI * hertz / RATE);
        double before = 0;
        double last = 0;
        for (short sample : samples) {
            double next = sample + turn * last - before;
            before = last;
            last = next;
        }
        double power = last * last + before * before - turn * last * before;
        return 2 * Math.sqrt(Math.max(0, power)) / Math.max(1, samples.length);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
