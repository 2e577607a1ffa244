package app.corrillo.engine.core;

import app.corrillo.engine.video.FeedHub;
import app.corrillo.meeting.TrackId;
import app.corrillo.meeting.media.PeerConnection.RemoteTrack;
import dev.onvoid.webrtc.RTCRtpTransceiver;
import dev.onvoid.webrtc.media.MediaStreamTrack;
import dev.onvoid.webrtc.media.video.VideoTrack;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What comes from the other side of one connection. The native tracks belong to the connection: they are never
 * disposed, and nothing may hang on them when it closes. Engine thread only.
 */
final class RemoteTracks {
    private final String prefix;
    private final FeedHub hub;
    private final Ledger ledger;
    private final Map<String, Received> byMid = new LinkedHashMap<>();
    private final Set<TrackId> silenced = new HashSet<>();
    private boolean audible = true;

    private record Received(RemoteTrack door, MediaStreamTrack track) {}

    RemoteTracks(String prefix, FeedHub hub, Ledger ledger) {
        this.prefix = prefix;
        this.hub = hub;
        this.ledger = ledger;
    }

    /** Empty if the section is known already, or unknown to the description. */
    Optional<RemoteTrack> add(RTCRtpTransceiver transceiver, SdpSections sections) {
        String mid = transceiver.getMid();
        int line = mid == null ? -1 : sections.lineOf(mid);
        if (line < 0 || byMid.containsKey(mid)) {
            return Optional.empty();
        }
        MediaStreamTrack track = transceiver.getReceiver().getTrack();
        RemoteTrack door = new RemoteTrack(new TrackId(prefix + line), track instanceof VideoTrack, line, mid, "", "");
        byMid.put(mid, new Received(door, track));
        ledger.remoteTracks(1);
        if (track instanceof VideoTrack video) {
            hub.add(door.id(), video);
        } else if (!audible) {
            track.setEnabled(false);
        }
        return Optional.of(door);
    }

    /** Whether a new description still has every section that something came from. */
    boolean survive(SdpSections next) {
        return byMid.keySet().stream().allMatch(next::keeps);
    }

    /** Heard or not; nothing else of the connection changes. */
    void setAudible(boolean nowAudible) {
        audible = nowAudible;
        byMid.values().stream()
                .filter(received -> !received.door().video())
                .forEach(received -> received.track()
                        .setEnabled(
                                nowAudible && !silenced.contains(received.door().id())));
    }

    /** One of them heard or not, as long as any is. */
    void setAudible(TrackId track, boolean nowAudible) {
        if (nowAudible) {
            silenced.remove(track);
        } else {
            silenced.add(track);
        }
        setAudible(audible);
    }

    Map<String, TrackId> idsByMid() {
        Map<String, TrackId> ids = new HashMap<>();
        byMid.forEach((mid, received) -> ids.put(mid, received.door().id()));
        return ids;
    }

    /** Before the connection is closed. */
    void close() {
        byMid.values().stream()
                .filter(received -> received.door().video())
                .forEach(received -> hub.remove(received.door().id()));
        ledger.remoteTracks(-byMid.size());
        byMid.clear();
    }
}
