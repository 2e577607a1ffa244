package app.corrillo.mesh.session;

import app.corrillo.meeting.Quality;
import app.corrillo.meeting.Track.Direction;
import app.corrillo.meeting.media.PeerConnection.LinkStats;
import app.corrillo.meeting.media.TrackStats;
import org.jspecify.annotations.Nullable;

/**
 * How well one connection does, from two looks at its totals that are a few seconds apart. Only for the session's lane.
 */
final class LinkMeter {
    /** Totals are compared over at least this time, in nanoseconds. */
    static final long WINDOW = 2_000_000_000L;

    /** Above this round trip a conversation suffers: twice the 150 ms one way of ITU-T G.114, in milliseconds. */
    static final double SLOW_MILLIS = 300;

    /**
     * Above this share of lost packets it does too. Chosen between the 2 % up to which congestion control still sends
     * more and the 10 % from which it sends less (draft-ietf-rmcat-gcc-02, section 6).
     */
    static final double LOSSY = 0.05;

    /** What an encoded audio and video packet carries about, in bytes; there is no count of packets. */
    private static final double AUDIO_PACKET = 90;

    private static final double VIDEO_PACKET = 1_100;

    private @Nullable LinkStats before;
    private long beforeNanos;
    private Quality quality = Quality.UNKNOWN;

    /** One more look. */
    Quality seen(LinkStats now, long nanos) {
        LinkStats earlier = before;
        if (earlier == null) {
            before = now;
            beforeNanos = nanos;
        } else if (nanos - beforeNanos >= WINDOW) {
            quality = judge(now.roundTripMillis(), loss(earlier, now));
            before = now;
            beforeNanos = nanos;
        }
        return quality;
    }

    /**
     * What these say. Where both are bad, loss is told: it is heard at once.
     *
     * @param loss share of packets that did not come, 0 to 1
     */
    static Quality judge(double roundTripMillis, double loss) {
        if (loss > LOSSY) {
            return Quality.LOSSY;
        }
        return roundTripMillis > SLOW_MILLIS ? Quality.SLOW : Quality.GOOD;
    }

    /** The share of packets that did not come, 0 to 1. */
    static double loss(LinkStats earlier, LinkStats now) {
        double lost = Math.max(0, lost(now) - lost(earlier));
        double came = Math.max(0, packets(now) - packets(earlier));
        return lost + came == 0 ? 0 : lost / (lost + came);
    }

    private static double lost(LinkStats stats) {
        return stats.tracks().stream()
                .filter(LinkMeter::isReceived)
                .mapToLong(TrackStats::packetsLost)
                .sum();
    }

    private static double packets(LinkStats stats) {
        return stats.tracks().stream()
                .filter(LinkMeter::isReceived)
                .mapToDouble(track -> track.bytes() / (track.frames() > 0 ? VIDEO_PACKET : AUDIO_PACKET))
                .sum();
    }

    private static boolean isReceived(TrackStats track) {
        return track.direction() == Direction.RECEIVE;
    }
}
