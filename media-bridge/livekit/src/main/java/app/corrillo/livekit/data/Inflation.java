package app.corrillo.livekit.data;

import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import okio.Buffer;
import okio.ByteString;

/** Makes of the pieces of a compressed stream what they were before. Not thread-safe. */
final class Inflation implements AutoCloseable {
    /** As the header of a stream says it: deflate without a frame. */
    static final int RAW = 1;

    private static final int STEP = 8 * 1_024;

    private final Inflater inflater = new Inflater(true);

    /**
     * Writes a piece as it was.
     *
     * @param most so many bytes, and no more are made of it
     * @return false where it cannot be read or comes to more
     */
    boolean write(ByteString piece, Buffer to, long most) {
        byte[] step = new byte[STEP];
        long written = 0;
        inflater.setInput(piece.asByteBuffer());
        try {
            for (int size = inflater.inflate(step); size > 0; size = inflater.inflate(step)) {
                written += size;
                if (written > most) {
                    return false;
                }
                to.write(step, 0, size);
            }
        } catch (DataFormatException unreadable) {
            return false;
        }
        return !inflater.needsDictionary() && inflater.getRemaining() == 0;
    }

    /** Whether the end has come. */
    boolean isComplete() {
        return inflater.finished();
    }

    @Override
    public void close() {
        inflater.end();
    }
}
