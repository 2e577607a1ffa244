package app.corrillo.livekit.signal;

import app.corrillo.livekit.protocol.ReconnectReason;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is said when a socket is opened: who is calling, and whether it is for the first time. Signalling version 0, two
 * peer connections.
 *
 * @param sid the participant's number when a session is to go on; null to join anew
 * @param why why it has to be resumed
 */
public record JoinQuery(@Nullable String sid, ReconnectReason why) {
    /** What this client knows of LiveKit's protocol: all up to participants moved to other rooms. */
    static final int PROTOCOL = 16;

    /** What other participants may expect: RPC in single packets, data streams in chunks. */
    static final int CLIENT_PROTOCOL = 0;

    /** To join for the first time, or with nothing left of the time before. */
    public static JoinQuery anew() {
        return new JoinQuery(null, ReconnectReason.RR_UNKNOWN);
    }

    /** To go on where the socket broke. */
    public static JoinQuery resume(String sid, ReconnectReason why) {
        return new JoinQuery(sid, why);
    }

    Map<String, String> parameters() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("auto_subscribe", "1");
        all.put("adaptive_stream", "1");
        // A client unknown to the server gets no change of codecs; this one is libwebrtc, as the C++ client is.
        all.put("sdk", "cpp");
        all.put("version", "1.0.0");
        all.put("protocol", Integer.toString(PROTOCOL));
        all.put("client_protocol", Integer.toString(CLIENT_PROTOCOL));
        all.put("os", System.getProperty("os.name", "").toLowerCase(Locale.ROOT));
        if (sid != null) {
            all.put("reconnect", "1");
            all.put("sid", sid);
            all.put("reconnect_reason", Integer.toString(why.getValue()));
        }
        return all;
    }
}
