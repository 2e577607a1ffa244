package app.corrillo.engine.video;

import app.corrillo.meeting.media.Picture;
import app.corrillo.meeting.media.PictureFeed;
import dev.onvoid.webrtc.media.video.VideoFrame;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One receiver of a track's pictures. Asked on any thread, fed on the track's frame thread. */
final class Feed implements PictureFeed {
    private static final int SMALLEST = 16;

    private final Consumer<Feed> visibilityChanged;
    private final Consumer<Feed> closed;
    private final FramePainter painter;
    private final PictureRing ring = new PictureRing();
    private final AtomicLong arrived = new AtomicLong();
    private final AtomicLong dropped = new AtomicLong();
    private final AtomicBoolean isClosed = new AtomicBoolean();
    private volatile Wish wish = Wish.NOTHING;
    private volatile int sourceWidth;
    private volatile int sourceHeight;

    Feed(FramePainter painter, Consumer<Feed> visibilityChanged, Consumer<Feed> closed) {
        this.painter = painter;
        this.visibilityChanged = visibilityChanged;
        this.closed = closed;
    }

    boolean isVisible() {
        return wish.isVisible() && !isClosed.get();
    }

    /** Frame thread: takes what it needs of the frame, which stays the caller's. */
    void offer(VideoFrame frame, long nanos) throws Exception {
        Wish asked = wish;
        if (!asked.isVisible() || isClosed.get()) {
            return;
        }
        arrived.incrementAndGet();
        int width = frame.buffer.getWidth();
        int height = frame.buffer.getHeight();
        if (ring.isPending() || width < SMALLEST || height < SMALLEST) {
            dropped.incrementAndGet();
            return;
        }
        boolean sideways = frame.rotation % 180 != 0;
        sourceWidth = sideways ? height : width;
        sourceHeight = sideways ? width : height;
        painter.paint(frame, asked, ring).setArrivedNanos(nanos);
        ring.publish();
    }

    @Override
    public void resize(int width, int height, Fit fit) {
        Wish before = wish;
        Wish now = new Wish(width, height, fit);
        if (!now.equals(before)) {
            wish = now;
            if (now.isVisible() != before.isVisible()) {
                visibilityChanged.accept(this);
            }
        }
    }

    @Override
    public @Nullable Picture take() {
        return isClosed.get() ? null : ring.take();
    }

    @Override
    public Counts counts() {
        return new Counts(arrived.get(), dropped.get(), ring.taken(), sourceWidth, sourceHeight);
    }

    @Override
    public void close() {
        if (isClosed.compareAndSet(false, true)) {
            closed.accept(this);
        }
    }
}
