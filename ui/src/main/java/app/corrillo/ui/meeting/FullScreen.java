package app.corrillo.ui.meeting;

import app.corrillo.ui.control.Presence;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import javafx.animation.PauseTransition;
import javafx.beans.value.ChangeListener;
import javafx.event.EventHandler;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.MouseEvent;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/**
 * In full screen the bars leave the pictures alone after three seconds, until somebody moves or presses something. What
 * hangs on a bar keeps it there.
 */
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
    private final BooleanSupplier used;
    private final List<Node> bars;
    private final PauseTransition pause = new PauseTransition(QUIET);
    private final EventHandler<InputEvent> stirs = event -> {
        if (!CROSSINGS.contains(event.getEventType())) {
            stir();
        }
    };
    private final ChangeListener<Boolean> changes = (_, _, full) -> changed(full);
    private @Nullable Stage window;

    /**
     * @param begun says how one gets out of it, in the bars
     * @param used whether something else than a menu is open that belongs to a bar
     */
    FullScreen(Node root, Runnable begun, BooleanSupplier used, Node... bars) {
        this.root = root;
        this.begun = begun;
        this.used = used;
        this.bars = List.of(bars);
        pause.setOnFinished(_ -> rest());
    }

    /** From when the root is in its window. */
    void begin() {
        if (root.getScene() != null && root.getScene().getWindow() instanceof Stage stage) {
            window = stage;
            // JavaFX's own hint lies on the faces, in English, and a picture past JavaFX lies on it.
            stage.setFullScreenExitHint("");
            // It would leave it with the Escape that closes a menu, too.
            stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
            stage.fullScreenProperty().addListener(changes);
            root.addEventFilter(InputEvent.ANY, stirs);
        }
    }

    /** Out of full screen, if it is. */
    void leave() {
        if (isFull()) {
            turn();
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
            window.setFullScreenExitKeyCombination(null);
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

    private void rest() {
        if (isFull() && (used.getAsBoolean() || isMenuOpen())) {
            pause.playFromStart();
        } else {
            show(!isFull());
        }
    }

    private static boolean isMenuOpen() {
        return Window.getWindows().stream()
                .anyMatch(other -> other instanceof PopupWindow && !(other instanceof Tooltip));
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
