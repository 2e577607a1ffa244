package app.corrillo.engine.core;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes recordings of tones, and finds them again: 48 kHz, mono, 16 bits. */
public final class Tones {
    private static final int RATE = 48_000;
    private static final int HEADER = 44;
    private static final int STEP = RATE / 100;

    private Tones() {}

    /** Writes a tone as a WAV file. */
    public static Path write(Path file, int hertz, int seconds) {
        ByteBuffer wav = ByteBuffer.allocate(HEADER + seconds * RATE * 2).order(ByteOrder.LITTLE_ENDIAN);
        wav.put(ascii("RIFF")).putInt(wav.capacity() - 8).put(ascii("WAVEfmt "));
        wav.putInt(16).putShort((short) 1).putShort((short) 1).putInt(RATE).putInt(RATE * 2);
        wav.putShort((short) 2).putShort((short) 16).put(ascii("data")).putInt(seconds * RATE * 2);
        while (wav.hasRemaining()) {
            int sample = (wav.position() - HEADER) / 2;
            wav.putShort((short) (12_000 * Math.sin(2 * Math.PI * hertz * sample / RATE)));
        }
        try {
            return Files.write(file, wav.array());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static byte[] ascii(String tag) {
        return tag.getBytes(StandardCharsets.US_ASCII);
    }

    /** How loud a tone is in the newest part of a recording that is still growing: 0 to 1. */
    public static double heard(Path recording, int hertz, int milliseconds) {
        short[] samples = newest(recording, milliseconds * RATE / 1000);
        return loudness(samples, 0, samples.length, hertz);
    }

    /** How loud a tone is in each hundredth of a second of a whole recording: 0 to 1. */
    public static double[] course(Path recording, int hertz) {
        short[] samples = newest(recording, Integer.MAX_VALUE / 4);
        double[] course = new double[samples.length / STEP];
        for (int i = 0; i < course.length; i++) {
            course[i] = loudness(samples, i * STEP, STEP, hertz);
        }
        return course;
    }

    /** How many hundredths of a second a recording that is still growing has by now. */
    public static int hundredths(Path recording) {
        try {
            return Files.exists(recording) ? (int) (Math.max(0, Files.size(recording) - HEADER) / 2 / STEP) : 0;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static double loudness(short[] samples, int from, int count, int hertz) {
        double real = 0;
        double imaginary = 0;
        for (int i = from; i < from + count; i++) {
            double angle = 2 * Math.PI * hertz * i / RATE;
            real += samples[i] * Math.cos(angle);
            imaginary += samples[i] * Math.sin(angle);
        }
        return count == 0 ? 0 : 2 * Math.hypot(real, imaginary) / count / Short.MAX_VALUE;
    }

    // Only the end is read: whoever looks often at a recording that grows must not slow down what is recorded.
    private static short[] newest(Path recording, int count) {
        if (!Files.exists(recording)) {
            return new short[0];
        }
        try (SeekableByteChannel file = Files.newByteChannel(recording)) {
            long available = Math.max(0, (file.size() - HEADER) / 2);
            int wanted = (int) Math.min(count, available);
            ByteBuffer bytes = ByteBuffer.allocate(wanted * 2).order(ByteOrder.LITTLE_ENDIAN);
            file.position(HEADER + (available - wanted) * 2);
            while (bytes.hasRemaining() && file.read(bytes) >= 0) {}
            short[] samples = new short[bytes.position() / 2];
            bytes.flip().asShortBuffer().get(samples);
            return samples;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
