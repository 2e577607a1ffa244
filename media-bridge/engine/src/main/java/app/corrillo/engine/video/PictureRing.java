package app.corrillo.engine.video;

import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * A mailbox of one between one writer and one reader, over three slots in turn: the reader holds one, a renderer may
 * still read the one before, and the third is written. The writer never touches the first two, and none waits.
 */
final class PictureRing {
    private static final int SLOTS = 3;

    private final @Nullable PictureSlot[] slots = new @Nullable PictureSlot[SLOTS];
    private final AtomicLong written = new AtomicLong();
    private final AtomicLong taken = new AtomicLong();

    /** Writer: whether the last picture has not been taken yet. */
    boolean isPending() {
        return written.get() != taken.get();
    }

    /** Writer, while nothing is pending: the slot to fill next. */
    PictureSlot next(int width, int height) {
        int index = indexOf(written.get());
        PictureSlot slot = PictureSlot.of(slots[index], width, height);
        slots[index] = slot;
        return slot;
    }

    /** Writer: hands over the slot that {@link #next} gave. */
    void publish() {
        written.incrementAndGet();
    }

    /** Reader: the pending picture, or null. */
    @Nullable
    PictureSlot take() {
        long count = taken.get();
        if (written.get() == count) {
            return null;
        }
        PictureSlot slot = slots[indexOf(count)];
        taken.set(count + 1);
        return slot;
    }

    long taken() {
        return taken.get();
    }

    private static int indexOf(long count) {
        return (int) (count % SLOTS);
    }
}
