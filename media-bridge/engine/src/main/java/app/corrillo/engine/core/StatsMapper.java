package app.corrillo.engine.core;

import app.corrillo.meeting.Track.Direction;
import app.corrillo.meeting.TrackId;
import app.corrillo.meeting.media.PeerConnection.LinkStats;
import app.corrillo.meeting.media.TrackStats;
import dev.onvoid.webrtc.RTCStats;
import dev.onvoid.webrtc.RTCStatsType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads a report of the library ("Identifiers for WebRTC's Statistics API", W3C) into the words of the door. The ids
 * are those of the tracks by the names of their sections.
 */
final class StatsMapper {
    private final Map<String, StatsEntry> report = new HashMap<>();
    private final List<StatsEntry> inbound = new ArrayList<>();
    private final Map<String, List<StatsEntry>> outboundByMid = new LinkedHashMap<>();
    private StatsEntry transport = StatsEntry.NONE;

    StatsMapper(Map<String, RTCStats> raw) {
        raw.forEach((id, stats) -> {
            StatsEntry entry = StatsEntry.of(stats);
            report.put(id, entry);
            if (stats.getType() == RTCStatsType.TRANSPORT) {
                transport = entry;
            } else if (stats.getType() == RTCStatsType.INBOUND_RTP) {
                inbound.add(entry);
            } else if (stats.getType() == RTCStatsType.OUTBOUND_RTP) {
                outboundByMid
                        .computeIfAbsent(entry.text("mid"), _ -> new ArrayList<>())
                        .add(entry);
            }
        });
    }

    LinkStats map(Map<String, TrackId> received, Map<String, TrackId> sent, LayerFrames frames) {
        List<TrackStats> tracks = new ArrayList<>();
        for (StatsEntry rtp : inbound) {
            TrackId id = received.get(rtp.text("mid"));
            if (id != null) {
                tracks.add(inbound(id, rtp));
            }
        }
        frames.begin();
        outboundByMid.forEach((mid, layers) -> {
            TrackId id = sent.get(mid);
            if (id != null) {
                OutboundLayers all = new OutboundLayers(layers, report);
                tracks.add(all.stats(id, codec(all.largest()), frames));
            }
        });
        StatsEntry chosen = entry(transport.text("selectedCandidatePairId"));
        return new LinkStats(chosen.number("currentRoundTripTime", -0.001) * 1000, protocol(chosen), tracks);
    }

    private String protocol(StatsEntry pair) {
        StatsEntry local = entry(pair.text("localCandidateId"));
        String toRelay = local.text("relayProtocol");
        return toRelay.isEmpty() ? local.text("protocol") : toRelay;
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
                "none",
                new TrackStats.Detail(
                        rtp.whole("packetsReceived"),
                        rtp.number("jitter", 0) * 1000,
                        rtp.number("totalDecodeTime", 0) * 1000,
                        List.of()));
    }

    private String codec(StatsEntry rtp) {
        String type = entry(rtp.text("codecId")).text("mimeType");
        return type.substring(type.indexOf('/') + 1);
    }

    private StatsEntry entry(String id) {
        return report.getOrDefault(id, StatsEntry.NONE);
    }
}
