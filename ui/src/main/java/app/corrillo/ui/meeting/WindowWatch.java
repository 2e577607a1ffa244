package app.corrillo.ui.meeting;

import java.util.function.Consumer;
import javafx.beans.value.ChangeListener;
import javafx.scene.Node;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/** Tells whether the window is seen at all, and when it loses the keyboard. */
final class WindowWatch {
    private final Node root;
    private final ChangeListener<Boolean> minimised;
    private final ChangeListener<Boolean> focused;
    private @Nullable Stage window;

    WindowWatch(Node root, Consumer<Boolean> seen, Runnable keyboardGone) {
        this.root = root;
        minimised = (_, _, now) -> seen.accept(!now);
        focused = (_, _, now) -> {
            if (!now) {
                keyboardGone.run();
            }
        };
    }

    /** From when the root is in its window. */
    void begin() {
        if (root.getScene() != null && root.getScene().getWindow() instanceof Stage stage) {
            window = stage;
            stage.iconifiedProperty().addListener(minimised);
            stage.focusedProperty().addListener(focused);
        }
    }

    void close() {
        if (window != null) {
            window.iconifiedProperty().removeListener(minimised);
            window.focusedProperty().removeListener(focused);
            window = null;
        }
    }
}
