package app.corrillo.engine.video;

import app.corrillo.meeting.media.Picture;
import app.corrillo.meeting.media.PictureMailbox;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** A picture whose memory is used again and again, also by its successors of other sizes. */
final class PictureSlot implements Picture {
    private static final int WASTE = 4;

    /** Before the pixels, which so begin where a display can read them fast. */
    private static final int AHEAD = 64;

    private final ByteBuffer memory;
    private final ByteBuffer place;
    private final ByteBuffer pixels;
    private final int width;
    private final int height;
    private volatile long arrivedNanos;

    private PictureSlot(ByteBuffer memory, int width, int height) {
        this.memory = memory;
        int bytes = bytes(width, height);
        this.place = memory.slice(AHEAD - PictureMailbox.LEAD, bytes + PictureMailbox.LEAD);
        this.pixels = memory.slice(AHEAD, bytes);
        this.width = width;
        this.height = height;
    }

    /** The slot itself where its size is right, else one that takes over its memory where that is enough. */
    static PictureSlot of(@Nullable PictureSlot before, int width, int height) {
        if (before != null && before.width == width && before.height == height) {
            return before;
        }
        int needed = Math.addExact(AHEAD, bytes(width, height));
        boolean fits =
                before != null && before.memory.capacity() >= needed && before.memory.capacity() / WASTE <= needed;
        return new PictureSlot(
                fits && before != null ? before.memory : ByteBuffer.allocateDirect(needed), width, height);
    }

    void setArrivedNanos(long nanos) {
        arrivedNanos = nanos;
    }

    /** What {@link PictureMailbox#next} gives. */
    ByteBuffer place() {
        return place;
    }

    @Override
    public ByteBuffer pixels() {
        return pixels;
    }

    @Override
    public int width() {
        return width;
    }

    @Override
    public int height() {
        return height;
    }

    @Override
    public long arrivedNanos() {
        return arrivedNanos;
    }

    private static int bytes(int width, int height) {
        return Math.multiplyExact(Math.multiplyExact(width, height), Integer.BYTES);
    }
}
