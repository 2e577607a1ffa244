package app.corrillo.engine.core;

import app.corrillo.engine.video.FeedHub;
import app.corrillo.meeting.TrackId;
import app.corrillo.meeting.media.PeerConnection.RemoteTrack;
import dev.onvoid.webrtc.RTCRtpTransceiver;
import dev.onvoid.webrtc.media.MediaStreamTrack;
import dev.onvoid.webrtc.media.video.VideoTrack;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What comes from the other side of one connection. A section may carry one track after another, which the library
 * gives the same native track: who sends is known by the description alone. The native tracks belong to the connection:
 * they are never disposed, and nothing may hang on them when it closes. Engine thread only.
 */
final class RemoteTracks {
    private final String prefix;
    private final FeedHub hub;
    private final Ledger ledger;
    private final Map<String, MediaStreamTrack> natives = new HashMap<>();
    private final Map<String, Integer> uses = new HashMap<>();
    private final Map<String, Received> byMid = new LinkedHashMap<>();
    private final Set<TrackId> silenced = new HashSet<>();
    private boolean audible = true;

    private record Received(RemoteTrack door, MediaStreamTrack track) {}

    RemoteTracks(String prefix, FeedHub hub, Ledger ledger) {
        this.prefix = prefix;
        this.hub = hub;
        this.ledger = ledger;
    }

    /** The library has made the native track of a section. Only the first one counts: it serves all that follow. */
    void found(RTCRtpTransceiver transceiver) {
        String mid = transceiver.getMid();
        if (mid != null && !mid.isEmpty() && !natives.containsKey(mid)) {
            natives.put(mid, transceiver.getReceiver().getTrack());
        }
    }

    /** Whether a new description still has every section that something comes from. */
    boolean survive(SdpSections next) {
        return byMid.keySet().stream().allMatch(next::keeps);
    }

    /**
     * Before a description is taken: what it ends gets no more pictures, so that nobody sees those of what follows in
     * the same section. {@link #stay} undoes it, {@link #forget} makes it final.
     */
    List<RemoteTrack> leave(SdpSections next) {
        List<RemoteTrack> leaving = byMid.values().stream()
                .map(Received::door)
                .filter(track -> !isSent(track, next))
                .toList();
        leaving.stream().filter(RemoteTrack::video).forEach(track -> hub.remove(track.id()));
        return leaving;
    }

    /** The description was refused. */
    void stay(List<RemoteTrack> leaving) {
        for (RemoteTrack track : leaving) {
            Received received = byMid.get(track.mid());
            if (received != null && received.track() instanceof VideoTrack video) {
                hub.add(track.id(), video);
            }
        }
    }

    /** The description holds. */
    void forget(List<RemoteTrack> leaving) {
        for (RemoteTrack track : leaving) {
            byMid.remove(track.mid());
            silenced.remove(track.id());
            ledger.remoteTracks(-1);
        }
    }

    /** What has begun with the description that holds now. */
    List<RemoteTrack> arrive(SdpSections now) {
        List<RemoteTrack> arrived = new ArrayList<>();
        for (int line = 0; line < now.lines().size(); line++) {
            SdpSections.Line section = now.lines().get(line);
            MediaStreamTrack track = natives.get(section.mid());
            if (section.sends() && track != null && !byMid.containsKey(section.mid())) {
                arrived.add(add(section, line, track));
            }
        }
        return arrived;
    }

    private RemoteTrack add(SdpSections.Line section, int line, MediaStreamTrack track) {
        int use = uses.merge(section.mid(), 1, Integer::sum);
        RemoteTrack door = new RemoteTrack(
                new TrackId(prefix + line + (use == 1 ? "" : "." + use)),
                track instanceof VideoTrack,
                line,
                section.mid(),
                section.streamId(),
                section.trackName());
        byMid.put(section.mid(), new Received(door, track));
        ledger.remoteTracks(1);
        if (track instanceof VideoTrack video) {
            hub.add(door.id(), video);
        } else {
            track.setEnabled(audible);
        }
        return door;
    }

    private static boolean isSent(RemoteTrack track, SdpSections next) {
        int line = next.lineOf(track.mid());
        if (line < 0) {
            return false;
        }
        SdpSections.Line section = next.lines().get(line);
        return section.sends()
                && section.streamId().equals(track.streamId())
                && section.trackName().equals(track.trackName());
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
    void setAudible(TrackId id, boolean nowAudible) {
        boolean known = byMid.values().stream()
                .anyMatch(received -> received.door().id().equals(id));
        if (!nowAudible && known) {
            silenced.add(id);
        } else {
            silenced.remove(id);
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
        natives.clear();
    }
}
