package app.corrillo.mesh.client;

import app.corrillo.meeting.EndReason;
import app.corrillo.mesh.wire.FromServer;
import app.corrillo.mesh.wire.ToServer;
import app.corrillo.mesh.wire.Wire;
import java.util.concurrent.atomic.AtomicBoolean;
import okhttp3.Response;
import okhttp3.WebSocket;
import okhttp3.WebSocketListener;
import org.jspecify.annotations.Nullable;

/** One open way to the signalling server, from connecting to its loss. Thread-safe. */
public final class SignallingSocket extends WebSocketListener {
    private static final int NORMAL = 1_000;

    private final ToServer.Enter first;
    private final Listener listener;
    private final AtomicBoolean lost = new AtomicBoolean();
    private volatile boolean opened;
    private volatile @Nullable WebSocket socket;

    SignallingSocket(ToServer.Enter first, Listener listener) {
        this.first = first;
        this.listener = listener;
    }

    void attach(WebSocket made) {
        socket = made;
    }

    /** Queues a message; lost with the way. */
    public void send(ToServer message) {
        WebSocket open = socket;
        if (open != null) {
            open.send(Wire.write(message, ToServer.class));
        }
    }

    /** Closes after what was queued; the listener hears no more. */
    public void close() {
        lost.set(true);
        WebSocket open = socket;
        if (open != null) {
            open.close(NORMAL, null);
        }
    }

    /** Cuts the way off; the listener hears no more. */
    public void cut() {
        lost.set(true);
        WebSocket open = socket;
        if (open != null) {
            open.cancel();
        }
    }

    @Override
    public void onOpen(WebSocket webSocket, Response response) {
        opened = true;
        webSocket.send(Wire.write(first, ToServer.class));
    }

    @Override
    public void onMessage(WebSocket webSocket, String text) {
        Wire.read(text, FromServer.class).ifPresent(message -> {
            if (message instanceof FromServer.Refused(var reason)) {
                lose(LossReason.ofWord(reason));
                webSocket.close(NORMAL, null);
            } else if (!lost.get()) {
                listener.onMessage(message);
            }
        });
    }

    @Override
    public void onClosing(WebSocket webSocket, int code, String reason) {
        webSocket.close(NORMAL, null);
        lose(LossReason.ofClose(code, reason));
    }

    @Override
    public void onFailure(WebSocket webSocket, Throwable failure, @Nullable Response response) {
        lose(LossReason.ofFailure(failure, response, opened));
    }

    private void lose(EndReason reason) {
        if (lost.compareAndSet(false, true)) {
            listener.onLost(reason);
        }
    }

    /** Told what comes from the server, one call at a time. */
    public interface Listener {
        void onMessage(FromServer message);

        /** The last call. */
        void onLost(EndReason reason);
    }
}
