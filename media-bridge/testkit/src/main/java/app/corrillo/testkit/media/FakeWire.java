package app.corrillo.testkit.media;

import app.corrillo.meeting.media.ConnectionOptions;
import app.corrillo.meeting.media.PeerConnection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** The network between fake engines: finds the connection that a description came from. */
public final class FakeWire {
    private static final String SDP = "v=0\r\no=- ";

    private final AtomicInteger numbers = new AtomicInteger();
    private final Map<String, FakeConnection> connections = new ConcurrentHashMap<>();

    FakeConnection connect(ConnectionOptions options, PeerConnection.Listener listener) {
        String id = "c" + numbers.incrementAndGet();
        FakeConnection connection = new FakeConnection(this, id, options, listener);
        connections.put(id, connection);
        return connection;
    }

    /** What a connection writes into its descriptions. */
    static String describe(String id) {
        return SDP + id + "\r\n";
    }

    /** Whose description this is; null for anything else. */
    @Nullable
    FakeConnection find(String sdp) {
        return sdp.startsWith(SDP) ? connections.get(sdp.substring(SDP.length()).strip()) : null;
    }
}
