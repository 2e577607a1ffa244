package app.corrillo.mesh.client;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How long to wait before each attempt to come back, and when to give up. Pure. */
public final class ReconnectPolicy {
    /** From the loss to the last attempt. */
    public static final Duration BUDGET = Duration.ofMinutes(3);

    /** Nobody is there who is not reached within this. */
    static final Duration REACHED = Duration.ofSeconds(8);

    /** Who was reached is there, and may take this long for each answer: its computer may be busy. */
    static final Duration ANSWER = Duration.ofSeconds(30);

    /** One attempt may take this long with all of its steps. */
    public static final Duration ATTEMPT = Duration.ofSeconds(60);

    private static final List<Duration> DELAYS = List.of(
            Duration.ofMillis(300),
            Duration.ofSeconds(1),
            Duration.ofSeconds(2),
            Duration.ofSeconds(4),
            Duration.ofSeconds(8),
            Duration.ofSeconds(15));

    private ReconnectPolicy() {}

    /**
     * The wait before the next attempt, or nothing when it would begin beyond the budget.
     *
     * @param attempt counted from 0
     * @param sinceLoss how long the way has been lost
     */
    public static Optional<Duration> delay(int attempt, Duration sinceLoss) {
        Duration delay = DELAYS.get(Math.min(attempt, DELAYS.size() - 1));
        return sinceLoss.plus(delay).compareTo(BUDGET) <= 0 ? Optional.of(delay) : Optional.empty();
    }
}
