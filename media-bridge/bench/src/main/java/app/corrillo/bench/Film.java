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
import java.util.List;

/**
 * A film of the moving test pattern, encoded as VP8 in the IVF format by ffmpeg, at a bit rate a camera would have. Its
 * pictures carry the milliseconds since its beginning.
 */
public record Film(int width, int height) {
    /** Pictures a second. */
    public static final int FRAMES_PER_SECOND = 30;

    /** Pictures in all. */
    public static final int LENGTH = 240;

    /** What its pictures say of who drew them; black reads as nobody, 0. */
    public static final int SOURCE = 1;

    /** How long it takes. */
    public static final int MILLIS = LENGTH * 1000 / FRAMES_PER_SECOND;

    /** The film of one tile, in this folder. */
    static Path in(Path folder) throws IOException, InterruptedException {
        Path film = folder.resolve("pattern-640x360.ivf");
        new Film(640, 360).encode(film, 700, LENGTH);
        return film;
    }

    /**
     * Makes the file if it is not there.
     *
     * @param keyEvery how many pictures from one key frame to the next
     */
    public void encode(Path film, int kilobits, int keyEvery) throws IOException, InterruptedException {
        if (Files.exists(film)) {
            return;
        }
        Path part = film.resolveSibling("part-" + film.getFileName());
        ProcessBuilder command =
                new ProcessBuilder("ffmpeg", "-loglevel", "error", "-y", "-f", "yuv4mpegpipe", "-i", "-");
        command.command().addAll(List.of("-c:v", "libvpx", "-b:v", kilobits + "k", "-deadline", "realtime"));
        command.command().addAll(List.of("-cpu-used", "6", "-g", Integer.toString(keyEvery)));
        // Without it a picture is decoded with what was learnt from the one before, which a key frame that was put
        // between takes away.
        command.command().addAll(List.of("-error-resilient", "default"));
        command.command().addAll(List.of("-auto-alt-ref", "0", part.toString()));
        Process encoder = command.redirectError(ProcessBuilder.Redirect.INHERIT).start();
        try (OutputStream out = new BufferedOutputStream(encoder.getOutputStream(), 1 << 20);
                FrameSource pattern = new PatternSource(width, height, FRAMES_PER_SECOND, SOURCE)) {
            write(pattern, out);
        }
        if (encoder.waitFor() != 0) {
            throw new IOException("ffmpeg could not make the film");
        }
        Files.move(part, film);
    }

    private void write(FrameSource source, OutputStream out) throws IOException {
        out.write("YUV4MPEG2 W%d H%d F%d:1 Ip A1:1 C420\n"
                .formatted(width, height, FRAMES_PER_SECOND)
                .getBytes(StandardCharsets.US_ASCII));
        byte[] luma = new byte[width * height];
        byte[] chroma = new byte[luma.length / 4];
        byte[] chroma2 = new byte[chroma.length];
        I420 picture = new I420(
                width,
                height,
                ByteBuffer.wrap(luma),
                width,
                ByteBuffer.wrap(chroma),
                width / 2,
                ByteBuffer.wrap(chroma2),
                width / 2);
        for (int frame = 0; frame < LENGTH; frame++) {
            source.draw(picture, frame, frame * 1000L / FRAMES_PER_SECOND);
            out.write("FRAME\n".getBytes(StandardCharsets.US_ASCII));
            out.write(luma);
            out.write(chroma);
            out.write(chroma2);
        }
    }
}
