package app.corrillo.canvas;

import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;

/**
 * Asks JavaFX for a pulse when there is something to paint in it, where JavaFX makes none by itself: a pulse in which
 * nothing is new costs a millisecond of CPU, and a timer of JavaFX's own makes sixty of them a second. Started, told
 * and stopped on the JavaFX thread.
 */
final class Metronome {
    /**
     * So long after a pulse it is looked at the earliest whether another one is wanted: what that one paints is taken
     * by then.
     */
    private static final long PULSE_NANOS = 4_000_000;

    /** How often it is looked whether a picture came. */
    private static final long LOOK_NANOS = 4_000_000;

    /** A new size, which does not come with a picture, waits no longer than this. */
    private static final long REST_NANOS = 100_000_000;

    /** Without anything known to wait. */
    private static final long IDLE_NANOS = 1_000_000_000;

    private final Pace pace;
    private final BooleanSupplier waiting;
    private final BooleanSupplier settled;
    private final BooleanSupplier overlays;
    private @Nullable Ticking ticking;

    /**
     * All are asked on a thread of its own.
     *
     * @param waiting whether a picture waits for a pulse
     * @param settled whether no new size waits for one
     * @param overlays shows the pictures that need none, and says whether there are such at all
     */
    Metronome(Pace pace, BooleanSupplier waiting, BooleanSupplier settled, BooleanSupplier overlays) {
        this.pace = pace;
        this.waiting = waiting;
        this.settled = settled;
        this.overlays = overlays;
    }

    void start() {
        Ticking fresh = new Ticking();
        fresh.thread.start();
        ticking = fresh;
    }

    void stop() {
        if (ticking != null) {
            ticking.end();
            ticking = null;
        }
    }

    /** A pulse is there. */
    void beat(long nowNanos) {
        if (ticking != null) {
            ticking.lastNanos = nowNanos;
        }
    }

    private final class Ticking implements Runnable {
        final Thread thread = Thread.ofPlatform().daemon().name("picture pace").unstarted(this);
        volatile long lastNanos = System.nanoTime() - REST_NANOS;
        private volatile boolean ended;

        @Override
        public void run() {
            while (!ended) {
                boolean looks = overlays.getAsBoolean();
                long now = System.nanoTime();
                long wait = Math.max(lastNanos + PULSE_NANOS, pace.earliestNanos()) - now;
                if (wait > 0) {
                    LockSupport.parkNanos(this, looks ? Math.min(wait, LOOK_NANOS) : wait);
                } else {
                    long rest = settled.getAsBoolean() ? IDLE_NANOS : REST_NANOS;
                    if (now - lastNanos >= rest || waiting.getAsBoolean()) {
                        Platform.requestNextPulse();
                    }
                    LockSupport.parkNanos(this, LOOK_NANOS);
                }
            }
        }

        void end() {
            ended = true;
            LockSupport.unpark(thread);
        }
    }
}
