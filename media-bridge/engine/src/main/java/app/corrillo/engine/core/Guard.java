package app.corrillo.engine.core;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** Keeps exceptions away from the native library, which ends the process on one. */
final class Guard {
    private static final Logger LOG = System.getLogger(Guard.class.getName());

    private Guard() {}

    /** Runs the body of a callback; what it throws is logged. */
    static void run(Runnable body) {
        try {
            body.run();
        } catch (Throwable failure) {
            LOG.log(Level.ERROR, "a callback from the native library failed", failure);
        }
    }
}
