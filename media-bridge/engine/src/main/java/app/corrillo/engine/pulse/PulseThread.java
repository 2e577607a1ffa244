package app.corrillo.engine.pulse;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.PriorityQueue;
import java.util.concurrent.Executor;

/**
 * The thread of a libpulse mainloop. Everything of libpulse happens here, calls and callbacks; others hand in tasks.
 * Ends when it is told to; what is handed in afterwards is dropped.
 */
final class PulseThread implements Executor {
    private static final System.Logger LOG = System.getLogger(PulseThread.class.getName());
    private static final long FOREVER = -1;

    private final LibPulse pulse;
    private final Arena arena = Arena.ofShared();
    private final MemorySegment mainloop;
    private final Upcalls upcalls;
    private final Thread thread = Thread.ofPlatform().daemon().name("pulse").unstarted(this::run);
    private final PriorityQueue<Alarm> alarms = new PriorityQueue<>(Comparator.comparingLong(Alarm::nanos));

    private final Object lock = new Object();
    private final Deque<Runnable> tasks = new ArrayDeque<>();
    private boolean open = true;

    private PulseThread(LibPulse pulse) {
        this.pulse = pulse;
        this.mainloop = pulse.mainloopNew.call();
        this.upcalls = new Upcalls(arena);
    }

    static PulseThread start(LibPulse pulse) {
        PulseThread started = new PulseThread(pulse);
        started.thread.start();
        return started;
    }

    /** Runs the task on this thread, soon. */
    @Override
    public void execute(Runnable task) {
        synchronized (lock) {
            if (open) {
                tasks.add(task);
                pulse.mainloopWakeup.call(mainloop);
            }
        }
    }

    /** Runs the task on this thread, after the delay. Called on this thread. */
    void after(Duration delay, Runnable task) {
        alarms.add(new Alarm(System.nanoTime() + delay.toNanos(), task));
    }

    LibPulse pulse() {
        return pulse;
    }

    Upcalls upcalls() {
        return upcalls;
    }

    /** What a context is made of. Called on this thread. */
    MemorySegment api() {
        return pulse.mainloopGetApi.call(mainloop);
    }

    /** Ends the thread after the tasks already handed in. */
    void end() {
        synchronized (lock) {
            if (open) {
                open = false;
                pulse.mainloopWakeup.call(mainloop);
            }
        }
    }

    /** Returns when the thread has ended; at once when called on it. */
    void awaitEnd() {
        if (!Thread.currentThread().equals(thread)) {
            join();
        }
    }

    private void join() {
        try {
            if (!thread.join(Duration.ofSeconds(5))) {
                LOG.log(System.Logger.Level.WARNING, "the thread of libpulse does not end");
            }
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            while (runTasks() && turn()) {
                ringAlarms();
            }
        } finally {
            synchronized (lock) {
                open = false;
            }
            runTasks();
            pulse.mainloopFree.call(mainloop);
            arena.close();
        }
    }

    // pa_mainloop_prepare forgets an earlier wake-up, so the queue is looked at once more between it and the poll.
    private boolean turn() {
        int ready = pulse.mainloopPrepare.call(mainloop, waitMicros());
        synchronized (lock) {
            if (!tasks.isEmpty() || !open) {
                pulse.mainloopWakeup.call(mainloop);
            }
        }
        return ready >= 0 && pulse.mainloopPoll.call(mainloop) >= 0 && pulse.mainloopDispatch.call(mainloop) >= 0;
    }

    private int waitMicros() {
        Alarm next = alarms.peek();
        long micros = next == null ? FOREVER : Math.max(0, (next.nanos() - System.nanoTime()) / 1000 + 1);
        return (int) Math.min(micros, Integer.MAX_VALUE);
    }

    private void ringAlarms() {
        for (Alarm next = alarms.peek(); next != null && next.nanos() - System.nanoTime() <= 0; next = alarms.peek()) {
            alarms.remove();
            guarded(next.task());
        }
    }

    private boolean runTasks() {
        while (true) {
            Runnable task;
            synchronized (lock) {
                task = tasks.poll();
                if (task == null) {
                    return open;
                }
            }
            guarded(task);
        }
    }

    private static void guarded(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException | Error failure) {
            Thread current = Thread.currentThread();
            current.getUncaughtExceptionHandler().uncaughtException(current, failure);
        }
    }

    private record Alarm(long nanos, Runnable task) {}
}
