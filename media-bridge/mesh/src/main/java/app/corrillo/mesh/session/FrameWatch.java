package app.corrillo.mesh.session;

import app.corrillo.meeting.media.TrackStats;
import org.jspecify.annotations.Nullable;

/**
 * Whether the encoder of one camera on one connection is behind: it says so, or makes far fewer frames than it made at
 * its best under the same encoding. Only for the session's lane.
 */
final class FrameWatch {
    /** Frames are counted over at least this time, in nanoseconds. */
    static final long WINDOW = 2_000_000_000L;

    /** Below this share of its best rate an encoder is behind. */
    static final double BEHIND = 0.6;

    private SendPlan.@Nullable Applied under;
    private long frames;
    private long nanos;
    private double best;
    private boolean behind;

    /** One more look. A look shortly after a change tells nothing. */
    boolean seen(TrackStats track, SendPlan.Applied applied, long now) {
        if (!applied.equals(under) || track.frames() < frames) {
            under = applied;
            best = 0;
            behind = false;
            mark(track, now);
        } else if (now - nanos >= WINDOW) {
            double rate = (track.frames() - frames) * 1e9 / (now - nanos);
            best = Math.max(best, rate);
            behind = rate < best * BEHIND;
            mark(track, now);
        }
        return applied.encoding().active() && (behind || track.limitation().equals("cpu"));
    }

    private void mark(TrackStats track, long now) {
        frames = track.frames();
        nanos = now;
    }
}
