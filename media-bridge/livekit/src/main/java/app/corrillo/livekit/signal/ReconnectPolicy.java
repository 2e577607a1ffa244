package app.corrillo.livekit.signal;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How long to wait before each attempt to come back, and when to give up. Pure. */
public final class ReconnectPolicy {
    /** From the loss to the last attempt. */
    public static final Duration BUDGET = Duration.ofMinutes(3);

    /** An attempt that has had no answer for so long is given up. */
    public static final Duration ATTEMPT = Duration.ofSeconds(5);

    private static final List<Duration> FIRST =
            List.of(Duration.ZERO, Duration.ofMillis(200), Duration.ofMillis(400), Duration.ofMillis(700));

    /** While it is lost for no longer than the first, wait the second. */
    private static final List<Step> THEN = List.of(
            new Step(Duration.ofSeconds(30), Duration.ofSeconds(1)),
            new Step(Duration.ofSeconds(60), Duration.ofSeconds(2)),
            new Step(BUDGET, Duration.ofSeconds(5)));

    private ReconnectPolicy() {}

    /**
     * The wait before the next attempt, or nothing when it would begin beyond the budget. A server that was restarted
     * is found again within a second, and thousands of clients do not find it in the same moment.
     *
     * @param attempt counted from 0
     * @param sinceLoss how long the way has been lost
     * @param spread 0 to 1: where in the last fifth of the wait
     */
    public static Optional<Duration> delay(int attempt, Duration sinceLoss, double spread) {
        Duration wait = attempt < FIRST.size() ? FIRST.get(attempt) : then(sinceLoss);
        Duration spreadOut = Duration.ofNanos((long) (wait.toNanos() * (0.8 + 0.2 * spread)));
        return sinceLoss.plus(wait).compareTo(BUDGET) <= 0 ? Optional.of(spreadOut) : Optional.empty();
    }

    private static Duration then(Duration sinceLoss) {
        return THEN.stream()
                .filter(step -> sinceLoss.compareTo(step.until()) <= 0)
                .findFirst()
                .orElse(THEN.getLast())
                .pause();
    }

    private record Step(Duration until, Duration pause) {}
}
