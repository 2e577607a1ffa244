package app.corrillo.engine.core;

import app.corrillo.meeting.media.PeerConnection.Candidate;
import app.corrillo.meeting.media.PeerConnection.State;
import dev.onvoid.webrtc.PeerConnectionObserver;
import dev.onvoid.webrtc.RTCDataChannel;
import dev.onvoid.webrtc.RTCIceCandidate;
import dev.onvoid.webrtc.RTCPeerConnectionState;
import dev.onvoid.webrtc.RTCRtpTransceiver;
import java.util.function.Consumer;

/**
 * Called by the library on a thread of its own, where nothing may be thrown, waited for, or asked of the library:
 * everything is handed on.
 */
final class LinkObserver implements PeerConnectionObserver {
    private final Link link;

    LinkObserver(Link link) {
        this.link = link;
    }

    @Override
    public void onConnectionChange(RTCPeerConnectionState state) {
        guarded(state, now -> link.happened(listener -> listener.onState(State.valueOf(now.name()))));
    }

    @Override
    public void onIceCandidate(RTCIceCandidate candidate) {
        guarded(candidate, found -> {
            Candidate door = new Candidate(found.sdp, found.sdpMid, found.sdpMLineIndex);
            link.happened(listener -> listener.onCandidate(door));
        });
    }

    @Override
    public void onTrack(RTCRtpTransceiver transceiver) {
        guarded(transceiver, link::transceiverFound);
    }

    @Override
    public void onDataChannel(RTCDataChannel channel) {
        guarded(channel, link::channelFound);
    }

    private static <T> void guarded(T what, Consumer<T> task) {
        Guard.run(() -> task.accept(what));
    }
}
