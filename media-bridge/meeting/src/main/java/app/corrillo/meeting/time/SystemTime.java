package app.corrillo.meeting.time;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** The real time. Owns one daemon thread until it is closed. */
public final class SystemTime implements Time, AutoCloseable {
    private final ScheduledThreadPoolExecutor scheduler = new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().daemon().name("time").factory());

    public SystemTime() {
        // Otherwise what was cancelled would wait for its time.
        scheduler.setRemoveOnCancelPolicy(true);
    }

    /** How many tasks are waiting. */
    public int waiting() {
        return scheduler.getQueue().size();
    }

    @Override
    public Instant now() {
        return Instant.now();
    }

    @Override
    public long nanos() {
        return System.nanoTime();
    }

    @Override
    public Timer after(Duration delay, Runnable task) {
        return timer(scheduler.schedule(guarded(task), delay.toNanos(), TimeUnit.NANOSECONDS));
    }

    @Override
    public Timer every(Duration period, Runnable task) {
        return timer(scheduler.scheduleWithFixedDelay(
                guarded(task), period.toNanos(), period.toNanos(), TimeUnit.NANOSECONDS));
    }

    private static Timer timer(Future<?> future) {
        return () -> future.cancel(false);
    }

    // A periodic task that throws would silently never run again.
    private static Runnable guarded(Runnable task) {
        return () -> {
            try {
                task.run();
            } catch (RuntimeException | Error failure) {
                Thread current = Thread.currentThread();
                current.getUncaughtExceptionHandler().uncaughtException(current, failure);
            }
        };
    }

    @Override
    public void close() {
        scheduler.shutdownNow();
    }
}
