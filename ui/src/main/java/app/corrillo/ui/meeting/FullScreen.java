package app.corrillo.ui.meeting;

import app.corrillo.ui.control.Presence;
import java.util.List;
import javafx.animation.PauseTransition;
import javafx.beans.value.ChangeListener;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.input.InputEvent;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/** In full screen the bars leave the pictures alone after three seconds, until somebody moves or presses something. */
final class FullScreen {
    private static final Duration QUIET = Duration.seconds(3);

    private final Node root;
    private final List<Node> bars;
    private final PauseTransition pause = new PauseTransition(QUIET);
    private final EventHandler<InputEvent> stirs = _ -> stir();
    private final ChangeListener<Boolean> changes = (_, _, _) -> stir();
    private @Nullable Stage window;

    FullScreen(Node root, Node... bars) {
        this.root = root;
        this.bars = List.of(bars);
        pause.setOnFinished(_ -> show(!isFull()));
    }

    /** From when the root is in its window. */
    void begin() {
        if (root.getScene() != null && root.getScene().getWindow() instanceof Stage stage) {
            window = stage;
            stage.fullScreenProperty().addListener(changes);
            root.addEventFilter(InputEvent.ANY, stirs);
        }
    }

    /** Into full screen, or out of it. */
    void turn() {
        if (window != null) {
            window.setFullScreen(!isFull());
        }
    }

    void close() {
        pause.stop();
        root.removeEventFilter(InputEvent.ANY, stirs);
        if (window != null) {
            window.fullScreenProperty().removeListener(changes);
            window.setFullScreen(false);
            window = null;
        }
    }

    private void stir() {
        show(true);
        if (isFull()) {
            pause.playFromStart();
        } else {
            pause.stop();
        }
    }

    private boolean isFull() {
        return window != null && window.isFullScreen();
    }

    private void show(boolean there) {
        for (Node bar : bars) {
            Presence.set(bar, there);
        }
    }
}
