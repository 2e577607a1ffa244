package app.corrillo.engine.video;

import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

/** Work for the engine thread that nobody waits for. */
final class Engines {
    private Engines() {}

    /** Drops the task where the engine is closed, and all that it would have touched with it. */
    static void tell(Executor engine, Runnable task) {
        try {
            engine.execute(task);
        } catch (RejectedExecutionException closed) {
            return;
        }
    }
}
