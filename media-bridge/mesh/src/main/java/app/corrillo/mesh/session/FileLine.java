package app.corrillo.mesh.session;

import app.corrillo.meeting.media.PeerConnection.DataChannel;
import app.corrillo.mesh.wire.FileMessage;
import app.corrillo.mesh.wire.Wire;
import java.lang.System.Logger.Level;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * The channel of files of one connection: what comes goes to the session's lane, as much as that keeps up with; what
 * goes out is bounded. Only for the session's lane, but for {@link #heard}.
 */
final class FileLine {
    /** Beside the channel on which people talk, so that no message waits behind a file. */
    static final String CHANNEL = "corrillo-files";

    /** So many bytes wait in the engine at most. */
    static final long WINDOW = 256 * 1024;

    /** So many messages wait for the lane at most; with one more the file is broken. */
    static final int WAITING = 512;

    private final Tools tools;
    private final Listener listener;
    private final AtomicInteger waiting = new AtomicInteger();
    private final AtomicBoolean overflowing = new AtomicBoolean();
    private final RoundTrip roundTrip = new RoundTrip();
    private @Nullable DataChannel channel;
    private boolean closed;

    FileLine(Tools tools, Listener listener) {
        this.tools = tools;
        this.listener = listener;
    }

    boolean isOpen() {
        return channel != null && !closed;
    }

    /** How much was sent that has not gone out yet. */
    long waiting() {
        return channel == null ? 0 : channel.bufferedBytes();
    }

    RoundTrip roundTrip() {
        return roundTrip;
    }

    void opened(DataChannel now) {
        if (!closed) {
            channel = now;
        }
    }

    /** Nothing comes or goes any more. Closing twice does nothing. */
    void close() {
        if (!closed) {
            closed = true;
            channel = null;
            listener.onClosed(this);
        }
    }

    void say(FileMessage message) {
        if (channel != null) {
            channel.send(Wire.write(message, FileMessage.class));
        }
    }

    void send(byte[] piece) {
        if (channel != null) {
            channel.send(piece);
        }
    }

    /** A message between the bytes came; on any thread. */
    void heard(String text) {
        onLane(() -> Wire.read(text, FileMessage.class).ifPresent(message -> listener.onMessage(this, message)));
    }

    /** Bytes came; on any thread. */
    void heard(byte[] piece) {
        onLane(() -> listener.onPiece(this, piece));
    }

    private void onLane(Runnable task) {
        if (waiting.incrementAndGet() > WAITING) {
            waiting.decrementAndGet();
            overflow();
            return;
        }
        tools.lane().run(() -> {
            waiting.decrementAndGet();
            if (!closed) {
                task.run();
            }
        });
    }

    /** Behind all that waits, and once for however much is dropped until then. */
    private void overflow() {
        if (overflowing.compareAndSet(false, true)) {
            tools.lane().run(() -> {
                overflowing.set(false);
                if (!closed) {
                    System.getLogger(FileLine.class.getName())
                            .log(Level.WARNING, "more of a file came at once than can be taken");
                    listener.onDropped(this);
                }
            });
        }
    }

    /** Told on the lane. */
    interface Listener {
        void onMessage(FileLine line, FileMessage message);

        void onPiece(FileLine line, byte[] piece);

        /** Something that came was too much, and is lost. */
        void onDropped(FileLine line);

        void onClosed(FileLine line);
    }
}
