package app.corrillo.client.stats;

import app.corrillo.client.stats.TrackRates.Rate;
import app.corrillo.meeting.Meeting;
import app.corrillo.meeting.TrackId;
import app.corrillo.meeting.media.PeerConnection.LinkStats;
import app.corrillo.meeting.time.Time;
import app.corrillo.ui.Desk.Flow;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Tells once a second what flows, until it is closed. Thread-safe. */
public final class FlowWatch implements Meeting.Subscription {
    private static final Duration EVERY = Duration.ofSeconds(1);

    private final Supplier<CompletableFuture<List<LinkStats>>> stats;
    private final Time time;
    private final Consumer<List<Flow>> watcher;
    private final TrackRates rates = new TrackRates();
    private final Time.Timer ticks;
    private boolean closed;

    /** The first numbers come after a second, their rates after another. */
    public FlowWatch(Supplier<CompletableFuture<List<LinkStats>>> stats, Time time, Consumer<List<Flow>> watcher) {
        this.stats = stats;
        this.time = time;
        this.watcher = watcher;
        ticks = time.every(EVERY, this::ask);
    }

    @Override
    public synchronized void close() {
        closed = true;
        ticks.cancel();
    }

    private void ask() {
        // What cannot be asked now is asked again.
        stats.get().whenComplete((links, failure) -> tell(failure == null ? links : List.of()));
    }

    private void tell(List<LinkStats> links) {
        List<Flow> flows;
        synchronized (this) {
            if (closed) {
                return;
            }
            flows = rates.between(links, time.nanos()).entrySet().stream()
                    .map(entry -> flow(entry.getKey(), entry.getValue()))
                    .toList();
        }
        watcher.accept(flows);
    }

    private static Flow flow(TrackId track, Rate rate) {
        return new Flow(
                track,
                rate.newest().codec(),
                rate.width(),
                rate.height(),
                rate.framesPerSecond(),
                rate.kbps(),
                rate.lost(),
                rate.jitterMillis(),
                rate.roundTripMillis(),
                rate.codingMillis());
    }
}
