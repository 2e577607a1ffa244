package app.corrillo.mesh.client;

import app.corrillo.meeting.time.Time;
import app.corrillo.mesh.MeshLink;
import app.corrillo.mesh.wire.ToServer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;

/** Opens ways to the signalling server of one link, and to no other server. Thread-safe. */
public final class Signalling implements AutoCloseable {
    private static final Duration PING = Duration.ofSeconds(5);

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final OkHttpClient client;
    private final Request request;

    public Signalling(MeshLink link, Time time) {
        client = PinnedClient.of(link.certificate())
                .dispatcher(new Dispatcher(threads))
                .addInterceptor(BoundedSocket.interceptor(time))
                .protocols(List.of(Protocol.HTTP_1_1))
                .connectTimeout(ReconnectPolicy.REACHED)
                .readTimeout(ReconnectPolicy.ANSWER)
                .pingInterval(PING)
                .retryOnConnectionFailure(false)
                .build();
        request = PinnedClient.request(link.host(), link.port(), "/room");
    }

    /** Connects and says the first message. What comes of it is told to the listener, on any thread, in order. */
    public SignallingSocket open(ToServer.Enter first, SignallingSocket.Listener listener) {
        SignallingSocket socket = new SignallingSocket(first, listener);
        socket.attach(client.newWebSocket(request, socket));
        return socket;
    }

    /** Opens no way any more. Those that were closed before still say what was queued. */
    @Override
    public void close() {
        client.connectionPool().evictAll();
        threads.shutdown();
    }
}
