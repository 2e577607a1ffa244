package app.corrillo.carrier.window;

import app.corrillo.carrier.wire.Question;
import app.corrillo.carrier.wire.ToEngine;
import app.corrillo.meeting.Source;
import app.corrillo.meeting.TrackId;
import app.corrillo.meeting.media.LocalTrack;
import app.corrillo.meeting.media.MediaProblem;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;

/** A track that is captured on the other side. */
public final class RemoteTrack implements LocalTrack {
    private final Exchange exchange;
    private final int number;
    private final TrackId id;
    private final Source source;
    private final CompletableFuture<MediaProblem> lost = new CompletableFuture<>();
    private final CompletableFuture<Void> released = new CompletableFuture<>();
    private final AtomicBoolean closed = new AtomicBoolean();

    /** On the lane. */
    public RemoteTrack(Exchange exchange, int number, TrackId id, Source source) {
        this.exchange = exchange;
        this.number = number;
        this.id = id;
        this.source = source;
    }

    /** How it is called here, 0 for a track of another engine, which nobody there knows. */
    static int numberIn(Exchange exchange, LocalTrack track) {
        return track instanceof RemoteTrack remote && remote.exchange.equals(exchange) ? remote.number : 0;
    }

    @Override
    public TrackId id() {
        return id;
    }

    @Override
    public Source source() {
        return source;
    }

    @Override
    public CompletableFuture<Void> setEnabled(boolean enabled) {
        return exchange.ask(new Question.SetEnabled(number, enabled));
    }

    @Override
    public CompletableFuture<MediaProblem> lost() {
        return lost;
    }

    @Override
    public CompletableFuture<Void> released() {
        return released;
    }

    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            exchange.tell(new ToEngine.CloseTrack(number));
        }
    }

    /** On the lane: the capture ended by itself. */
    void lose(MediaProblem problem) {
        lost.complete(problem);
    }

    /** On the lane: the device is free. */
    void release() {
        released.complete(null);
    }
}
