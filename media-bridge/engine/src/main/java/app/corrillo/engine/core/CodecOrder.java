package app.corrillo.engine.core;

import app.corrillo.meeting.media.PeerConnection.Sending;
import dev.onvoid.webrtc.RTCRtpCodecCapability;
import dev.onvoid.webrtc.RTCRtpTransceiver;
import dev.onvoid.webrtc.media.MediaType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Which codec a section offers first. Engine thread only. */
final class CodecOrder {
    private CodecOrder() {}

    /** Those that were named first, in their order; the library's order for the rest. */
    static void apply(NativeFactory factory, RTCRtpTransceiver transceiver, Sending sending) {
        List<String> wanted = sending.codecs().stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .toList();
        if (wanted.isEmpty()) {
            return;
        }
        MediaType type = sending.source().isVideo() ? MediaType.VIDEO : MediaType.AUDIO;
        List<RTCRtpCodecCapability> codecs =
                new ArrayList<>(factory.rtc().getRtpSenderCapabilities(type).getCodecs());
        codecs.sort(Comparator.comparingInt(codec -> {
            int place = wanted.indexOf(codec.getName().toLowerCase(Locale.ROOT));
            return place < 0 ? wanted.size() : place;
        }));
        transceiver.setCodecPreferences(codecs);
    }
}
