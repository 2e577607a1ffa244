package app.corrillo.carrier;

import app.corrillo.meeting.Meeting.Subscription;
import app.corrillo.meeting.media.MediaEngine.Health;
import app.corrillo.meeting.media.MicrophoneSpec;
import java.util.concurrent.CompletableFuture;
import java.util.function.DoubleConsumer;
import org.jspecify.annotations.Nullable;

/** A microphone that is listened to by one engine after the other, until it is closed. Thread-safe. */
final class KeptMeter implements Subscription {
    private final Keeper keeper;
    private final MicrophoneSpec spec;
    private final DoubleConsumer level;
    private final Subscription health;
    private final Subscription devices;
    private @Nullable Subscription current;
    private boolean closed;
    private boolean refused;
    private boolean news;

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
        if (now == Health.RESTARTING) {
            CompletableFuture<Void> _ = listen();
        }
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
        return keeper.meter(spec, level).thenAccept(this::holds).whenComplete((_, failure) -> {
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
