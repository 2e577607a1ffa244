package app.corrillo.engine.video;

import dev.onvoid.webrtc.media.video.VideoFrame;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * The newest frame of a track that nobody shows yet, for whoever shows it first: the screen makes room for a picture
 * while it comes, and nobody then waits for the next one. Not thread-safe.
 */
final class FirstFrame {
    /** About a second: a track that nobody shows by then is hidden. */
    static final int MOST = 30;

    private final AtomicInteger liveFrames;
    private @Nullable VideoFrame frame;
    private long nanos;
    private int left;

    FirstFrame(AtomicInteger liveFrames) {
        this.liveFrames = liveFrames;
    }

    /** A track begins. */
    void expect() {
        left = MOST;
    }

    /** Whether frames are of use that nobody shows. */
    boolean isExpected() {
        return left > 0;
    }

    /** Owns the frame from now on, in place of the one before. */
    void keep(VideoFrame newest, long arrivedNanos) {
        drop();
        left--;
        if (left > 0) {
            frame = newest;
            nanos = arrivedNanos;
            liveFrames.incrementAndGet();
        } else {
            newest.release();
        }
    }

    /** Somebody shows the track: the frame that waits, if any, goes there, and none is kept any more. */
    void show(Showing showing) throws Exception {
        left = 0;
        try {
            if (frame != null) {
                showing.offer(frame, nanos);
            }
        } finally {
            drop();
        }
    }

    /** The track ends. */
    void forget() {
        left = 0;
        drop();
    }

    private void drop() {
        VideoFrame before = frame;
        if (before != null) {
            frame = null;
            before.release();
            liveFrames.decrementAndGet();
        }
    }

    /** Gives a frame, which stays the caller's, to feeds. */
    interface Showing {
        void offer(VideoFrame frame, long arrivedNanos) throws Exception;
    }
}
