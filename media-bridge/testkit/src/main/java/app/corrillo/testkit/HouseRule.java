package app.corrillo.testkit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/**
 * The rule that every test of every module runs under; JUnit finds it by itself. When a test class is done it fails if
 * the class left a thread behind, if an exception escaped on any thread, or if something reported to the logger of
 * leaks that it was not released.
 */
public final class HouseRule implements BeforeAllCallback, AfterAllCallback {
    private static final Namespace HOUSE = Namespace.create(HouseRule.class);

    /** The milliseconds that threads have to wind down. */
    static final String GRACE = "app.corrillo.testkit.grace";

    private static final long GRACE_DEFAULT = 10_000;

    @Override
    public void beforeAll(ExtensionContext context) {
        Watch watch = new Watch(StrayThreads.begin(), EscapedExceptions.begin(), ReportedLeaks.begin());
        context.getStore(HOUSE).put(context.getUniqueId(), watch);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        Watch watch = context.getStore(HOUSE).remove(context.getUniqueId(), Watch.class);
        if (watch != null) {
            long grace = context.getConfigurationParameter(GRACE, Long::valueOf).orElse(GRACE_DEFAULT);
            watch.end(context.getRequiredTestClass(), Duration.ofMillis(grace));
        }
    }

    /** What is watched while one class runs. */
    private record Watch(StrayThreads threads, EscapedExceptions exceptions, ReportedLeaks leaks) {

        void end(Class<?> test, Duration grace) {
            List<Throwable> broken = new ArrayList<>();
            broken.addAll(threads.end(test, grace));
            broken.addAll(exceptions.end());
            leaks.end().forEach(leak -> broken.add(new AssertionError(leak)));
            if (!broken.isEmpty()) {
                AssertionError failure = new AssertionError(
                        test.getName() + " breaks the house rule: " + broken.getFirst(), broken.getFirst());
                broken.stream().skip(1).forEach(failure::addSuppressed);
                throw failure;
            }
        }
    }
}
