package app.corrillo.testkit;

import java.lang.Thread.UncaughtExceptionHandler;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** Collects what escapes on any thread that has no handler of its own. */
final class EscapedExceptions implements UncaughtExceptionHandler {
    private final List<Throwable> escaped = new CopyOnWriteArrayList<>();
    private final @Nullable UncaughtExceptionHandler before;

    private EscapedExceptions(@Nullable UncaughtExceptionHandler before) {
        this.before = before;
    }

    static EscapedExceptions begin() {
        EscapedExceptions watch = new EscapedExceptions(Thread.getDefaultUncaughtExceptionHandler());
        Thread.setDefaultUncaughtExceptionHandler(watch);
        return watch;
    }

    List<Throwable> end() {
        Thread.setDefaultUncaughtExceptionHandler(before);
        return List.copyOf(escaped);
    }

    @Override
    public void uncaughtException(Thread thread, Throwable failure) {
        escaped.add(new AssertionError("an exception escaped on the thread \"" + thread.getName() + "\"", failure));
    }
}
