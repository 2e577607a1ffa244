package app.corrillo.livekit.session;

import app.corrillo.meeting.Track.Direction;
import app.corrillo.meeting.TrackId;
import app.corrillo.meeting.media.PeerConnection.LinkStats;
import app.corrillo.meeting.media.TrackStats;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * Looks whether pictures come that a server held back when it told of them last, before its socket was lost: that it
 * lets them go on is told once, and may have been lost with it. Only for the session's lane.
 */
final class HeldBack {
    private final RemoteTracks tracks;
    private final Looks<List<LinkStats>> looks;
    private final Map<TrackId, Long> frames = new HashMap<>();

    HeldBack(Tools tools, RemoteTracks tracks, Supplier<CompletableFuture<List<LinkStats>>> stats) {
        this.tracks = tracks;
        this.looks = new Looks<>(tools, Looks.OFTEN, this::look, stats, this::compare);
    }

    /** The way is back. */
    void resumed() {
        tracks.doubt();
        frames.clear();
        looks.start();
    }

    void stop() {
        looks.stop();
    }

    private void look() {
        if (tracks.doubted().isEmpty()) {
            stop();
        } else {
            looks.look();
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
