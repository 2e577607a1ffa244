package app.corrillo.livekit.signal;

import app.corrillo.livekit.protocol.ClientInfo;
import app.corrillo.livekit.protocol.ConnectionSettings;
import app.corrillo.livekit.protocol.JoinRequest;
import app.corrillo.livekit.protocol.ReconnectReason;
import app.corrillo.livekit.protocol.SessionDescription;
import app.corrillo.livekit.protocol.WrappedJoinRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/**
 * What is said when a socket is opened: who is calling, and whether it is for the first time.
 *
 * @param version of signalling
 * @param sid the participant's number when a session is to go on; null to join anew
 * @param why why it has to be resumed
 * @param offer what this side offers along with it, which saves a way to and fro; only for {@link Version#ONE}
 */
public record JoinQuery(
        Version version,
        @Nullable String sid,
        ReconnectReason why,
        @Nullable SessionDescription offer) {
    /** What this client knows of LiveKit's protocol: all up to participants moved to other rooms. */
    static final int PROTOCOL = 16;

    /** What other participants may expect: RPC in single packets, data streams in chunks. */
    static final int CLIENT_PROTOCOL = 0;

    /** How this side names itself: its own version of this protocol's client. */
    private static final String RELEASE = "1.0.0";

    /** Versions of signalling. */
    public enum Version {
        /** Two connections, one offered by each side: what every server speaks. */
        ZERO("/rtc"),
        /** One connection, on which this side alone makes offers. Servers that do not know it answer with HTTP 404. */
        ONE("/rtc/v1");

        private final String path;

        Version(String path) {
            this.path = path;
        }

        String path() {
            return path;
        }
    }

    /** To join for the first time, or with nothing left of the time before. */
    public static JoinQuery anew(Version version, @Nullable SessionDescription offer) {
        return new JoinQuery(version, null, ReconnectReason.RR_UNKNOWN, offer);
    }

    /** To go on where the socket broke. */
    public static JoinQuery resume(Version version, String sid, ReconnectReason why) {
        return new JoinQuery(version, sid, why, null);
    }

    Map<String, String> parameters() {
        return switch (version) {
            case ZERO -> words();
            case ONE -> Map.of("join_request", wrapped());
        };
    }

    private Map<String, String> words() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("auto_subscribe", "1");
        all.put("adaptive_stream", "1");
        // A client unknown to the server gets no change of codecs; this one is libwebrtc, as the C++ client is.
        all.put("sdk", "cpp");
        all.put("version", RELEASE);
        all.put("protocol", Integer.toString(PROTOCOL));
        all.put("client_protocol", Integer.toString(CLIENT_PROTOCOL));
        all.put("os", system());
        if (sid != null) {
            all.put("reconnect", "1");
            all.put("sid", sid);
            all.put("reconnect_reason", Integer.toString(why.getValue()));
        }
        return all;
    }

    private String wrapped() {
        WrappedJoinRequest wrapped = new WrappedJoinRequest.Builder()
                .compression(WrappedJoinRequest.Compression.GZIP)
                .join_request(zipped(JoinRequest.ADAPTER.encode(request())))
                .build();
        return Base64.getUrlEncoder().encodeToString(WrappedJoinRequest.ADAPTER.encode(wrapped));
    }

    JoinRequest request() {
        JoinRequest.Builder request = new JoinRequest.Builder()
                .client_info(new ClientInfo.Builder()
                        .sdk(ClientInfo.SDK.CPP)
                        .version(RELEASE)
                        .protocol(PROTOCOL)
                        .client_protocol(CLIENT_PROTOCOL)
                        .os(system())
                        .build())
                .connection_settings(new ConnectionSettings.Builder()
                        .auto_subscribe(true)
                        .adaptive_stream(true)
                        .build())
                .publisher_offer(offer);
        if (sid != null) {
            request.reconnect(true).participant_sid(sid).reconnect_reason(why);
        }
        return request.build();
    }

    private static ByteString zipped(byte[] plain) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(plain);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return ByteString.of(bytes.toByteArray());
    }

    private static String system() {
        return System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return "JoinQuery[" + version + (sid == null ? "" : " again") + "]";
    }
}
