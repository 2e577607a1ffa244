package app.corrillo.testkit;

import org.jspecify.annotations.Nullable;

/** Closes what a test class has opened, also when it could not open all. */
public final class Closing {
    private Closing() {}

    /** Closes each one there is, in this order; fails when all have been tried and one has failed. */
    public static void all(@Nullable AutoCloseable... opened) {
        IllegalStateException failures = new IllegalStateException("not everything could be closed");
        for (AutoCloseable one : opened) {
            close(one, failures);
        }
        if (failures.getSuppressed().length > 0) {
            throw failures;
        }
    }

    private static void close(@Nullable AutoCloseable one, IllegalStateException failures) {
        if (one == null) {
            return;
        }
        try {
            one.close();
        } catch (Exception failure) {
            failures.addSuppressed(failure);
        }
    }
}
