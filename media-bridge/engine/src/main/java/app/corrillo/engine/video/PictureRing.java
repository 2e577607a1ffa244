package app.corrillo.engine.video;

import app.corrillo.meeting.media.PictureFeed.Counts;
import app.corrillo.meeting.media.PictureMailbox;
import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * A mailbox of two between one writer and one reader. Two, because pictures come as evenly as a network lets them and
 * are taken as evenly as a screen does: with room for one, every second that comes early would be lost. Of four slots
 * the reader holds one, a renderer may still read the one before, and two wait; the writer touches none of the first
 * two, and neither side waits for the other.
 */
final class PictureRing implements PictureMailbox {
    private static final int SLOTS = 4;
    private static final int WAITING = 2;

    /** A picture older than two of 30 a second is passed over where a newer one is there: the reader fell behind. */
    private static final long LATE_NANOS = 70_000_000;

    private final @Nullable PictureSlot[] slots = new @Nullable PictureSlot[SLOTS];
    private final IndexQueue free = new IndexQueue(SLOTS);
    private final IndexQueue ready = new IndexQueue(SLOTS);
    private final AtomicLong taken = new AtomicLong();
    private final AtomicLong arrived = new AtomicLong();
    private final AtomicLong dropped = new AtomicLong();
    private volatile int sourceWidth;
    private volatile int sourceHeight;
    private int writing = IndexQueue.EMPTY;
    private int held = IndexQueue.EMPTY;
    private int before = IndexQueue.EMPTY;

    PictureRing() {
        for (int index = 0; index < SLOTS; index++) {
            free.offer(index);
        }
    }

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
        return ready.size() >= WAITING;
    }

    /** The same slot again until it is published. */
    @Override
    public ByteBuffer next(int width, int height) {
        if (writing == IndexQueue.EMPTY) {
            writing = free.poll();
        }
        PictureSlot slot = PictureSlot.of(slots[writing], width, height);
        slots[writing] = slot;
        return slot.place();
    }

    @Override
    public void publish(long arrivedNanos) {
        PictureSlot slot = writing == IndexQueue.EMPTY ? null : slots[writing];
        if (slot != null) {
            slot.setArrivedNanos(arrivedNanos);
            ready.offer(writing);
            writing = IndexQueue.EMPTY;
        }
    }

    /**
     * Reader: the picture that has waited longest, unless that is too long and a newer one waits; null if none does.
     */
    @Nullable
    PictureSlot take(long nowNanos) {
        if (ready.size() == 0) {
            return null;
        }
        // Given back before one is taken out: a writer that sees room among the waiting finds a free slot as well.
        if (before != IndexQueue.EMPTY) {
            free.offer(before);
        }
        before = held;
        int index = ready.poll();
        if (isLate(slots[index], nowNanos) && ready.size() > 0) {
            free.offer(index);
            dropped.incrementAndGet();
            index = ready.poll();
        }
        held = index;
        taken.incrementAndGet();
        return slots[index];
    }

    /** Any thread. */
    boolean isWaiting() {
        return ready.size() > 0;
    }

    Counts counts() {
        return new Counts(arrived.get(), dropped.get(), taken.get(), sourceWidth, sourceHeight);
    }

    private static boolean isLate(@Nullable PictureSlot slot, long nowNanos) {
        return slot != null && nowNanos - slot.arrivedNanos() > LATE_NANOS;
    }
}
