package app.corrillo.client.app;

import app.corrillo.engine.ProcessEnd;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * The one way out: whoever wants the program to end asks here, the main thread closes everything in order, and the
 * process halts. A signal (SIGTERM, SIGINT) asks too.
 */
public final class Departure {
    /** The exit code after a signal: 128 and the number of SIGTERM. */
    public static final int SIGNALLED = 143;

    private static final System.Logger LOG = System.getLogger(Departure.class.getName());
    private static final Duration LONGEST = Duration.ofSeconds(8);

    private final CompletableFuture<Integer> asked = new CompletableFuture<>();
    private final CountDownLatch closed = new CountDownLatch(1);

    /** Asks once; the first one counts. */
    public void ask(int exitCode) {
        asked.complete(exitCode);
    }

    /** Signals ask from now on. */
    public void heedSignals() {
        // Were the virtual machine to end, JavaFX would put its means of painting away at once, while the window still
        // paints, and what it throws then would stand on standard error.
        Signals.whenToEnd(this::signalled);
        // For whatever else ends the virtual machine.
        Runtime.getRuntime().addShutdownHook(new Thread(this::signalled, "signalled"));
    }

    /** Waits until somebody asks, and returns the exit code. */
    public int await() {
        return asked.join();
    }

    /**
     * Closes in this order, each whatever became of the one before, and ends the process without the native library's
     * own exit handlers. What takes too long is left behind.
     */
    public void leave(int exitCode, Iterable<AutoCloseable> inOrder) {
        if (!ProcessEnd.prepare()) {
            LOG.log(System.Logger.Level.DEBUG, "The native library's exit handlers will run");
        }
        Thread.ofPlatform().daemon().name("impatience").start(() -> haltWhenLate(exitCode));
        for (AutoCloseable one : inOrder) {
            try {
                one.close();
            } catch (Exception failure) {
                LOG.log(System.Logger.Level.ERROR, "Something did not close", failure);
            }
        }
        TypefaceCopies.delete();
        closed.countDown();
        ProcessEnd.now(exitCode);
    }

    private void signalled() {
        ask(SIGNALLED);
        waitAtMost(LONGEST.plusSeconds(1));
        ProcessEnd.now(SIGNALLED);
    }

    private void haltWhenLate(int exitCode) {
        if (!waitAtMost(LONGEST)) {
            LOG.log(System.Logger.Level.WARNING, "Closing took too long");
            TypefaceCopies.delete();
            ProcessEnd.now(exitCode);
        }
    }

    private boolean waitAtMost(Duration time) {
        try {
            return closed.await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
