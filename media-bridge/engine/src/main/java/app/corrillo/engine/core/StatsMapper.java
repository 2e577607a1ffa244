package app.corrillo.engine.core;

import app.corrillo.meeting.Track.Direction;
import app.corrillo.meeting.TrackId;
import app.corrillo.meeting.media.PeerConnection.LinkStats;
import app.corrillo.meeting.media.TrackStats;
import dev.onvoid.webrtc.RTCStats;
import dev.onvoid.webrtc.RTCStatsType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a report of the library ("Identifiers for WebRTC's Statistics API", W3C) into the words of the door. */
final class StatsMapper {
    private final Map<String, RTCStats> report;
    private final Map<String, TrackId> received;
    private final Map<String, TrackId> sent;

    /** The ids are those of the tracks by the names of their sections. */
    StatsMapper(Map<String, RTCStats> report, Map<String, TrackId> received, Map<String, TrackId> sent) {
        this.report = report;
        this.received = received;
        this.sent = sent;
    }

    LinkStats map() {
        double roundTrip = -1;
        List<TrackStats> tracks = new ArrayList<>();
        for (RTCStats stats : report.values()) {
            StatsEntry entry = new StatsEntry(stats);
            if (stats.getType() == RTCStatsType.TRANSPORT) {
                roundTrip = entry(entry.text("selectedCandidatePairId")).number("currentRoundTripTime", -0.001) * 1000;
            } else if (stats.getType() == RTCStatsType.INBOUND_RTP) {
                add(tracks, received.get(entry.text("mid")), entry, Direction.RECEIVE);
            } else if (stats.getType() == RTCStatsType.OUTBOUND_RTP) {
                add(tracks, sent.get(entry.text("mid")), entry, Direction.SEND);
            }
        }
        return new LinkStats(roundTrip, tracks);
    }

    private void add(List<TrackStats> tracks, @Nullable TrackId id, StatsEntry rtp, Direction direction) {
        if (id != null) {
            tracks.add(direction == Direction.RECEIVE ? inbound(id, rtp) : outbound(id, rtp));
        }
    }

    private TrackStats inbound(TrackId id, StatsEntry rtp) {
        return new TrackStats(
                id,
                Direction.RECEIVE,
                codec(rtp),
                (int) rtp.whole("frameWidth"),
                (int) rtp.whole("frameHeight"),
                rtp.whole("framesDecoded"),
                rtp.whole("framesDropped"),
                (int) rtp.whole("freezeCount"),
                rtp.whole("bytesReceived"),
                rtp.whole("packetsLost"),
                rtp.number("audioLevel", -1),
                "none");
    }

    private TrackStats outbound(TrackId id, StatsEntry rtp) {
        String limitation = rtp.text("qualityLimitationReason");
        return new TrackStats(
                id,
                Direction.SEND,
                codec(rtp),
                (int) rtp.whole("frameWidth"),
                (int) rtp.whole("frameHeight"),
                rtp.whole("framesEncoded"),
                0,
                0,
                rtp.whole("bytesSent"),
                entry(rtp.text("remoteId")).whole("packetsLost"),
                entry(rtp.text("mediaSourceId")).number("audioLevel", -1),
                limitation.isEmpty() ? "none" : limitation);
    }

    private String codec(StatsEntry rtp) {
        String type = entry(rtp.text("codecId")).text("mimeType");
        return type.substring(type.indexOf('/') + 1);
    }

    private StatsEntry entry(String id) {
        return new StatsEntry(report.get(id));
    }
}
