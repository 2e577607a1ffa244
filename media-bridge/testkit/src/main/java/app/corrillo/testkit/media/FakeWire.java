package app.corrillo.testkit.media;

import app.corrillo.meeting.media.ConnectionOptions;
import app.corrillo.meeting.media.PeerConnection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** The network between fake engines: finds the connection that a description came from. */
public final class FakeWire {
    private static final String START = FakeSdp.write("", List.of()).substring(0, "v=0\r\no=".length());

    private final AtomicInteger numbers = new AtomicInteger();
    private final Map<String, FakeConnection> connections = new ConcurrentHashMap<>();

    FakeConnection connect(ConnectionOptions options, PeerConnection.Listener listener) {
        String id = "c" + numbers.incrementAndGet();
        FakeConnection connection = new FakeConnection(this, id, options, listener);
        connections.put(id, connection);
        return connection;
    }

    /** Whether this can be a description at all. */
    static boolean isDescription(String sdp) {
        return sdp.startsWith(START);
    }

    /** Whose description this is; null for a server's. */
    @Nullable
    FakeConnection find(String sdp) {
        int end = sdp.indexOf(' ', START.length());
        return end < 0 ? null : connections.get(sdp.substring(START.length(), end));
    }
}
