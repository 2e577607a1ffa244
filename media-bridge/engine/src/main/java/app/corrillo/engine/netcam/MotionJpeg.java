package app.corrillo.engine.netcam;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import okhttp3.MediaType;
import okhttp3.MultipartReader;
import okhttp3.ResponseBody;
import okio.BufferedSource;
import okio.Okio;
import org.jspecify.annotations.Nullable;

/**
 * The pictures of a body of the type multipart/x-mixed-replace (RFC 2046 for its form), one after the other. Each is at
 * most 8 MB large, with all that stands before it.
 */
final class MotionJpeg implements Closeable {
    static final long LARGEST = 8 << 20;

    private static final int LONGEST_LINE = 1024;
    private static final int MOST_LINES_BEFORE = 3;

    private final BoundedSource bounded;
    private final MultipartReader parts;

    /** @throws IOException if it is no such body */
    MotionJpeg(ResponseBody body) throws IOException {
        MediaType type = body.contentType();
        if (type == null || !type.type().equals("multipart")) {
            throw new IOException("not a stream of pictures");
        }
        String boundary = type.parameter("boundary");
        if (boundary == null || boundary.isEmpty()) {
            throw new IOException("not a stream of pictures");
        }
        bounded = new BoundedSource(body.source(), LARGEST);
        BufferedSource source = Okio.buffer(bounded);
        parts = new MultipartReader(source, boundaryOnTheWire(source, boundary));
    }

    /** The next picture as it came, or null at the end. */
    byte @Nullable [] next() throws IOException {
        MultipartReader.Part part = parts.nextPart();
        if (part == null) {
            return null;
        }
        byte[] picture = part.body().readByteArray();
        bounded.renew();
        return picture;
    }

    @Override
    public void close() throws IOException {
        parts.close();
    }

    // Many cameras announce the boundary with the two dashes that only belong before it on the wire.
    private static String boundaryOnTheWire(BufferedSource source, String announced) throws IOException {
        if (!announced.startsWith("--")) {
            return announced;
        }
        BufferedSource ahead = source.peek();
        for (int line = 0; line < MOST_LINES_BEFORE; line++) {
            String text = ahead.readUtf8LineStrict(LONGEST_LINE);
            if (text.startsWith("--" + announced)) {
                return announced;
            } else if (text.startsWith(announced)) {
                return announced.substring(2);
            }
        }
        throw new EOFException("no boundary");
    }
}
