package app.corrillo.livekit.signal;

import app.corrillo.livekit.protocol.SignalRequest;
import app.corrillo.livekit.protocol.SignalResponse;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;
import okhttp3.Response;
import okhttp3.WebSocket;
import okhttp3.WebSocketListener;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/** One open way to the server, from connecting to its loss: binary protobuf both ways. Thread-safe. */
public final class SignalSocket extends WebSocketListener {
    /** So many bytes of messages may wait to be dealt with; then the socket is read no further. */
    static final int WAITING = 4 << 20;

    /** What each of them counts at least, so that no more than 256 wait. */
    private static final int LEAST = WAITING / 256;

    private static final Logger LOG = System.getLogger(SignalSocket.class.getName());
    private static final int NORMAL = 1_000;

    private final Listener listener;
    private final ByteAllowance allowance;
    private final Semaphore room = new Semaphore(WAITING);
    private final AtomicBoolean lost = new AtomicBoolean();
    private volatile boolean opened;
    private final LongSupplier clock;
    private volatile long heardNanos;
    private volatile @Nullable WebSocket socket;
    private boolean complained;

    SignalSocket(ByteAllowance allowance, LongSupplier clock, Listener listener) {
        this.clock = clock;
        this.heardNanos = clock.getAsLong();
        this.allowance = allowance;
        this.listener = listener;
    }

    void attach(WebSocket made) {
        socket = made;
    }

    /** Queues a message; lost with the way. */
    public void send(SignalRequest message) {
        WebSocket open = socket;
        if (open != null) {
            open.send(ByteString.of(SignalRequest.ADAPTER.encode(message)));
        }
    }

    /** When something came last, by the clock that was given. */
    public long heardNanos() {
        return heardNanos;
    }

    /** Closes after what was queued; the listener hears no more. */
    public void close() {
        end();
        WebSocket open = socket;
        if (open != null) {
            open.close(NORMAL, null);
        }
    }

    /** Cuts the way off; the listener hears no more. */
    public void cut() {
        end();
        WebSocket open = socket;
        if (open != null) {
            open.cancel();
        }
    }

    @Override
    public void onOpen(WebSocket webSocket, Response response) {
        opened = true;
        heardNanos = clock.getAsLong();
    }

    @Override
    public void onMessage(WebSocket webSocket, ByteString bytes) {
        heardNanos = clock.getAsLong();
        allowance.reset();
        int counted = Math.max(bytes.size(), LEAST);
        // Before it is read: of many things with nothing in them it becomes fifty times larger.
        room.acquireUninterruptibly(counted);
        SignalResponse message = read(bytes);
        if (message != null && !lost.get()) {
            listener.onMessage(message, () -> room.release(counted));
        } else {
            room.release(counted);
        }
    }

    @Override
    public void onMessage(WebSocket webSocket, String text) {
        heardNanos = clock.getAsLong();
        allowance.reset();
    }

    @Override
    public void onClosing(WebSocket webSocket, int code, String reason) {
        webSocket.close(NORMAL, null);
        lose(Loss.CLOSED);
    }

    @Override
    public void onFailure(WebSocket webSocket, Throwable failure, @Nullable Response response) {
        lose(Loss.of(failure, response, opened));
    }

    // What cannot be read is overlooked: a newer server may say things that this program does not know.
    private @Nullable SignalResponse read(ByteString bytes) {
        try {
            return SignalResponse.ADAPTER.decode(bytes);
        } catch (IOException | RuntimeException unreadable) {
            if (!complained) {
                complained = true;
                LOG.log(Level.WARNING, "the server sends messages that cannot be read: {0}", unreadable.toString());
            }
            return null;
        }
    }

    private void lose(Loss why) {
        if (!lost.getAndSet(true)) {
            room.release(WAITING);
            listener.onLost(why);
        }
    }

    private void end() {
        lost.set(true);
        room.release(WAITING);
    }

    /** Told what comes from the server, one call at a time. */
    public interface Listener {
        /** A message; {@code done} is to be run when it has been dealt with. */
        void onMessage(SignalResponse message, Runnable done);

        /** The last call. */
        void onLost(Loss why);
    }
}
