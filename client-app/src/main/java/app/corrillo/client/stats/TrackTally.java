package app.corrillo.client.stats;

import app.corrillo.meeting.TileSize;
import app.corrillo.meeting.media.Picture;
import app.corrillo.meeting.media.PictureBell;
import app.corrillo.meeting.media.PictureFeed;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** The feeds of one track, with their sizes and the sum of their pictures. */
final class TrackTally {
    private final List<Counted> open = new CopyOnWriteArrayList<>();
    private final AtomicLong painted = new AtomicLong();

    PictureFeed count(PictureFeed feed) {
        Counted counted = new Counted(feed);
        open.add(counted);
        return counted;
    }

    boolean isIdle() {
        return open.isEmpty();
    }

    FeedTally.Shown shown() {
        TileSize largest = open.stream()
                .map(feed -> feed.size)
                .max(Comparator.comparingLong(size -> (long) size.width() * size.height()))
                .orElse(TileSize.HIDDEN);
        return new FeedTally.Shown(largest, painted.get());
    }

    private final class Counted implements PictureFeed {
        private final PictureFeed feed;
        private volatile TileSize size = TileSize.HIDDEN;

        Counted(PictureFeed feed) {
            this.feed = feed;
        }

        @Override
        public void resize(int width, int height, Fit fit) {
            size = new TileSize(width, height);
            feed.resize(width, height, fit);
        }

        @Override
        public @Nullable Picture take() {
            Picture picture = feed.take();
            if (picture != null) {
                painted.incrementAndGet();
            }
            return picture;
        }

        @Override
        public boolean isWaiting() {
            return feed.isWaiting();
        }

        @Override
        public PictureBell bell() {
            return feed.bell();
        }

        @Override
        public Counts counts() {
            return feed.counts();
        }

        @Override
        public void letGo() {
            feed.letGo();
        }

        @Override
        public void close() {
            open.remove(this);
            feed.close();
        }
    }
}
