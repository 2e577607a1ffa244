package app.corrillo.engine.video;

import app.corrillo.meeting.media.Picture;
import app.corrillo.meeting.media.PictureBell;
import app.corrillo.meeting.media.PictureFeed;
import org.jspecify.annotations.Nullable;

/** A feed whose pictures are in this process: both ends of the mailbox. */
final class OwnFeed implements PictureFeed {
    private final Feed feed;
    private final PictureRing ring;

    OwnFeed(Feed feed, PictureRing ring) {
        this.feed = feed;
        this.ring = ring;
    }

    @Override
    public void resize(int width, int height, Fit fit) {
        feed.resize(width, height, fit);
    }

    @Override
    public @Nullable Picture take() {
        return feed.isClosed() ? null : ring.take(System.nanoTime());
    }

    @Override
    public boolean isWaiting() {
        return !feed.isClosed() && ring.isWaiting();
    }

    @Override
    public PictureBell bell() {
        return PictureBell.none();
    }

    @Override
    public Counts counts() {
        return ring.counts();
    }

    @Override
    public void close() {
        feed.close();
    }
}
