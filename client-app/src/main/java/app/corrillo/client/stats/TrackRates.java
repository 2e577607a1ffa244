package app.corrillo.client.stats;

import app.corrillo.meeting.TrackId;
import app.corrillo.meeting.media.PeerConnection.LinkStats;
import app.corrillo.meeting.media.TrackStats;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes rates of the totals of two moments. A track that is sent on several connections, or in two codecs, counts once:
 * the most frames, the sum of the bytes, and what is said of the one that takes the most.
 */
final class TrackRates {
    private static final double NANOS = 1e9;

    private Map<Key, TrackStats> before = Map.of();
    private Map<TrackId, Rate> newest = Map.of();
    private long beforeNanos;
    private boolean begun;

    /** One track on one connection, in one codec: whoever cannot read one may be sent another beside it. */
    private record Key(int link, TrackId track, String codec) {}

    /**
     * One track over all its connections, between two moments.
     *
     * @param jitterMillis the worst, now
     * @param roundTripMillis the longest, now
     * @param codingMillis of one frame, the mean between the two moments
     */
    record Rate(
            TrackStats newest,
            long framesPerSecond,
            long kbps,
            int width,
            int height,
            long lost,
            int freezes,
            double jitterMillis,
            double roundTripMillis,
            double codingMillis) {}

    Map<TrackId, Rate> between(List<LinkStats> links, long nowNanos) {
        double seconds = begun ? (nowNanos - beforeNanos) / NANOS : 0;
        Map<Key, TrackStats> now = new HashMap<>();
        Map<TrackId, List<Rate>> rates = new HashMap<>();
        for (int link = 0; link < links.size(); link++) {
            for (TrackStats track : links.get(link).tracks()) {
                Key key = new Key(link, track.track(), track.codec());
                now.put(key, track);
                TrackStats then = before.get(key);
                rates.computeIfAbsent(track.track(), fresh -> new ArrayList<>())
                        .add(rate(
                                track,
                                then == null || seconds <= 0 ? track : then,
                                seconds,
                                links.get(link).roundTripMillis()));
            }
        }
        before = now;
        beforeNanos = nowNanos;
        begun = true;
        Map<TrackId, Rate> merged = new HashMap<>();
        rates.forEach((track, each) ->
                merged.put(track, each.stream().reduce(TrackRates::merge).orElseThrow()));
        newest = merged;
        return merged;
    }

    /** What {@link #between} gave last: there are no newer totals, and the next ones count from those. */
    Map<TrackId, Rate> again() {
        return newest;
    }

    private static Rate rate(TrackStats now, TrackStats then, double seconds, double roundTrip) {
        long frames = now.frames() - then.frames();
        double coding = now.detail().codingMillis() - then.detail().codingMillis();
        return new Rate(
                now,
                perSecond(frames, seconds),
                perSecond((now.bytes() - then.bytes()) * 8, seconds * 1000),
                now.width(),
                now.height(),
                now.packetsLost(),
                now.freezes(),
                now.detail().jitterMillis(),
                roundTrip,
                frames > 0 && coding > 0 ? coding / frames : 0);
    }

    // Totals of a connection that took another's place are smaller; that second counts as nothing.
    static long perSecond(long difference, double seconds) {
        return seconds <= 0 ? 0 : Math.round(Math.max(0, difference) / seconds);
    }

    private static Rate merge(Rate one, Rate other) {
        return new Rate(
                one.newest.codec().isEmpty() || other.kbps > one.kbps ? other.newest : one.newest,
                Math.max(one.framesPerSecond, other.framesPerSecond),
                one.kbps + other.kbps,
                Math.max(one.width, other.width),
                Math.max(one.height, other.height),
                one.lost + other.lost,
                Math.max(one.freezes, other.freezes),
                Math.max(one.jitterMillis, other.jitterMillis),
                Math.max(one.roundTripMillis, other.roundTripMillis),
                Math.max(one.codingMillis, other.codingMillis));
    }
}
