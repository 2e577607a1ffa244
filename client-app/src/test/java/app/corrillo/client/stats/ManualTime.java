package app.corrillo.client.stats;

import app.corrillo.meeting.time.Time;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Seconds that pass when the test says so. */
final class ManualTime implements Time {
    private static final Instant START = Instant.parse("2026-01-31T10:00:00Z");

    private final List<Runnable> periodic = new ArrayList<>();
    private long seconds;

    void advanceSecond() {
        seconds++;
        List.copyOf(periodic).forEach(Runnable::run);
    }

    @Override
    public Instant now() {
        return START.plusSeconds(seconds);
    }

    @Override
    public long nanos() {
        return Duration.ofSeconds(seconds).toNanos();
    }

    @Override
    public Timer after(Duration delay, Runnable task) {
        throw new UnsupportedOperationException("only periods");
    }

    @Override
    public Timer every(Duration period, Runnable task) {
        periodic.add(task);
        return () -> periodic.remove(task);
    }
}
