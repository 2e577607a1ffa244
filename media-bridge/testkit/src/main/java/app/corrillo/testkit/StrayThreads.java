package app.corrillo.testkit;

import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Finds platform threads that a test class started and left. */
final class StrayThreads {
    /** Threads that belong to the platform, started once and shared by all tests of a process. */
    private static final List<String> SHARED = List.of(
            "JavaFX",
            "QuantumRenderer",
            "InvokeLaterDispatcher",
            "Prism Font Disposer",
            "Monocle",
            "Headless",
            "Java2D",
            "AWT-",
            "ForkJoinPool",
            "CompletableFutureDelayScheduler",
            "VirtualThread",
            "process reaper",
            "Cleaner",
            "Common-Cleaner",
            "JNA Cleaner",
            "surefire",
            "testfx-async-pool",
            "Attach Listener",
            "Signal Dispatcher",
            "OkHttp TaskRunner",
            "Okio Watchdog");

    private final Set<Thread> before;

    private StrayThreads(Set<Thread> before) {
        this.before = before;
    }

    static StrayThreads begin() {
        return new StrayThreads(new HashSet<>(Thread.getAllStackTraces().keySet()));
    }

    /** One error for each thread that is left, with what it does now, after a time to wind down. */
    List<AssertionError> end(Class<?> test, Duration grace) {
        LetThreadsLive exception = test.getAnnotation(LetThreadsLive.class);
        List<String> allowed = exception == null ? List.of() : Arrays.asList(exception.value());
        if (Eventually.holds(grace, () -> strays(allowed).findAny().isEmpty())) {
            return List.of();
        }
        return strays(allowed).map(StrayThreads::error).toList();
    }

    private Stream<Thread> strays(List<String> allowed) {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.isAlive() && !before.contains(thread))
                .filter(thread -> !isOfTheSystem(thread) && !waitsInOkHttpsPool(thread))
                .filter(thread -> Stream.concat(SHARED.stream(), allowed.stream())
                        .noneMatch(name -> thread.getName().startsWith(name)));
    }

    // The worker that OkHttp shares among all clients of a process keeps the name of its last task while it waits.
    private static boolean waitsInOkHttpsPool(Thread thread) {
        return Arrays.stream(thread.getStackTrace())
                .anyMatch(frame -> frame.getClassName().equals("okhttp3.internal.concurrent.TaskRunner")
                        && frame.getMethodName().equals("awaitTaskToRun"));
    }

    // The JDK's own helpers live in groups of their own.
    private static boolean isOfTheSystem(Thread thread) {
        ThreadGroup group = thread.getThreadGroup();
        return group == null
                || group.getName().equals("system")
                || group.getName().equals("InnocuousThreadGroup");
    }

    private static AssertionError error(Thread thread) {
        AssertionError error = new AssertionError("the thread \"" + thread.getName() + "\" was left behind");
        error.setStackTrace(thread.getStackTrace());
        return error;
    }
}
