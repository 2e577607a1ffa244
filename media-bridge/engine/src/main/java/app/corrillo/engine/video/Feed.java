package app.corrillo.engine.video;

import app.corrillo.meeting.media.Painting;
import app.corrillo.meeting.media.PictureFeed.Fit;
import app.corrillo.meeting.media.PictureMailbox;
import dev.onvoid.webrtc.media.video.VideoFrame;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** One receiver of a track's pictures. Asked on any thread, fed on the track's frame thread. */
final class Feed implements Painting {
    private static final int SMALLEST = 16;

    private final Consumer<Feed> visibilityChanged;
    private final Consumer<Feed> closed;
    private final FramePainter painter;
    private final PictureMailbox mailbox;
    private final AtomicBoolean isClosed = new AtomicBoolean();
    private volatile Wish wish = Wish.NOTHING;

    Feed(FramePainter painter, PictureMailbox mailbox, Consumer<Feed> visibilityChanged, Consumer<Feed> closed) {
        this.painter = painter;
        this.mailbox = mailbox;
        this.visibilityChanged = visibilityChanged;
        this.closed = closed;
    }

    boolean isVisible() {
        return wish.isVisible() && !isClosed.get();
    }

    boolean isClosed() {
        return isClosed.get();
    }

    /** Frame thread: takes what it needs of the frame, which stays the caller's. */
    void offer(VideoFrame frame, long nanos) throws Exception {
        Wish asked = wish;
        if (!asked.isVisible() || isClosed.get()) {
            return;
        }
        int width = frame.buffer.getWidth();
        int height = frame.buffer.getHeight();
        boolean sideways = frame.rotation % 180 != 0;
        mailbox.arrived(sideways ? height : width, sideways ? width : height);
        if (mailbox.isPending() || width < SMALLEST || height < SMALLEST || !painter.paint(frame, asked, mailbox)) {
            mailbox.dropped();
        } else {
            mailbox.publish(nanos);
        }
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
    public void close() {
        if (isClosed.compareAndSet(false, true)) {
            closed.accept(this);
        }
    }
}
