package app.corrillo.engine.video;

import app.corrillo.meeting.TrackId;
import app.corrillo.meeting.media.Painting;
import app.corrillo.meeting.media.PictureFeed;
import app.corrillo.meeting.media.PictureMailbox;
import dev.onvoid.webrtc.media.video.VideoTrack;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * Brings the pictures of tracks to feeds. A feed may be opened before its track is there, outlive it, and find it again
 * when a track of the same id comes back.
 */
public final class FeedHub {
    private final Executor engine;
    private final Map<TrackId, TrackTap> taps = new HashMap<>();
    private final AtomicInteger liveFeeds = new AtomicInteger();
    private final AtomicInteger liveFrames = new AtomicInteger();

    /** @param engine runs tasks one after the other on the thread that makes all native calls */
    public FeedHub(Executor engine) {
        this.engine = engine;
    }

    /** Engine thread: a track is there. Replaces an earlier one of the same id. */
    public void add(TrackId id, VideoTrack track) {
        tap(id).connect(track);
    }

    /** Engine thread: the track goes; call it before the track is disposed. When it returns no frame is under way. */
    public void remove(TrackId id) {
        TrackTap tap = taps.get(id);
        if (tap != null) {
            tap.disconnect();
            forgetIfIdle(id, tap);
        }
    }

    /** Any thread: a new feed of the track, which delivers nothing before {@link PictureFeed#resize}. */
    public PictureFeed open(TrackId id) {
        PictureRing ring = new PictureRing();
        return new OwnFeed(paint(id, ring), ring);
    }

    /** Any thread: paints the track's pictures into this mailbox, none before {@link Painting#resize}. */
    public Feed paint(TrackId id, PictureMailbox mailbox) {
        liveFeeds.incrementAndGet();
        Consumer<Feed> changed = feed -> later(() -> update(id));
        Consumer<Feed> closed = feed -> {
            liveFeeds.decrementAndGet();
            later(() -> {
                TrackTap tap = tap(id);
                tap.removeFeed(feed);
                forgetIfIdle(id, tap);
            });
        };
        Feed feed = new Feed(new FramePainter(liveFrames), mailbox, changed, closed);
        later(() -> tap(id).addFeed(feed));
        return feed;
    }

    /** Any thread: feeds that were opened and not closed. */
    public int liveFeeds() {
        return liveFeeds.get();
    }

    /** Any thread: native frames that were received and not released; 0 whenever no frame thread is at work. */
    public int liveFrames() {
        return liveFrames.get();
    }

    private TrackTap tap(TrackId id) {
        return taps.computeIfAbsent(id, _ -> new TrackTap(liveFrames, () -> later(() -> update(id))));
    }

    private void update(TrackId id) {
        TrackTap tap = taps.get(id);
        if (tap != null) {
            tap.update();
        }
    }

    private void forgetIfIdle(TrackId id, TrackTap tap) {
        if (tap.isIdle()) {
            taps.remove(id);
        }
    }

    private void later(Runnable task) {
        Engines.tell(engine, task);
    }
}
