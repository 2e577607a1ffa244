package app.corrillo.testkit.media;

import app.corrillo.meeting.media.MediaException;
import app.corrillo.meeting.media.MediaProblem;
import app.corrillo.meeting.media.PeerConnection.DataChannel;
import app.corrillo.meeting.media.PeerConnection.Delivery;
import app.corrillo.meeting.media.PeerConnection.Listener;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/** One end of a data channel; keeps what was sent. */
public final class FakeChannel implements DataChannel {
    private final FakeConnection own;
    private final String label;
    private final Delivery delivery;
    private final AtomicBoolean closed = new AtomicBoolean();
    private final List<byte[]> sent = new CopyOnWriteArrayList<>();
    private final List<String> texts = new CopyOnWriteArrayList<>();
    private final AtomicLong buffered = new AtomicLong();
    private volatile boolean open;
    private volatile boolean holding;

    FakeChannel(FakeConnection own, String label, Delivery delivery) {
        this.own = own;
        this.label = label;
        this.delivery = delivery;
    }

    /** The texts that were sent, in order. */
    public List<String> texts() {
        return List.copyOf(texts);
    }

    /** The binary messages that were sent, in order. */
    public List<byte[]> sent() {
        return List.copyOf(sent);
    }

    public Delivery delivery() {
        return delivery;
    }

    /** So much waits to be sent from now on. */
    public void setBufferedBytes(long bytes) {
        buffered.set(bytes);
    }

    /** Nothing goes out from now on: it waits in the engine. */
    public void holdBack() {
        holding = true;
    }

    /** Both sides are connected. */
    void open() {
        open = true;
    }

    @Override
    public String label() {
        return label;
    }

    @Override
    public CompletableFuture<Void> send(String text) {
        CompletableFuture<Void> done = send(listener -> listener.onMessage(label, text));
        if (!done.isCompletedExceptionally()) {
            texts.add(text);
        }
        return done;
    }

    @Override
    public CompletableFuture<Void> send(byte[] message) {
        CompletableFuture<Void> done = send(listener -> listener.onBytes(label, message.clone()));
        if (!done.isCompletedExceptionally()) {
            sent.add(message.clone());
            buffered.addAndGet(holding ? message.length : 0);
        }
        return done;
    }

    private CompletableFuture<Void> send(Consumer<Listener> arrival) {
        if (!open || closed.get() || own.isClosed()) {
            return CompletableFuture.failedFuture(new MediaException(MediaProblem.CLOSED, "the channel is not open"));
        }
        if (holding) {
            return new CompletableFuture<>();
        }
        own.whenConnected(() -> {
            FakeConnection other = own.other();
            if (other != null) {
                other.tell(arrival);
            }
        });
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public long bufferedBytes() {
        return buffered.get();
    }

    @Override
    public void close() {
        FakeConnection other = own.other();
        if (closed.compareAndSet(false, true) && other != null) {
            other.tell(listener -> listener.onChannelClosed(label));
        }
    }
}
