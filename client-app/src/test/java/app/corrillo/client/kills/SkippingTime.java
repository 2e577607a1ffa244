package app.corrillo.client.kills;

import app.corrillo.meeting.time.SystemTime;
import app.corrillo.meeting.time.Time;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

/** The real time, but for what a test leaves out: minutes that only have to have gone by. */
final class SkippingTime implements Time, AutoCloseable {
    private final SystemTime real = new SystemTime();
    private final AtomicLong skipped = new AtomicLong();

    void skip(Duration time) {
        skipped.addAndGet(time.toNanos());
    }

    @Override
    public Instant now() {
        return real.now().plusNanos(skipped.get());
    }

    @Override
    public long nanos() {
        return real.nanos() + skipped.get();
    }

    @Override
    public Timer after(Duration delay, Runnable task) {
        return real.after(delay, task);
    }

    @Override
    public Timer every(Duration period, Runnable task) {
        return real.every(period, task);
    }

    @Override
    public void close() {
        real.close();
    }
}
