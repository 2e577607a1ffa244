package app.corrillo.meeting.work;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;

/**
 * Runs tasks one at a time, in the order of asking, on a virtual thread that lives while there is something to do. What
 * only tasks of one lane touch needs no lock. Thread-safe.
 */
public final class Lane {
    private static final Logger LOG = System.getLogger(Lane.class.getName());

    private final String name;
    private final Queue<Runnable> tasks = new ArrayDeque<>();
    private boolean running;

    /** A lane whose threads carry this name. */
    public Lane(String name) {
        this.name = name;
    }

    /** Runs the task after all that was asked before. Never blocks. */
    public void run(Runnable task) {
        synchronized (tasks) {
            tasks.add(task);
            if (running) {
                return;
            }
            running = true;
        }
        Thread.ofVirtual().name(name).start(this::drain);
    }

    /** Completes when all that was asked before is done. */
    public CompletableFuture<Void> reached() {
        CompletableFuture<Void> here = new CompletableFuture<>();
        run(() -> here.complete(null));
        return here;
    }

    private void drain() {
        for (Runnable task = next(); task != null; task = next()) {
            try {
                task.run();
            } catch (RuntimeException | Error fault) {
                LOG.log(Level.ERROR, "a task of " + name + " failed", fault);
            }
        }
    }

    private @org.jspecify.annotations.Nullable Runnable next() {
        synchronized (tasks) {
            Runnable task = tasks.poll();
            running = task != null;
            return task;
        }
    }
}
