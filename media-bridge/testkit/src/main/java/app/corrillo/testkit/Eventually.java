package app.corrillo.testkit;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Waits for something that another thread brings about, by looking again and again until a deadline. */
public final class Eventually {
    /** Long enough for a slow, busy machine. */
    public static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final Duration PAUSE = Duration.ofMillis(5);

    private Eventually() {}

    /** Returns as soon as the condition holds. Fails with this description after {@link #PATIENCE}. */
    public static void that(String description, BooleanSupplier condition) {
        within(PATIENCE, description, condition);
    }

    /** Returns as soon as the condition holds. Fails with this description after so long. */
    public static void within(Duration patience, String description, BooleanSupplier condition) {
        if (!holds(patience, condition)) {
            throw new AssertionError("not within " + patience.toSeconds() + " s: " + description);
        }
    }

    /** Returns as soon as both are equal. Fails with both after {@link #PATIENCE}. */
    public static <T> void equal(@Nullable T expected, Supplier<? extends @Nullable T> actual) {
        if (!holds(PATIENCE, () -> Objects.equals(expected, actual.get()))) {
            throw new AssertionError("not within " + PATIENCE.toSeconds() + " s: expected <" + expected + ">, was <"
                    + actual.get() + ">");
        }
    }

    /** Whether the condition holds before the patience is over. */
    public static boolean holds(Duration patience, BooleanSupplier condition) {
        long start = System.nanoTime();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - start > patience.toNanos()) {
                return condition.getAsBoolean();
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        return true;
    }
}
