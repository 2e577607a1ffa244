package app.corrillo.client.stats;

import app.corrillo.meeting.TileSize;
import app.corrillo.meeting.TrackId;
import app.corrillo.meeting.media.PictureFeed;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Knows of every track how large it is shown and how many pictures were taken to be painted. Thread-safe. */
public final class FeedTally {
    private final Map<TrackId, TrackTally> tallies = new ConcurrentHashMap<>();

    /**
     * Of one track, over all feeds it ever had.
     *
     * @param size the largest that is asked for now
     */
    public record Shown(TileSize size, long painted) {
        static final Shown NOTHING = new Shown(TileSize.HIDDEN, 0);
    }

    /** The same feed, counted. */
    public PictureFeed count(TrackId track, PictureFeed feed) {
        return tallies.computeIfAbsent(track, fresh -> new TrackTally()).count(feed);
    }

    Shown shown(TrackId track) {
        TrackTally tally = tallies.get(track);
        return tally == null ? Shown.NOTHING : tally.shown();
    }

    /** Forgets the tracks that are gone. */
    void keepOnly(Set<TrackId> there) {
        tallies.entrySet()
                .removeIf(entry ->
                        !there.contains(entry.getKey()) && entry.getValue().isIdle());
    }
}
