package app.corrillo.engine.core;

import app.corrillo.meeting.media.MediaException;
import app.corrillo.meeting.media.MediaProblem;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * The thread that makes every call into webrtc-java, one at a time. It runs no code of listeners and waits for nothing
 * but the native library.
 */
public final class EngineThread implements Executor {
    private static final Logger LOG = System.getLogger(EngineThread.class.getName());
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final LinkedBlockingQueue<Runnable> queue = new LinkedBlockingQueue<>();
    private final Thread thread;
    private final Object gate = new Object();
    private boolean closing;
    private volatile boolean ended;
    private volatile long busySince;
    private final AtomicLong promises = new AtomicLong();
    private final Map<Long, CompletableFuture<?>> promised = new ConcurrentHashMap<>();

    public EngineThread() {
        thread = Thread.ofPlatform().daemon().name("engine").unstarted(this::loop);
        thread.start();
    }

    /** Any thread: runs the task after those that came before. A task that comes after {@link #close} is dropped. */
    @Override
    public void execute(Runnable task) {
        offer(task);
    }

    /** Like {@link #execute}; false if the task was dropped. */
    boolean offer(Runnable task) {
        synchronized (gate) {
            return !closing && queue.add(task);
        }
    }

    /** Any thread: a future that fails when this thread is given up, and is otherwise completed by its maker. */
    <T extends @Nullable Object> CompletableFuture<T> promise() {
        CompletableFuture<T> promise = new CompletableFuture<>();
        long number = promises.incrementAndGet();
        promised.put(number, promise);
        promise.whenComplete((_, _) -> promised.remove(number));
        return promise;
    }

    /**
     * Any thread: a call does not come back, and is not waited for any more. Nothing that was asked for is done; should
     * the call come back one day, the thread ends. What was promised fails with CLOSED.
     */
    void giveUp(Events events) {
        synchronized (gate) {
            closing = true;
            ended = true;
            queue.clear();
        }
        MediaException gone = new MediaException(MediaProblem.CLOSED, "the engine does not answer");
        promised.values().forEach(promise -> events.fail(promise, gone));
    }

    /** Whether the caller is on this thread. */
    public boolean isCurrent() {
        return Thread.currentThread().equals(thread);
    }

    /** Since when the task at hand has been running, as {@link System#nanoTime()}; 0 when there is none. */
    long busySince() {
        return busySince;
    }

    /** What the thread is doing, for a report about a call that does not return. */
    StackTraceElement[] trace() {
        return thread.getStackTrace();
    }

    /**
     * Runs what waits, then the last task, and ends. Returns false if the native library did not come back in time; the
     * thread is then left behind, as a daemon.
     */
    public boolean close(Runnable last) {
        synchronized (gate) {
            if (!closing) {
                closing = true;
                queue.add(last);
                queue.add(() -> ended = true);
            }
        }
        return isCurrent() || join();
    }

    private boolean join() {
        try {
            return thread.join(PATIENCE);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void loop() {
        while (!ended) {
            Runnable task = next();
            if (task != null) {
                busySince = System.nanoTime() | 1;
                run(task);
                busySince = 0;
            }
        }
    }

    private @Nullable Runnable next() {
        try {
            return queue.take();
        } catch (InterruptedException nobodyAskedFor) {
            return null;
        }
    }

    private static void run(Runnable task) {
        try {
            task.run();
        } catch (Throwable failure) {
            LOG.log(Level.ERROR, "a task of the engine failed", failure);
        }
    }
}
