package app.corrillo.carrier;

import app.corrillo.meeting.Meeting.Subscription;
import app.corrillo.meeting.media.MediaEngine.Health;
import app.corrillo.meeting.media.MediaException;
import app.corrillo.meeting.media.MediaProblem;
import app.corrillo.meeting.media.MicrophoneSpec;
import java.util.concurrent.CompletableFuture;
import java.util.function.DoubleConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A microphone that is listened to by one engine after the other, until it is closed, or until two of them have ended
 * soon after they were asked to: should it be this that ends them, the third one would be the last. Thread-safe.
 */
final class KeptMeter implements Subscription {
    private static final int MOST_ENDS = Keeper.MOST_CRASHES - 1;

    private final Keeper keeper;
    private final MicrophoneSpec spec;
    private final DoubleConsumer level;
    private final Subscription health;
    private final Subscription devices;
    private @Nullable Subscription current;
    private boolean closed;
    private boolean refused;
    private boolean news;
    private long asked;
    private boolean suspect;
    private int ends;

    private KeptMeter(Keeper keeper, MicrophoneSpec spec, DoubleConsumer level) {
        this.keeper = keeper;
        this.spec = spec;
        this.level = level;
        this.health = keeper.watchHealth(this::healthChanged);
        this.devices = keeper.devices().watch(_ -> devicesChanged());
    }

    /** Fails as the first engine does. */
    static CompletableFuture<Subscription> open(Keeper keeper, MicrophoneSpec spec, DoubleConsumer level) {
        CompletableFuture<Subscription> opened = new CompletableFuture<>();
        // It hears of an end from now on, also if that is the next thing that happens.
        KeptMeter meter = new KeptMeter(keeper, spec, level);
        meter.listen().whenComplete((_, failure) -> {
            if (failure == null) {
                opened.complete(meter);
            } else {
                meter.close();
                opened.completeExceptionally(failure);
            }
        });
        return opened;
    }

    private void healthChanged(Health now) {
        if (now == Health.RESTARTING && !isDeadly()) {
            CompletableFuture<Void> _ = listen();
        }
    }

    // Counts an end.
    private synchronized boolean isDeadly() {
        if (suspect && keeper.time().nanos() - asked <= DeadlyCameras.SOON.toNanos()) {
            ends++;
        }
        suspect = false;
        return ends >= MOST_ENDS;
    }

    private CompletableFuture<Subscription> ask(RemoteEngine engine) {
        synchronized (this) {
            if (ends >= MOST_ENDS) {
                return CompletableFuture.failedFuture(new MediaException(
                        MediaProblem.DEVICE_BUSY, "the engine has ended each time it was listened to"));
            }
            // One that has ended did not do so of what it is asked now.
            if (!engine.ended().isDone()) {
                asked = keeper.time().nanos();
                suspect = true;
            }
        }
        return engine.meter(spec, level);
    }

    // An engine that has just come may not see its devices yet, and tells of them at the latest when it has looked.
    private void devicesChanged() {
        boolean again;
        synchronized (this) {
            again = refused && !closed;
            refused = false;
            news = !again;
        }
        if (again) {
            CompletableFuture<Void> _ = listen();
        }
    }

    private CompletableFuture<Void> listen() {
        synchronized (this) {
            news = false;
        }
        return keeper.tryOut(this::ask).thenAccept(this::holds).whenComplete((_, failure) -> {
            if (failure != null) {
                refused();
            }
        });
    }

    private void refused() {
        boolean again;
        synchronized (this) {
            refused = true;
            again = news;
        }
        if (again) {
            devicesChanged();
        }
    }

    // Several ends in a row ask several times, and the one engine that comes then answers all of that.
    private void holds(Subscription next) {
        Subscription before;
        synchronized (this) {
            before = closed ? next : current;
            current = closed ? null : next;
        }
        if (before != null) {
            before.close();
        }
    }

    @Override
    public void close() {
        Subscription last;
        synchronized (this) {
            closed = true;
            last = current;
            current = null;
        }
        health.close();
        devices.close();
        if (last != null) {
            last.close();
        }
    }
}
