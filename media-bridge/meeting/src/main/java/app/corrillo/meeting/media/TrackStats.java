package app.corrillo.meeting.media;

import app.corrillo.meeting.Track.Direction;
import app.corrillo.meeting.TrackId;

/**
 * Totals of one track on one connection since it began (W3C WebRTC statistics: inbound-rtp and outbound-rtp).
 *
 * @param codec such as VP8; empty while nothing flows
 * @param frames decoded when receiving, encoded when sending
 * @param audioLevel 0 to 1; negative when not measured
 * @param limitation why fewer pixels are sent than asked: none, cpu, bandwidth, other
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
        String limitation) {}
