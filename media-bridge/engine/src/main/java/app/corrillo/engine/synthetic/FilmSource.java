package app.corrillo.engine.synthetic;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A Y4M film, again and again, at its own rate. */
public final class FilmSource implements FrameSource {
    private static final int MAX_LINE = 256;

    private final Path file;
    private final FilmHeader header;
    private final byte[] luma;
    private final byte[] blue;
    private final byte[] red;
    private InputStream in;

    /** @throws IOException where the file cannot be read, is no such film, or holds no whole frame */
    public FilmSource(Path file) throws IOException {
        this.file = file;
        this.in = new BufferedInputStream(Files.newInputStream(file));
        try {
            header = FilmHeader.parse(line());
            if (Files.size(file) < header.lumaBytes()) {
                throw new UnreadableException("a film shorter than a frame");
            }
            luma = new byte[header.lumaBytes()];
            blue = new byte[header.chromaBytes()];
            red = new byte[header.chromaBytes()];
            if (!read()) {
                throw new UnreadableException("a film without a whole frame");
            }
            rewind();
        } catch (IOException | RuntimeException failure) {
            in.close();
            throw failure;
        }
    }

    @Override
    public int width() {
        return header.width();
    }

    @Override
    public int height() {
        return header.height();
    }

    @Override
    public long nanosPerFrame() {
        return header.nanosPerFrame();
    }

    @Override
    public void draw(I420 target, long frame, long wallMillis) throws IOException {
        if (!read()) {
            rewind();
            if (!read()) {
                throw new UnreadableException("the film has become shorter than a frame");
            }
        }
        target.put(luma, blue, red);
    }

    @Override
    public void close() {
        try {
            in.close();
        } catch (IOException failure) {
            // Nothing was written, so nothing is lost.
            return;
        }
    }

    private void rewind() throws IOException {
        in.close();
        in = new BufferedInputStream(Files.newInputStream(file));
        if (!FilmHeader.parse(line()).equals(header)) {
            throw new UnreadableException("the film has changed");
        }
    }

    /** The next frame; false at the end of the film, also where the last frame is cut off. */
    private boolean read() throws IOException {
        String line;
        try {
            line = line();
        } catch (EOFException end) {
            return false;
        }
        if (!line.equals("FRAME") && !line.startsWith("FRAME ")) {
            throw new UnreadableException("a frame was expected in the film");
        }
        return in.readNBytes(luma, 0, luma.length) == luma.length
                && in.readNBytes(blue, 0, blue.length) == blue.length
                && in.readNBytes(red, 0, red.length) == red.length;
    }

    private String line() throws IOException {
        byte[] line = new byte[MAX_LINE];
        for (int length = 0; length < MAX_LINE; length++) {
            int next = in.read();
            if (next < 0) {
                throw new EOFException("the film ends within a line");
            } else if (next == '\n') {
                return new String(line, 0, length, StandardCharsets.US_ASCII);
            }
            line[length] = (byte) next;
        }
        throw new UnreadableException("a line of the film is too long");
    }
}
