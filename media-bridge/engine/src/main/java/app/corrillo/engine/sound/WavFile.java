package app.corrillo.engine.sound;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Reads WAV files of 16-bit PCM (RIFF, as in Microsoft's "Multiple Channel Audio Data and WAVE Files"): any usual rate,
 * one or two channels, at most ten minutes and 64 MiB.
 */
final class WavFile {
    private static final int PCM = 1;
    private static final int EXTENSIBLE = 0xFFFE;
    private static final int FORMAT_SIZE = 16;
    private static final long UNKNOWN_SIZE = 0xFFFF_FFFFL;
    private static final int MOST_CHUNKS = 1000;
    private static final int LONGEST_SECONDS = 600;
    private static final int LARGEST = 64 << 20;

    private final short[] samples;
    private final int rate;

    private WavFile(short[] samples, int rate) {
        this.samples = samples;
        this.rate = rate;
    }

    /** At 48 kHz, the two channels of stereo mixed into one. */
    short[] resampled() {
        return Resampler.resample(samples, rate, PcmSource.RATE);
    }

    /** @throws IllegalArgumentException with a sentence for the person, without the file's name */
    static WavFile read(Path file) {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            return read(in);
        } catch (EOFException end) {
            throw new IllegalArgumentException("the recording is cut off", end);
        } catch (IOException failure) {
            throw new IllegalArgumentException("the recording cannot be read", failure);
        }
    }

    private static WavFile read(DataInputStream in) throws IOException {
        boolean riff = tag(in).equals("RIFF");
        size(in);
        if (!riff || !tag(in).equals("WAVE")) {
            throw new IllegalArgumentException("the recording is not a WAV file");
        }
        Format format = null;
        for (int chunk = 0; chunk < MOST_CHUNKS; chunk++) {
            String tag = tag(in);
            long size = size(in);
            if (tag.equals("fmt ")) {
                format = Format.read(in, size);
            } else if (tag.equals("data") && format != null) {
                return new WavFile(samples(in, size, format), format.rate());
            } else {
                in.skipNBytes(size + (size & 1));
            }
        }
        throw new IllegalArgumentException("the recording has no sound");
    }

    // Programs that write to a pipe cannot know the size; then the sound goes on to the end.
    private static short[] samples(InputStream in, long size, Format format) throws IOException {
        int frame = format.channels() * Short.BYTES;
        long longest = Math.min(LARGEST, (long) LONGEST_SECONDS * format.rate() * frame);
        boolean unknown = size == 0 || size >= UNKNOWN_SIZE - FORMAT_SIZE * 16;
        if (!unknown && size > longest) {
            throw new IllegalArgumentException("the recording is too long");
        }
        ByteBuffer bytes =
                ByteBuffer.wrap(in.readNBytes((int) (unknown ? longest : size))).order(ByteOrder.LITTLE_ENDIAN);
        if (!unknown && bytes.remaining() < size) {
            throw new IllegalArgumentException("the recording is cut off");
        }
        short[] samples = new short[bytes.remaining() / frame];
        if (samples.length == 0) {
            throw new IllegalArgumentException("the recording has no sound");
        }
        for (int i = 0; i < samples.length; i++) {
            int left = bytes.getShort();
            samples[i] = (short) (format.channels() == 1 ? left : (left + bytes.getShort()) / 2);
        }
        return samples;
    }

    private static String tag(DataInputStream in) throws IOException {
        byte[] tag = new byte[4];
        in.readFully(tag);
        return new String(tag, StandardCharsets.ISO_8859_1);
    }

    private static long size(DataInputStream in) throws IOException {
        return Integer.toUnsignedLong(Integer.reverseBytes(in.readInt()));
    }

    private record Format(int channels, int rate) {
        static Format read(DataInputStream in, long size) throws IOException {
            if (size < FORMAT_SIZE || size > 1 << 16) {
                throw new IllegalArgumentException("the recording is not a WAV file");
            }
            byte[] bytes = new byte[(int) (size + (size & 1))];
            in.readFully(bytes);
            ByteBuffer format = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
            int coding = Short.toUnsignedInt(format.getShort());
            // The real coding of an extensible header stands after its sizes and its mask of channels.
            int real = coding == EXTENSIBLE && size >= 26 ? Short.toUnsignedInt(format.getShort(24)) : coding;
            int channels = format.getShort();
            int rate = format.getInt();
            if (real != PCM || format.getShort(14) != Short.SIZE || channels < 1 || channels > 2) {
                throw new IllegalArgumentException("the recording must be a WAV file of 16 bits, mono or stereo");
            }
            if (rate < 8_000 || rate > 192_000) {
                throw new IllegalArgumentException("the recording must have 8000 to 192000 samples a second");
            }
            return new Format(channels, rate);
        }
    }
}
