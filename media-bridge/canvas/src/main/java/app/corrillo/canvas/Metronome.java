package app.corrillo.canvas;

import java.util.concurrent.locks.LockSupport;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;

/**
 * Asks JavaFX for every second of its pulses, and for none in between: a pulse in which nothing is new costs a
 * millisecond of CPU by itself, and a timer of JavaFX's own makes sixty of them a second. Started, told and stopped on
 * the JavaFX thread.
 */
final class Metronome {
    /** More than one pulse of 60 a second and less than two. */
    private static final long PACE_NANOS = 20_000_000;

    private @Nullable Ticking ticking;

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

    /**
     * A pulse is there. Returns whether it is one to use: those that others ask for in between are not. The next one is
     * then asked for in time.
     */
    boolean beat(long nowNanos) {
        return ticking != null && ticking.beat(nowNanos);
    }

    private static final class Ticking implements Runnable {
        final Thread thread = Thread.ofPlatform().daemon().name("picture pace").unstarted(this);
        private volatile long beats;
        private volatile long lastNanos = System.nanoTime() - PACE_NANOS;
        private volatile boolean ended;

        @Override
        public void run() {
            long answered = -1;
            while (!ended) {
                long beat = beats;
                long wait = lastNanos + PACE_NANOS - System.nanoTime();
                if (beat == answered) {
                    LockSupport.park(this);
                } else if (wait > 0) {
                    LockSupport.parkNanos(this, wait);
                } else {
                    answered = beat;
                    Platform.requestNextPulse();
                }
            }
        }

        @SuppressWarnings("NonAtomicVolatileUpdate") // one thread writes
        boolean beat(long nowNanos) {
            if (nowNanos - lastNanos < PACE_NANOS) {
                return false;
            }
            lastNanos = nowNanos;
            beats++;
            LockSupport.unpark(thread);
            return true;
        }

        void end() {
            ended = true;
            LockSupport.unpark(thread);
        }
    }
}
