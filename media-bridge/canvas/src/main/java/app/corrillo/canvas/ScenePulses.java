package app.corrillo.canvas;

import java.util.HashMap;
import java.util.Map;
import javafx.beans.value.ChangeListener;
import javafx.scene.Node;
import javafx.scene.Scene;
import org.jspecify.annotations.Nullable;

/** Runs tasks in each pulse of the scenes that hold some of its nodes, before and after layout. JavaFX thread. */
final class ScenePulses {
    private final Runnable before;
    private final Runnable after;
    private final Map<Scene, Integer> nodes = new HashMap<>();
    private final ChangeListener<@Nullable Scene> moved = (is, was, now) -> {
        leave(was);
        enter(now);
    };

    ScenePulses(Runnable before, Runnable after) {
        this.before = before;
        this.after = after;
    }

    void follow(Node node) {
        node.sceneProperty().addListener(moved);
        enter(node.getScene());
    }

    void forget(Node node) {
        node.sceneProperty().removeListener(moved);
        leave(node.getScene());
    }

    private void enter(@Nullable Scene scene) {
        if (scene != null && nodes.merge(scene, 1, Integer::sum) == 1) {
            scene.addPreLayoutPulseListener(before);
            scene.addPostLayoutPulseListener(after);
        }
    }

    private void leave(@Nullable Scene scene) {
        if (scene != null && nodes.merge(scene, -1, Integer::sum) == 0) {
            nodes.remove(scene);
            scene.removePreLayoutPulseListener(before);
            scene.removePostLayoutPulseListener(after);
        }
    }
}
