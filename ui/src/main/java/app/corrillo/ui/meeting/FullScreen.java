package app.corrillo.ui.meeting;

import app.corrillo.ui.control.Presence;
import java.util.List;
import java.util.Set;
import javafx.animation.PauseTransition;
import javafx.beans.value.ChangeListener;
import javafx.event.EventHandler;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.input.InputEvent;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/** In full screen the bars leave the pictures alone after three seconds, until somebody moves or presses something. */
final class FullScreen {
    private static final Duration QUIET = Duration.seconds(3);

    /** These come without anybody's doing, too, as when a bar goes from under the mouse. */
    private static final Set<EventType<MouseEvent>> CROSSINGS = Set.of(
            MouseEvent.MOUSE_ENTERED,
            MouseEvent.MOUSE_ENTERED_TARGET,
            MouseEvent.MOUSE_EXITED,
            MouseEvent.MOUSE_EXITED_TARGET);

    private final Node root;
    private final Runnable begun;
    private final List<Node> bars;
    private final PauseTransition pause = new PauseTransition(QUIET);
    private final EventHandler<InputEvent> stirs = event -> {
        if (!CROSSINGS.contains(event.getEventType())) {
            stir();
        }
    };
    private final ChangeListener<Boolean> changes = (_, _, full) -> changed(full);
    private @Nullable Stage window;

    /** @param begun says how one gets out of it, in the bars */
    FullScreen(Node root, Runnable begun, Node... bars) {
        this.root = root;
        this.begun = begun;
        this.bars = List.of(bars);
        pause.setOnFinished(_ -> show(!isFull()));
    }

    /** From when the root is in its window. */
    void begin() {
        if (root.getScene() != null && root.getScene().getWindow() instanceof Stage stage) {
            window = stage;
            // JavaFX's own hint lies on the faces, in English, and a picture past JavaFX lies on it.
            stage.setFullScreenExitHint("");
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

    private void changed(boolean full) {
        stir();
        if (full) {
            begun.run();
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
