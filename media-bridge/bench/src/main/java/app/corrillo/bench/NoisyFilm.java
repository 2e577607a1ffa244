package app.corrillo.bench;

import app.corrillo.engine.synthetic.FrameSource;
import app.corrillo.engine.synthetic.I420;
import app.corrillo.engine.synthetic.PatternSource;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/** A Y4M film of the moving test pattern with the noise of a cheap camera in a dim room, which is hard to encode. */
public final class NoisyFilm {
    private static final int FRAMES = 30;
    private static final double DEVIATION = 4;

    private NoisyFilm() {}

    /** Writes it into this folder, and gives back where. */
    public static Path write(Path folder, int width, int height) throws IOException {
        Path film = folder.resolve("noisy-" + width + "x" + height + ".y4m");
        Random random = new Random(5);
        byte[] luma = new byte[width * height];
        byte[] blue = new byte[luma.length / 4];
        byte[] red = new byte[luma.length / 4];
        I420 picture = new I420(
                width,
                height,
                ByteBuffer.wrap(luma),
                width,
                ByteBuffer.wrap(blue),
                width / 2,
                ByteBuffer.wrap(red),
                width / 2);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(film), 1 << 20);
                FrameSource pattern = new PatternSource(width, height, FRAMES, 1)) {
            out.write("YUV4MPEG2 W%d H%d F30:1 Ip A1:1 C420\n"
                    .formatted(width, height)
                    .getBytes(StandardCharsets.US_ASCII));
            for (int frame = 0; frame < FRAMES; frame++) {
                pattern.draw(picture, frame, frame * 33L);
                for (int at = 0; at < luma.length; at++) {
                    double noise = random.nextGaussian() * DEVIATION;
                    luma[at] = (byte) Math.clamp(Math.round((luma[at] & 0xFF) + noise), 16, 235);
                }
                out.write("FRAME\n".getBytes(StandardCharsets.US_ASCII));
                out.write(luma);
                out.write(blue);
                out.write(red);
            }
        }
        return film;
    }
}
