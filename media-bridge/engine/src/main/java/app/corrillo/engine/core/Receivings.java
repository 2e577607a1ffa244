package app.corrillo.engine.core;

import app.corrillo.meeting.Source;
import app.corrillo.meeting.media.AudioProcessing;
import dev.onvoid.webrtc.RTCPeerConnection;
import dev.onvoid.webrtc.RTCRtpTransceiver;
import dev.onvoid.webrtc.RTCRtpTransceiverDirection;
import dev.onvoid.webrtc.RTCRtpTransceiverInit;
import java.util.ArrayList;
import java.util.List;

/**
 * The sections of one connection that only receive. This version of the library makes a section only for a track, so
 * each has one that is never sent: its direction does not let it. Engine thread only.
 */
final class Receivings {
    private final RTCPeerConnection rtc;
    private final NativeFactory factory;
    private final AudioProcessing processing;
    private final List<Placeholder> placeholders = new ArrayList<>();
    // Held as long as the connection lives: the library gives them away otherwise.
    private final List<RTCRtpTransceiver> transceivers = new ArrayList<>();

    Receivings(RTCPeerConnection rtc, NativeFactory factory, AudioProcessing processing) {
        this.rtc = rtc;
        this.factory = factory;
        this.processing = processing;
    }

    void add(Source source) {
        Placeholder placeholder = Placeholder.make(factory, source, processing, "receiving-" + placeholders.size());
        placeholders.add(placeholder);
        RTCRtpTransceiverInit init = new RTCRtpTransceiverInit();
        init.direction = RTCRtpTransceiverDirection.RECV_ONLY;
        transceivers.add(rtc.addTransceiver(placeholder.track(), init));
    }

    /** How many there are. */
    int count() {
        return transceivers.size();
    }

    /** Before the connection is closed: no sender may hold a track that goes. */
    void release() {
        transceivers.forEach(transceiver -> transceiver.getSender().replaceTrack(null));
    }

    /** After the connection is closed. */
    void dispose() {
        placeholders.forEach(Placeholder::dispose);
        placeholders.clear();
        transceivers.clear();
    }
}
