package app.corrillo.ui.meeting;

import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What is made when it is first wanted: a meeting is on the screen sooner without the panels that nobody has opened
 * yet. On the JavaFX thread.
 */
final class Late<T> {
    private final Supplier<T> making;
    private @Nullable T made;

    Late(Supplier<T> making) {
        this.making = making;
    }

    T get() {
        T now = made;
        if (now == null) {
            now = making.get();
            made = now;
        }
        return now;
    }

    /** Empty as long as nobody wanted it. */
    Optional<T> made() {
        return Optional.ofNullable(made);
    }
}
