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
    private @Nullable Subscription current;
    private boolean closed;

    private KeptMeter(Keeper keeper, MicrophoneSpec spec, DoubleConsumer level, Subscription first) {
        this.keeper = keeper;
        this.spec = spec;
        this.level = level;
        this.current = first;
        this.health = keeper.watchHealth(this::healthChanged);
    }

    /** Fails as the first engine does. */
    static CompletableFuture<Subscription> open(Keeper keeper, MicrophoneSpec spec, DoubleConsumer level) {
        CompletableFuture<Subscription> opened = new CompletableFuture<>();
        keeper.ask(engine -> engine.meter(spec, level)).whenComplete((first, failure) -> {
            if (failure == null) {
                opened.complete(new KeptMeter(keeper, spec, level, first));
            } else {
                opened.completeExceptionally(failure);
            }
        });
        return opened;
    }

    private void healthChanged(Health now) {
        if (now == Health.RESTARTING) {
            keeper.ask(engine -> engine.meter(spec, level)).thenAccept(this::holds);
        }
    }

    private void holds(Subscription next) {
        synchronized (this) {
            if (!closed) {
                current = next;
                return;
            }
        }
        next.close();
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
        if (last != null) {
            last.close();
        }
    }
}
