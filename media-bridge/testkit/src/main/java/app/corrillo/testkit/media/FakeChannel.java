package app.corrillo.testkit.media;

import app.corrillo.meeting.media.MediaException;
import app.corrillo.meeting.media.MediaProblem;
import app.corrillo.meeting.media.PeerConnection.DataChannel;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;

/** One end of a data channel. */
final class FakeChannel implements DataChannel {
    private final FakeConnection own;
    private final String label;
    private final AtomicBoolean closed = new AtomicBoolean();

    FakeChannel(FakeConnection own, String label) {
        this.own = own;
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    @Override
    public CompletableFuture<Void> send(String text) {
        FakeConnection other = own.other();
        if (closed.get() || other == null || !own.isConnected()) {
            return CompletableFuture.failedFuture(new MediaException(MediaProblem.CLOSED, "the channel is not open"));
        }
        other.tell(listener -> listener.onMessage(label, text));
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public void close() {
        FakeConnection other = own.other();
        if (closed.compareAndSet(false, true) && other != null) {
            other.tell(listener -> listener.onChannelClosed(label));
        }
    }
}
