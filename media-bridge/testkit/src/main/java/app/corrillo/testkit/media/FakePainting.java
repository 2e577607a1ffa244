package app.corrillo.testkit.media;

import app.corrillo.meeting.media.Painting;
import app.corrillo.meeting.media.Picture;
import app.corrillo.meeting.media.PictureFeed.Counts;
import app.corrillo.meeting.media.PictureFeed.Fit;
import app.corrillo.meeting.media.PictureMailbox;
import java.nio.ByteBuffer;
import java.util.concurrent.locks.LockSupport;

/** Puts the pictures of a fake feed into a mailbox. */
final class FakePainting implements Painting {
    private static final long PERIOD_NANOS = 33_000_000;

    private final FakeFeed feed;
    private final PictureMailbox mailbox;

    private FakePainting(FakeFeed feed, PictureMailbox mailbox) {
        this.feed = feed;
        this.mailbox = mailbox;
    }

    static Painting start(FakeFeed feed, PictureMailbox mailbox) {
        FakePainting painting = new FakePainting(feed, mailbox);
        Thread.ofVirtual().name("fake-camera").start(painting::run);
        return painting;
    }

    private void run() {
        while (!feed.isClosed()) {
            if (!mailbox.isPending()) {
                paint();
            }
            LockSupport.parkNanos(PERIOD_NANOS);
        }
    }

    private void paint() {
        Picture picture = feed.take();
        if (picture == null) {
            return;
        }
        Counts counts = feed.counts();
        mailbox.arrived(counts.sourceWidth(), counts.sourceHeight());
        ByteBuffer place = mailbox.next(picture.width(), picture.height());
        if (place == null) {
            mailbox.dropped();
        } else {
            place.duplicate()
                    .clear()
                    .position(PictureMailbox.LEAD)
                    .put(picture.pixels().duplicate().clear());
            mailbox.publish(picture.arrivedNanos());
        }
    }

    @Override
    public void resize(int width, int height, Fit fit) {
        feed.resize(width, height, fit);
    }

    @Override
    public void close() {
        feed.close();
    }
}
