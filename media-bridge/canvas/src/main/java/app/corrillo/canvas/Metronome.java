package app.corrillo.canvas;

import app.corrillo.meeting.media.PictureBell;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
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

    /** How often pictures are looked for that follow each other faster than this. */
    private static final long LOOK_NANOS = 4_000_000;

    /** A new size, which does not come with a picture, waits no longer than this. */
    private static final long REST_NANOS = 100_000_000;

    /** Without anything known to wait. */
    private static final long IDLE_NANOS = 1_000_000_000;

    private final Pace pace;
    private final BooleanSupplier waiting;
    private final BooleanSupplier settled;
    private final LongSupplier overlays;
    private volatile PictureBell bell = PictureBell.none();
    private @Nullable Ticking ticking;

    /**
     * All are asked on a thread of its own.
     *
     * @param waiting whether a picture waits for a pulse
     * @param settled whether no new size waits for one
     * @param overlays shows the pictures that need none, and says within how many nanoseconds it is to be asked again,
     *     also if no picture comes
     */
    Metronome(Pace pace, BooleanSupplier waiting, BooleanSupplier settled, LongSupplier overlays) {
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

    /** What rings when a picture came. */
    void setBell(PictureBell now) {
        PictureBell before = bell;
        bell = now;
        before.ring();
    }

    /** Something has changed that counts for pictures that are there already. */
    void look() {
        bell.ring();
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
        private boolean crowded;

        @Override
        public void run() {
            while (!ended) {
                turn();
            }
        }

        // By itself, as what is called again and again is compiled, and what is run once is not, however long it runs.
        private void turn() {
            PictureBell now = bell;
            int rung = now.rung();
            // What was exchanged or ended before the number was read rings no more.
            if (ended || !now.equals(bell)) {
                return;
            }
            long patience = overlays.getAsLong();
            long looked = System.nanoTime();
            long wait = Math.min(pulseIn(looked), patience);
            if (crowded) {
                LockSupport.parkNanos(this, Math.min(wait, LOOK_NANOS));
                crowded = false;
            } else {
                now.await(rung, wait);
                crowded = now.rung() != rung && System.nanoTime() - looked < LOOK_NANOS;
            }
        }

        /** Asks for a pulse if one is due; returns in how many nanoseconds it may be. */
        private long pulseIn(long now) {
            long early = Math.max(lastNanos + PULSE_NANOS, pace.earliestNanos()) - now;
            if (early > 0) {
                return early;
            }
            long rest = lastNanos + (settled.getAsBoolean() ? IDLE_NANOS : REST_NANOS) - now;
            if (rest > 0 && !waiting.getAsBoolean()) {
                return rest;
            }
            Platform.requestNextPulse();
            return LOOK_NANOS;
        }

        void end() {
            ended = true;
            bell.ring();
        }
    }
}
