package app.corrillo.meeting.media;

import app.corrillo.meeting.Track.Direction;
import app.corrillo.meeting.TrackId;
import java.util.List;

/**
 * Totals of one track on one connection since it began (W3C WebRTC statistics: inbound-rtp and outbound-rtp). Of a
 * track that is sent in several layers, size, frames and limitation are those of the largest layer that is sent now,
 * and bytes and packets are sums over all.
 *
 * @param codec such as VP8; empty while nothing flows
 * @param frames decoded when receiving, encoded when sending
 * @param audioLevel 0 to 1; negative when not measured
 * @param limitation why fewer pixels are sent than asked: none, cpu, bandwidth, other
 * @param detail what only somebody who looks closely wants to know
 */
public record TrackStats(
        TrackId track,
        Direction direction,
        String codec,
        int width,
        int height,
        long frames,
        long framesDropped,
        int freezes,
        long bytes,
        long packetsLost,
        double audioLevel,
        String limitation,
        Detail detail) {

    /** Without detail. */
    public TrackStats(
            TrackId track,
            Direction direction,
            String codec,
            int width,
            int height,
            long frames,
            long framesDropped,
            int freezes,
            long bytes,
            long packetsLost,
            double audioLevel,
            String limitation) {
        this(
                track,
                direction,
                codec,
                width,
                height,
                frames,
                framesDropped,
                freezes,
                bytes,
                packetsLost,
                audioLevel,
                limitation,
                Detail.NONE);
    }

    /**
     * More about a track.
     *
     * @param packets received or sent
     * @param jitterMillis how unevenly packets arrive now, when receiving; 0 when sending
     * @param codingMillis time spent decoding or encoding; divide by the frames of the same time
     * @param layers when sending in several, the smallest first; otherwise empty
     */
    public record Detail(long packets, double jitterMillis, double codingMillis, List<LayerStats> layers) {
        /** Nothing is known. */
        public static final Detail NONE = new Detail(0, 0, 0, List.of());

        public Detail {
            layers = List.copyOf(layers);
        }
    }

    /** Totals of one layer; a size of 0x0 while it has never been sent. */
    public record LayerStats(String name, boolean active, int width, int height, long frames, long bytes) {}
}
