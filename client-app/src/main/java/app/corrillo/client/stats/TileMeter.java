package app.corrillo.client.stats;

import app.corrillo.meeting.MeetingState;
import app.corrillo.meeting.Participant;
import app.corrillo.meeting.Source;
import app.corrillo.meeting.Track;
import app.corrillo.meeting.TrackId;
import app.corrillo.meeting.media.PeerConnection.LinkStats;
import app.corrillo.meeting.media.TrackStats;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Counts what is decoded and painted of everybody else's camera between two moments. Not thread-safe. */
public final class TileMeter {
    private final FeedTally feeds;
    private Map<TrackId, Long> decodedBefore = Map.of();
    private Map<TrackId, Long> paintedBefore = Map.of();

    public TileMeter(FeedTally feeds) {
        this.feeds = feeds;
    }

    /** One tile, with frames since {@link #begin}. */
    public record Tile(String name, String codec, int width, int height, long decoded, long painted) {
        /** Whether the picture changed. */
        public boolean moved() {
            return decoded > 0 && painted > 0;
        }
    }

    /** Counts from now on. */
    public void begin(MeetingState state, List<LinkStats> links) {
        decodedBefore = new HashMap<>();
        totals(links).forEach((track, stats) -> decodedBefore.put(track, stats.frames()));
        paintedBefore = new HashMap<>();
        cameras(state)
                .forEach(track ->
                        paintedBefore.put(track.id(), feeds.shown(track.id()).painted()));
    }

    /** What came since. */
    public List<Tile> end(MeetingState state, List<LinkStats> links) {
        Map<TrackId, TrackStats> totals = totals(links);
        return cameras(state).stream()
                .map(track -> tile(state, track, totals.get(track.id())))
                .toList();
    }

    private Tile tile(MeetingState state, Track track, @Nullable TrackStats total) {
        Participant owner = state.participants().get(track.owner());
        long painted = feeds.shown(track.id()).painted() - paintedBefore.getOrDefault(track.id(), 0L);
        return new Tile(
                owner == null ? track.owner().value() : owner.name().value(),
                total == null ? "" : total.codec(),
                total == null ? 0 : total.width(),
                total == null ? 0 : total.height(),
                total == null ? 0 : total.frames() - decodedBefore.getOrDefault(track.id(), 0L),
                painted);
    }

    /** Everybody else's cameras. */
    public static List<Track> cameras(MeetingState state) {
        return state.tracks().values().stream()
                .filter(track -> track.direction() == Track.Direction.RECEIVE && track.source() == Source.CAMERA)
                .toList();
    }

    private static Map<TrackId, TrackStats> totals(List<LinkStats> links) {
        Map<TrackId, TrackStats> totals = new HashMap<>();
        links.forEach(link -> link.tracks().forEach(track -> totals.put(track.track(), track)));
        return totals;
    }
}
