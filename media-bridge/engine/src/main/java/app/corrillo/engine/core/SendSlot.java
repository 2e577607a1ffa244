package app.corrillo.engine.core;

import app.corrillo.meeting.media.PeerConnection.Encoding;
import app.corrillo.meeting.media.PeerConnection.Layer;
import app.corrillo.meeting.media.PeerConnection.Sending;
import dev.onvoid.webrtc.RTCRtpEncodingParameters;
import dev.onvoid.webrtc.RTCRtpTransceiver;
import dev.onvoid.webrtc.RTCRtpTransceiverDirection;
import dev.onvoid.webrtc.RTCRtpTransceiverInit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One native section that only sends. It is never stopped, which this version of the library does not survive; when its
 * sending is removed it rests, inactive, for good: livekit-server takes nothing more in it, because the library sends
 * under the same numbers (SSRC) again. Engine thread only.
 */
final class SendSlot {
    private final String name;
    private final List<Layer> layers;
    private final RTCRtpTransceiver transceiver;
    private final Placeholder placeholder;
    private final Section section;
    private @Nullable LayeredSection user;
    private String mid = "";
    private int line = -1;
    private boolean refused;

    /** @param name what the library calls it in {@code a=msid} as long as the connection lives */
    SendSlot(String name, Sending kind, Placeholder placeholder, RTCRtpTransceiver transceiver, Section section) {
        this.name = name;
        this.layers = encoded(kind);
        this.placeholder = placeholder;
        this.transceiver = transceiver;
        this.section = section;
    }

    /** The layers that the library is asked for; of AV1 it encodes one and drops the rest. */
    static List<Layer> encoded(Sending sending) {
        boolean single = sending.layers().size() > 1
                && !sending.codecs().isEmpty()
                && sending.codecs().getFirst().equalsIgnoreCase("AV1");
        return single ? List.of(sending.layers().getLast()) : sending.layers();
    }

    /** How the library is told what to make. */
    static RTCRtpTransceiverInit init(Sending sending) {
        RTCRtpTransceiverInit init = new RTCRtpTransceiverInit();
        init.direction = RTCRtpTransceiverDirection.SEND_ONLY;
        init.streamIds = new ArrayList<>(List.of(sending.streamName().isEmpty() ? "-" : sending.streamName()));
        init.sendEncodings = new ArrayList<>();
        for (Layer layer : encoded(sending)) {
            RTCRtpEncodingParameters encoding = new RTCRtpEncodingParameters();
            encoding.active = true;
            encoding.maxBitrate = layer.maxKilobits() > 0 ? layer.maxKilobits() * 1000 : null;
            if (sending.source().isVideo()) {
                encoding.scaleResolutionDownBy = layer.scaleDownBy();
                encoding.maxFramerate = layer.maxFramesPerSecond() > 0 ? (double) layer.maxFramesPerSecond() : null;
            }
            init.sendEncodings.add(encoding);
        }
        return init;
    }

    /** How a section of one layer is encoded at first. */
    static Encoding first(Sending sending) {
        List<Layer> layers = encoded(sending);
        if (layers.size() != 1) {
            return new Encoding(true, 1, 0, 0);
        }
        Layer only = layers.getFirst();
        return new Encoding(true, only.scaleDownBy(), only.maxKilobits(), only.maxFramesPerSecond());
    }

    void use(LayeredSection next) {
        user = next;
    }

    void free() {
        user = null;
        section.send(null);
        if (!refused) {
            transceiver.setDirection(RTCRtpTransceiverDirection.INACTIVE);
        }
    }

    /** Where it stands in the newest offer. */
    void place(String nowMid, int nowLine) {
        mid = nowMid;
        line = nowLine;
    }

    /** The other side did not want it: the library has stopped it for good. */
    void refuse() {
        if (!refused) {
            refused = true;
            section.close();
        }
    }

    boolean isRefused() {
        return refused;
    }

    String name() {
        return name;
    }

    List<Layer> layers() {
        return layers;
    }

    String mid() {
        return mid;
    }

    int line() {
        return line;
    }

    Section section() {
        return section;
    }

    Placeholder placeholder() {
        return placeholder;
    }

    @Nullable
    LayeredSection user() {
        return user;
    }
}
