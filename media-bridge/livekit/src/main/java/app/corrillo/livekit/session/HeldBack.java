package app.corrillo.livekit.session;

import app.corrillo.meeting.Track.Direction;
import app.corrillo.meeting.TrackId;
import app.corrillo.meeting.media.PeerConnection.LinkStats;
import app.corrillo.meeting.media.TrackStats;
import app.corrillo.meeting.time.Time;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Looks whether pictures come that a server held back when it told of them last, before its socket was lost: that it
 * lets them go on is told once, and may have been lost with it. Only for the session's lane.
 */
final class HeldBack {
    /** Each look is some milliseconds of work for the engine. */
    static final Duration PERIOD = Duration.ofMillis(400);

    private final Tools tools;
    private final RemoteTracks tracks;
    private final Supplier<CompletableFuture<List<LinkStats>>> stats;
    private final Map<TrackId, Long> frames = new HashMap<>();
    private Time.@Nullable Timer timer;
    private boolean looking;

    HeldBack(Tools tools, RemoteTracks tracks, Supplier<CompletableFuture<List<LinkStats>>> stats) {
        this.tools = tools;
        this.tracks = tracks;
        this.stats = stats;
    }

    /** The way is back. */
    void resumed() {
        tracks.doubt();
        frames.clear();
        if (timer == null) {
            timer = tools.time().every(PERIOD, () -> tools.lane().run(this::look));
        }
    }

    void stop() {
        if (timer != null) {
            timer.cancel();
            timer = null;
        }
    }

    private void look() {
        if (tracks.doubted().isEmpty()) {
            stop();
        } else if (!looking && timer != null) {
            looking = true;
            stats.get()
                    .whenComplete((seen, failure) -> tools.lane().run(() -> {
                        looking = false;
                        if (seen != null && timer != null) {
                            compare(seen);
                        }
                    }));
        }
    }

    private void compare(List<LinkStats> seen) {
        Set<TrackId> doubted = tracks.doubted();
        seen.stream()
                .flatMap(link -> link.tracks().stream())
                .filter(track -> track.direction() == Direction.RECEIVE && doubted.contains(track.track()))
                .filter(this::hasMore)
                .forEach(track -> tracks.flows(track.track()));
    }

    private boolean hasMore(TrackStats track) {
        Long before = frames.putIfAbsent(track.track(), track.frames());
        return before != null && track.frames() > before;
    }
}
