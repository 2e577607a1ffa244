package app.corrillo.engine.sound;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** WAV files, sound and broken. */
final class Wavs {
    int coding = 1;
    int channels = 1;
    int rate = 48_000;
    int bits = 16;
    long dataSize = -1;
    short[] samples = new short[0];

    byte[] bytes() {
        ByteBuffer wav = ByteBuffer.allocate(44 + samples.length * 2).order(ByteOrder.LITTLE_ENDIAN);
        wav.put(ascii("RIFF"))
                .putInt(36 + samples.length * 2)
                .put(ascii("WAVEfmt "))
                .putInt(16);
        wav.putShort((short) coding).putShort((short) channels).putInt(rate);
        wav.putInt(rate * channels * bits / 8)
                .putShort((short) (channels * bits / 8))
                .putShort((short) bits);
        wav.put(ascii("data")).putInt((int) (dataSize < 0 ? samples.length * 2L : dataSize));
        for (short sample : samples) {
            wav.putShort(sample);
        }
        return wav.array();
    }

    Path write(Path folder) throws IOException {
        return write(folder, bytes());
    }

    static Path write(Path folder, byte[] bytes) throws IOException {
        return Files.write(folder.resolve("x.wav"), bytes);
    }

    static short[] tone(double hertz, int rate, double seconds, int channels) {
        short[] samples = new short[channels * (int) (seconds * rate)];
        for (int i = 0; i < samples.length; i++) {
            int frame = i / channels;
            samples[i] = (short) (10_000 * Math.sin(2 * Math.PI * hertz * frame / rate));
        }
        return samples;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
