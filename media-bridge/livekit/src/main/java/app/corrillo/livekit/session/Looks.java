package app.corrillo.livekit.session;

import app.corrillo.meeting.time.Time;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Asks the engine the same again and again, and not while it still owes an answer. Only for the session's lane. */
final class Looks<T> {
    /** For what a person is to see at once. */
    static final Duration OFTEN = Duration.ofMillis(400);

    private final Tools tools;
    private final Duration period;
    private final Runnable due;
    private final Supplier<CompletableFuture<T>> question;
    private final Consumer<T> seen;
    private Time.@Nullable Timer timer;
    private boolean looking;

    /**
     * @param period between two looks, each of which is some milliseconds of work for the engine
     * @param due run when it is time for a look, which is had by {@link #look}
     * @param seen told what comes, unless that comes after {@link #stop}
     */
    Looks(Tools tools, Duration period, Runnable due, Supplier<CompletableFuture<T>> question, Consumer<T> seen) {
        this.tools = tools;
        this.period = period;
        this.due = due;
        this.question = question;
        this.seen = seen;
    }

    void start() {
        if (timer == null) {
            timer = tools.time().every(period, () -> tools.lane().run(due));
        }
    }

    void stop() {
        if (timer != null) {
            timer.cancel();
            timer = null;
        }
    }

    void look() {
        if (looking || timer == null) {
            return;
        }
        looking = true;
        question.get()
                .whenComplete((answer, failure) -> tools.lane().run(() -> {
                    looking = false;
                    if (answer != null && timer != null) {
                        seen.accept(answer);
                    }
                }));
    }
}
