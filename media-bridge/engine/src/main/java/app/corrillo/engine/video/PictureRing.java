package app.corrillo.engine.video;

import app.corrillo.meeting.media.PictureFeed.Counts;
import app.corrillo.meeting.media.PictureMailbox;
import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * A mailbox of one between one writer and one reader, over three slots in turn: the reader holds one, a renderer may
 * still read the one before, and the third is written. The writer never touches the first two, and none waits.
 */
final class PictureRing implements PictureMailbox {
    private static final int SLOTS = 3;

    private final @Nullable PictureSlot[] slots = new @Nullable PictureSlot[SLOTS];
    private final AtomicLong written = new AtomicLong();
    private final AtomicLong taken = new AtomicLong();
    private final AtomicLong arrived = new AtomicLong();
    private final AtomicLong dropped = new AtomicLong();
    private volatile int sourceWidth;
    private volatile int sourceHeight;

    @Override
    public void arrived(int width, int height) {
        sourceWidth = width;
        sourceHeight = height;
        arrived.incrementAndGet();
    }

    @Override
    public void dropped() {
        dropped.incrementAndGet();
    }

    @Override
    public boolean isPending() {
        return written.get() != taken.get();
    }

    @Override
    public ByteBuffer next(int width, int height) {
        int index = indexOf(written.get());
        PictureSlot slot = PictureSlot.of(slots[index], width, height);
        slots[index] = slot;
        return slot.pixels();
    }

    @Override
    public void publish(long arrivedNanos) {
        PictureSlot slot = slots[indexOf(written.get())];
        if (slot != null) {
            slot.setArrivedNanos(arrivedNanos);
            written.incrementAndGet();
        }
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

    Counts counts() {
        return new Counts(arrived.get(), dropped.get(), taken.get(), sourceWidth, sourceHeight);
    }

    private static int indexOf(long count) {
        return (int) (count % SLOTS);
    }
}
