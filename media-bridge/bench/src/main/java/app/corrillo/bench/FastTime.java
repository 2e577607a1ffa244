package app.corrillo.bench;

import app.corrillo.meeting.time.SystemTime;
import app.corrillo.meeting.time.Time;
import java.time.Duration;
import java.time.Instant;

/** The real time, but what is done again and again is done four times as often: five idle looks take a second. */
final class FastTime implements Time, AutoCloseable {
    /** Longer than an engine must be idle to be exchanged, and the exchange. */
    static final long MEETINGS_APART_MILLIS = 2200;

    private static final int FASTER = 4;

    private final SystemTime real = new SystemTime();

    @Override
    public Instant now() {
        return real.now();
    }

    @Override
    public long nanos() {
        return real.nanos();
    }

    @Override
    public Timer after(Duration delay, Runnable task) {
        return real.after(delay, task);
    }

    @Override
    public Timer every(Duration period, Runnable task) {
        return real.every(period.dividedBy(FASTER), task);
    }

    @Override
    public void close() {
        real.close();
    }
}
