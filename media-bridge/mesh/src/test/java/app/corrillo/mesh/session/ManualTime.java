package app.corrillo.mesh.session;

import app.corrillo.meeting.time.Time;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Time that goes on when a test says so. Tasks run on the thread that advances it, in the order of their times. */
public final class ManualTime implements Time {
    private static final Instant START = Instant.parse("2026-01-31T10:00:00Z");

    private final List<Task> tasks = new ArrayList<>();
    private long nanos;

    @Override
    public synchronized Instant now() {
        return START.plusNanos(nanos);
    }

    @Override
    public synchronized long nanos() {
        return nanos;
    }

    @Override
    public Timer after(Duration delay, Runnable task) {
        return add(delay, 0, task);
    }

    @Override
    public Timer every(Duration period, Runnable task) {
        return add(period, period.toNanos(), task);
    }

    /** Goes on by so much, and runs what becomes due. */
    public void advance(Duration by) {
        long end = nanos() + by.toNanos();
        for (Task due = due(end); due != null; due = due(end)) {
            due.what.run();
        }
        synchronized (this) {
            nanos = end;
        }
    }

    private synchronized Timer add(Duration delay, long period, Runnable what) {
        Task task = new Task(nanos + delay.toNanos(), period, what);
        tasks.add(task);
        return () -> {
            synchronized (this) {
                tasks.remove(task);
            }
        };
    }

    private synchronized @org.jspecify.annotations.Nullable Task due(long end) {
        Task next = tasks.stream()
                .filter(task -> task.at <= end)
                .min(Comparator.comparingLong(task -> task.at))
                .orElse(null);
        if (next != null) {
            nanos = Math.max(nanos, next.at);
            next.at += next.period;
            if (next.period == 0) {
                tasks.remove(next);
            }
        }
        return next;
    }

    private static final class Task {
        private final long period;
        private final Runnable what;
        private long at;

        Task(long at, long period, Runnable what) {
            this.at = at;
            this.period = period;
            this.what = what;
        }
    }
}
