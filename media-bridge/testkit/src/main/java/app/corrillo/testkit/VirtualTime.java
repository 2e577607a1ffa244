package app.corrillo.testkit;

import app.corrillo.meeting.time.Time;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * Time that stands still until a test advances it. Tasks that are due run on the test's thread, in the order of their
 * time, those of the same time in the order they were asked for.
 */
public final class VirtualTime implements Time {
    private final PriorityQueue<Task> tasks =
            new PriorityQueue<>(Comparator.comparingLong(Task::due).thenComparingLong(Task::number));
    private final Instant start;
    private long nanos;
    private long asked;

    private record Task(long due, long number, long period, Runnable what) {}

    /** Starts at noon of a winter day. */
    public VirtualTime() {
        this(Scenes.NOON);
    }

    public VirtualTime(Instant start) {
        this.start = start;
    }

    /** Lets this much time pass, and runs what becomes due in it, also what that asks for. */
    public void advance(Duration duration) {
        long until = nanos() + duration.toNanos();
        for (Task task = due(until); task != null; task = due(until)) {
            task.what().run();
        }
        goTo(until);
    }

    /** How many tasks are waiting. */
    public synchronized int waiting() {
        return tasks.size();
    }

    @Override
    public synchronized Instant now() {
        return start.plusNanos(nanos);
    }

    @Override
    public synchronized long nanos() {
        return nanos;
    }

    @Override
    public Timer after(Duration delay, Runnable task) {
        return add(delay.toNanos(), 0, task);
    }

    @Override
    public Timer every(Duration period, Runnable task) {
        if (period.isZero() || period.isNegative()) {
            throw new IllegalArgumentException("a period is longer than nothing");
        }
        return add(period.toNanos(), period.toNanos(), task);
    }

    private synchronized Timer add(long delay, long period, Runnable what) {
        long number = asked++;
        tasks.add(new Task(nanos + Math.max(0, delay), number, period, what));
        return () -> remove(number);
    }

    private synchronized void remove(long number) {
        tasks.removeIf(task -> task.number() == number);
    }

    private synchronized @Nullable Task due(long until) {
        Task next = tasks.peek();
        if (next == null || next.due() > until) {
            return null;
        }
        tasks.remove(next);
        nanos = Math.max(nanos, next.due());
        if (next.period() > 0) {
            tasks.add(new Task(next.due() + next.period(), next.number(), next.period(), next.what()));
        }
        return next;
    }

    private synchronized void goTo(long until) {
        nanos = until;
    }
}
