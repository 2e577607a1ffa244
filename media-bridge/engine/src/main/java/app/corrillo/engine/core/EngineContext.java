package app.corrillo.engine.core;

import app.corrillo.engine.video.FeedHub;
import app.corrillo.meeting.media.MediaEngine.Extent;
import app.corrillo.meeting.media.MediaException;
import app.corrillo.meeting.media.MediaProblem;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** What the parts of one engine share: its two threads, its factories, and what it gave out and did not get back. */
final class EngineContext {
    private final EngineThread engine;
    private final Events events;
    private final FeedHub hub;
    private final Factories factories;
    private final Extent extent;
    private final Ledger ledger = new Ledger();
    private final Set<Link> links = Collections.synchronizedSet(new LinkedHashSet<>());
    private final Set<SendTrack> tracks = Collections.synchronizedSet(new LinkedHashSet<>());
    private boolean audible = true;

    EngineContext(EngineThread engine, Events events, FeedHub hub, Factories factories, Extent extent) {
        this.engine = engine;
        this.events = events;
        this.hub = hub;
        this.factories = factories;
        this.extent = extent;
    }

    EngineThread engine() {
        return engine;
    }

    Events events() {
        return events;
    }

    FeedHub hub() {
        return hub;
    }

    Factories factories() {
        return factories;
    }

    /** What is agreed on with others. */
    Extent extent() {
        return extent;
    }

    Ledger ledger() {
        return ledger;
    }

    /** Engine thread. */
    void remember(Link link) {
        links.add(link);
        link.setAudible(audible);
        ledger.connections(1);
    }

    /** Engine thread. */
    void forget(Link link) {
        if (links.remove(link)) {
            ledger.connections(-1);
            sweep();
        }
    }

    /** Engine thread. */
    void remember(SendTrack track) {
        tracks.add(track);
        ledger.localTracks(1);
    }

    /** Engine thread. */
    void forget(SendTrack track) {
        if (tracks.remove(track)) {
            ledger.localTracks(-1);
        }
    }

    /** Engine thread: the connections that are open. */
    Set<Link> links() {
        return Set.copyOf(links);
    }

    /** Engine thread: the tracks that are open. */
    Set<SendTrack> tracks() {
        return Set.copyOf(tracks);
    }

    /** Engine thread. */
    void setAudible(boolean nowAudible) {
        audible = nowAudible;
        links.forEach(link -> link.setAudible(nowAudible));
    }

    /** Engine thread, before a connection with sound is made: by which factory, if no connection is there yet. */
    void renew() {
        NativeFactory current = factories.currentWithDevices();
        if (current != null
                && factories.isOutdated(current)
                && links.stream().noneMatch(link -> link.factory() == current)) {
            factories.retire(current);
            sweep();
        }
    }

    // A factory that no new connection gets is kept until its last connection is closed.
    private void sweep() {
        for (NativeFactory retired : factories.retired()) {
            if (links.stream().noneMatch(link -> link.factory() == retired)) {
                tracks.forEach(track -> track.leave(retired));
                factories.dispose(retired);
            }
        }
    }

    /** Any thread: does it on the engine thread; the future given back completes on the thread of the events. */
    <T extends @Nullable Object> CompletableFuture<T> call(Callable<CompletableFuture<T>> work) {
        CompletableFuture<T> result = engine.promise();
        boolean accepted = engine.offer(() -> {
            try {
                deliver(work.call(), result);
            } catch (Throwable failure) {
                events.fail(result, Results.problem(failure));
            }
        });
        if (!accepted) {
            events.fail(result, new MediaException(MediaProblem.CLOSED, "the engine is closed"));
        }
        return result;
    }

    private <T extends @Nullable Object> void deliver(CompletableFuture<T> from, CompletableFuture<T> to) {
        from.whenComplete((value, failure) -> {
            if (failure != null) {
                events.fail(to, Results.problem(failure));
            } else {
                events.complete(to, value);
            }
        });
    }

    /** Any thread: the library does not come back. What was given out is told so, and devices are let go. */
    void giveUp() {
        Set.copyOf(links).forEach(Link::giveUp);
        Set.copyOf(tracks).forEach(SendTrack::giveUp);
        engine.giveUp(events);
    }

    /** Any thread: what was given out is told that it is gone; it still has to be closed. */
    void tellGone() {
        Set.copyOf(links).forEach(Link::giveUp);
        Set.copyOf(tracks).forEach(track -> track.lose(MediaProblem.ENGINE_FAILED));
    }

    /** Engine thread: ends everything in the order that the library survives. */
    void close() {
        Set.copyOf(links).forEach(Link::closeNow);
        Set.copyOf(tracks).forEach(SendTrack::closeNow);
        factories.disposeAll();
    }
}
