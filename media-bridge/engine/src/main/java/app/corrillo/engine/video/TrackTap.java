package app.corrillo.engine.video;

import dev.onvoid.webrtc.media.video.VideoFrame;
import dev.onvoid.webrtc.media.video.VideoTrack;
import dev.onvoid.webrtc.media.video.VideoTrackSink;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The feeds of one track behind one native sink. The sink is attached only while some feed shows something, because a
 * sink costs a copy of every frame. All but {@link #onVideoFrame} runs on the engine thread.
 */
final class TrackTap implements VideoTrackSink {
    private static final System.Logger LOG = System.getLogger(TrackTap.class.getName());

    private final AtomicInteger liveFrames;
    private final AtomicBoolean failed = new AtomicBoolean();
    private volatile List<Feed> feeds = List.of();
    private @Nullable VideoTrack track;
    private boolean attached;

    TrackTap(AtomicInteger liveFrames) {
        this.liveFrames = liveFrames;
    }

    void connect(VideoTrack newTrack) {
        disconnect();
        track = newTrack;
        update();
    }

    void disconnect() {
        if (track != null && attached) {
            track.removeSink(this);
        }
        attached = false;
        track = null;
    }

    void addFeed(Feed feed) {
        feeds = Stream.concat(feeds.stream(), Stream.of(feed)).toList();
        update();
    }

    void removeFeed(Feed feed) {
        feeds = feeds.stream().filter(other -> other != feed).toList();
        update();
    }

    void update() {
        boolean wanted = feeds.stream().anyMatch(Feed::isVisible);
        if (track != null && wanted != attached) {
            attached = wanted;
            if (wanted) {
                track.addSink(this);
            } else {
                track.removeSink(this);
            }
        }
    }

    boolean isIdle() {
        return track == null && feeds.isEmpty();
    }

    /** Frame thread. Nothing may escape: an exception that reaches the native caller ends the process. */
    @Override
    public void onVideoFrame(VideoFrame frame) {
        liveFrames.incrementAndGet();
        try {
            deliver(frame);
        } catch (Throwable failure) {
            if (failed.compareAndSet(false, true)) {
                LOG.log(Level.WARNING, "A frame could not be shown; more of the same track are not reported", failure);
            }
        } finally {
            liveFrames.decrementAndGet();
        }
    }

    private void deliver(VideoFrame frame) throws Exception {
        try {
            long nanos = System.nanoTime();
            List<Feed> receivers = feeds;
            for (int i = 0; i < receivers.size(); i++) {
                receivers.get(i).offer(frame, nanos);
            }
        } finally {
            frame.release();
        }
    }
}
