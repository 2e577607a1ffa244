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

/**
 * A film of the moving test pattern, encoded once as VP8 in the IVF format by ffmpeg, at a bit rate a camera would
 * have.
 */
final class Film {
    static final int WIDTH = 640;
    static final int HEIGHT = 360;
    static final int FRAMES_PER_SECOND = 30;
    private static final int SECONDS = 8;

    private Film() {}

    static Path in(Path folder) throws IOException, InterruptedException {
        Path film = folder.resolve("pattern-640x360.ivf");
        if (Files.exists(film)) {
            return film;
        }
        Path part = folder.resolve("pattern.part.ivf");
        Process encoder = new ProcessBuilder(
                        "ffmpeg",
                        "-loglevel",
                        "error",
                        "-y",
                        "-f",
                        "yuv4mpegpipe",
                        "-i",
                        "-",
                        "-c:v",
                        "libvpx",
                        "-b:v",
                        "700k",
                        "-deadline",
                        "realtime",
                        "-cpu-used",
                        "6",
                        "-g",
                        "240",
                        "-auto-alt-ref",
                        "0",
                        part.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (OutputStream out = new BufferedOutputStream(encoder.getOutputStream(), 1 << 20);
                FrameSource pattern = new PatternSource(WIDTH, HEIGHT, FRAMES_PER_SECOND, 1)) {
            write(pattern, out);
        }
        if (encoder.waitFor() != 0) {
            throw new IOException("ffmpeg could not make the film");
        }
        return Files.move(part, film);
    }

    private static void write(FrameSource source, OutputStream out) throws IOException {
        out.write("YUV4MPEG2 W%d H%d F%d:1 Ip A1:1 C420\n"
                .formatted(WIDTH, HEIGHT, FRAMES_PER_SECOND)
                .getBytes(StandardCharsets.US_ASCII));
        byte[] luma = new byte[WIDTH * HEIGHT];
        byte[] chroma = new byte[WIDTH * HEIGHT / 4];
        byte[] chroma2 = new byte[chroma.length];
        I420 picture = new I420(
                WIDTH,
                HEIGHT,
                ByteBuffer.wrap(luma),
                WIDTH,
                ByteBuffer.wrap(chroma),
                WIDTH / 2,
                ByteBuffer.wrap(chroma2),
                WIDTH / 2);
        for (int frame = 0; frame < SECONDS * FRAMES_PER_SECOND; frame++) {
            source.draw(picture, frame, frame * 1000L / FRAMES_PER_SECOND);
            out.write("FRAME\n".getBytes(StandardCharsets.US_ASCII));
            out.write(luma);
            out.write(chroma);
            out.write(chroma2);
        }
    }
}
