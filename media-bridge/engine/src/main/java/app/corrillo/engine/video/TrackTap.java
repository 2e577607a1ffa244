package app.corrillo.engine.video;

import dev.onvoid.webrtc.media.video.VideoFrame;
import dev.onvoid.webrtc.media.video.VideoTrack;
import dev.onvoid.webrtc.media.video.VideoTrackSink;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The feeds of one track behind one native sink. The sink is attached only while some feed shows something, because a
 * sink costs a copy of every frame; and at the beginning, while the screen still makes room: then the newest frame
 * waits for the first feed, so that nobody waits for the next one. All but {@link #onVideoFrame} runs on the engine
 * thread.
 */
final class TrackTap implements VideoTrackSink {
    private static final System.Logger LOG = System.getLogger(TrackTap.class.getName());

    private final AtomicInteger liveFrames;
    private final Runnable unseen;
    private final FirstFrame first;

    /** Held while frames are given to feeds, never while the library is asked for something that waits for frames. */
    private final ReentrantLock delivery = new ReentrantLock();

    private final AtomicBoolean failed = new AtomicBoolean();
    private volatile List<Feed> feeds = List.of();
    private @Nullable VideoTrack track;
    private boolean attached;

    /** @param unseen told, on the frame thread, when nobody showed the track in its first second: update it then */
    TrackTap(AtomicInteger liveFrames, Runnable unseen) {
        this.liveFrames = liveFrames;
        this.unseen = unseen;
        this.first = new FirstFrame(liveFrames);
    }

    void connect(VideoTrack newTrack) {
        disconnect();
        track = newTrack;
        delivery.lock();
        try {
            first.expect();
        } finally {
            delivery.unlock();
        }
        update();
    }

    void disconnect() {
        if (track != null && attached) {
            track.removeSink(this);
        }
        attached = false;
        track = null;
        delivery.lock();
        try {
            first.forget();
        } finally {
            delivery.unlock();
        }
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
        boolean wanted = isShown() ? showFirst() : isExpected();
        if (track != null && wanted != attached) {
            attached = wanted;
            if (wanted) {
                track.addSink(this);
            } else {
                track.removeSink(this);
            }
        }
    }

    private boolean showFirst() {
        delivery.lock();
        try {
            first.show(this::give);
        } catch (Throwable failure) {
            report(failure);
        } finally {
            delivery.unlock();
        }
        return true;
    }

    private boolean isExpected() {
        delivery.lock();
        try {
            return first.isExpected();
        } finally {
            delivery.unlock();
        }
    }

    private boolean isShown() {
        return feeds.stream().anyMatch(Feed::isVisible);
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
            report(failure);
        } finally {
            liveFrames.decrementAndGet();
        }
    }

    private void report(Throwable failure) {
        if (failed.compareAndSet(false, true)) {
            LOG.log(Level.WARNING, "A frame could not be shown; more of the same track are not reported", failure);
        }
    }

    private void deliver(VideoFrame frame) throws Exception {
        long nanos = System.nanoTime();
        delivery.lock();
        try {
            if (first.isExpected() && !isShown()) {
                first.keep(frame, nanos);
                if (!first.isExpected()) {
                    unseen.run();
                }
            } else {
                first.forget();
                giveAndRelease(frame, nanos);
            }
        } finally {
            delivery.unlock();
        }
    }

    private void giveAndRelease(VideoFrame frame, long nanos) throws Exception {
        try {
            give(frame, nanos);
        } finally {
            frame.release();
        }
    }

    private void give(VideoFrame frame, long nanos) throws Exception {
        List<Feed> receivers = feeds;
        for (int i = 0; i < receivers.size(); i++) {
            receivers.get(i).offer(frame, nanos);
        }
    }
}
