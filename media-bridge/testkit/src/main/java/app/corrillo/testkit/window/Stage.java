package app.corrillo.testkit.window;

import app.corrillo.testkit.window.Seen.Return;
import app.corrillo.testkit.window.Seen.SeenControl;
import app.corrillo.testkit.window.Seen.SeenTile;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.stage.Window;

/** What the windows of this program show. */
record Stage(
        List<SeenTile> tiles,
        List<SeenControl> controls,
        List<String> strip,
        List<String> lines,
        List<Return> returns) {
    private static final Set<AccessibleRole> CONTROLS =
            EnumSet.of(AccessibleRole.BUTTON, AccessibleRole.TOGGLE_BUTTON, AccessibleRole.MENU_ITEM);

    /** On the JavaFX thread. */
    static Stage now(Returns returns) {
        Stage stage =
                new Stage(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), returns.news());
        Window.getWindows().stream()
                .filter(window -> window.isShowing() && window.getScene() != null)
                .forEach(window -> stage.look(window.getScene().getRoot(), returns));
        return stage;
    }

    private void look(Node node, Returns returns) {
        if (!node.isVisible()) {
            return;
        }
        if (node.getStyleClass().contains("tile")) {
            SeenTile tile = tile(node);
            tiles.add(tile);
            returns.follow(node, tile.name());
        } else if (CONTROLS.contains(node.getAccessibleRole()) && !node.isDisabled()) {
            controls.add(control(node));
        } else if (node.getStyleClass().contains("strip")) {
            strip.add(name(node));
        } else if (node.getAccessibleRole() == AccessibleRole.LIST_ITEM
                && !name(node).isEmpty()) {
            lines.add(name(node));
        }
        children(node).forEach(child -> look(child, returns));
    }

    // The name goes first in what a screen reader says, and initials are shown where there is no picture.
    private static SeenTile tile(Node tile) {
        Bounds place = tile.localToScreen(tile.getLayoutBounds());
        return new SeenTile(
                name(tile).split(", ", 2)[0],
                !shows(tile, "avatar"),
                shows(tile, "dim"),
                place == null ? -1 : (int) place.getCenterX(),
                place == null ? -1 : (int) place.getCenterY(),
                place == null ? 0 : (int) place.getWidth(),
                place == null ? 0 : (int) place.getHeight());
    }

    private static boolean shows(Node tile, String style) {
        return children(tile).anyMatch(layer -> layer.getStyleClass().contains(style) && layer.isVisible());
    }

    private static SeenControl control(Node node) {
        Bounds place = node.localToScreen(node.getBoundsInLocal());
        return place == null
                ? new SeenControl(name(node), -1, -1)
                : new SeenControl(name(node), (int) place.getCenterX(), (int) place.getCenterY());
    }

    private static String name(Node node) {
        return Objects.requireNonNullElse(node.queryAccessibleAttribute(AccessibleAttribute.TEXT), "")
                .toString();
    }

    private static Stream<Node> children(Node node) {
        return node instanceof Parent parent ? parent.getChildrenUnmodifiable().stream() : Stream.empty();
    }
}
