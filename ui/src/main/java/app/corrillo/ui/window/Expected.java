package app.corrillo.ui.window;

import app.corrillo.meeting.Meeting;
import app.corrillo.ui.Screen;
import java.util.function.Supplier;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/** Makes the screens of one meeting, the first of which may be ready before it is wanted. On the JavaFX thread. */
final class Expected implements Supplier<Screen> {
    private final Meeting meeting;
    private final Supplier<Screen> maker;
    private @Nullable Screen ready;

    Expected(Meeting meeting, Supplier<Screen> maker) {
        this.meeting = meeting;
        this.maker = maker;
    }

    boolean isOf(Meeting other) {
        return meeting.equals(other);
    }

    /** Makes a screen that nobody sees yet. */
    Screen prepare() {
        Screen made = maker.get();
        ready = made;
        return made;
    }

    /** Whether a screen of this meeting is prepared. */
    boolean isReadyFor(Meeting other) {
        return ready != null && isOf(other);
    }

    /** Whether this is what was prepared and is not wanted yet. */
    boolean isReady(Node root) {
        return ready != null && ready.root().equals(root);
    }

    @Override
    public Screen get() {
        Screen next = ready == null ? maker.get() : ready;
        ready = null;
        return next;
    }

    /** What was prepared is not wanted any more. */
    void close() {
        if (ready != null) {
            ready.close();
            ready = null;
        }
    }
}
