package app.corrillo.ui.access;

import app.corrillo.ui.Fx;
import app.corrillo.ui.look.Glyph;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Cell;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Control;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Separator;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;

/** Whether what is seen in a scene has a name, a role and a tooltip, and can be reached by keyboard. */
final class Names {
    private final List<String> faults = new ArrayList<>();
    private final Set<Node> labelled = new HashSet<>();
    private final List<String> hints = new ArrayList<>();

    /** Walks this tree; on the JavaFX thread. */
    Names walk(Parent root) {
        all(root)
                .filter(node -> node instanceof Label label && label.getLabelFor() != null)
                .forEach(label -> labelled.add(((Label) label).getLabelFor()));
        all(root).filter(Fx::isSeen).forEach(this::check);
        return this;
    }

    /** Looks at the items of this menu. */
    Names walk(ContextMenu menu) {
        for (MenuItem item : menu.getItems()) {
            boolean words = !blank(item.getText()) || item instanceof CustomMenuItem;
            if (!(item instanceof SeparatorMenuItem) && !words) {
                faults.add("a menu item without words");
            }
            hints.add(String.valueOf(item.getText()));
        }
        return this;
    }

    List<String> faults() {
        return List.copyOf(faults);
    }

    /** Every tooltip and every menu item that was met. */
    List<String> hints() {
        return List.copyOf(hints);
    }

    private void check(Node node) {
        if (node instanceof Glyph && node.getAccessibleRole() != AccessibleRole.NODE) {
            faults.add("an icon that is read out: " + describe(node));
        }
        // A scroll pane's own viewport gives it the focus; nothing is done by it.
        boolean clicked = (node.getOnMouseClicked() != null || node.getOnMousePressed() != null)
                && !node.getStyleClass().contains("viewport");
        if (isActive(node)) {
            active((Control) node);
        } else if (clicked && !node.isFocusTraversable()) {
            faults.add("for the mouse alone: " + describe(node));
        } else if (node instanceof Cell<?> cell && !cell.isEmpty() && blank(cell.getText()) && blank(name(cell))) {
            faults.add("a line without a name: " + describe(node));
        }
    }

    /** Of a group one has the focus of the Tab key, and arrows lead to the others. */
    private static boolean isBesideItsStop(Control control) {
        Parent group = control.getParent();
        return group != null
                && group.getStyleClass().contains("one-stop")
                && group.getChildrenUnmodifiable().stream().anyMatch(Node::isFocusTraversable);
    }

    private void active(Control control) {
        String name = name(control);
        if (blank(name) && !labelled.contains(control)) {
            faults.add("without a name: " + describe(control));
        }
        AccessibleRole role = control.getAccessibleRole();
        if (role == null || role == AccessibleRole.NODE || role == AccessibleRole.PARENT) {
            faults.add("without a role: " + describe(control));
        }
        if (!control.isDisabled() && !control.isFocusTraversable() && !isBesideItsStop(control)) {
            faults.add("not by keyboard: " + describe(control));
        }
        Tooltip tooltip = control.getTooltip();
        if (control instanceof Labeled labeled
                && blank(labeled.getText())
                && (tooltip == null || blank(tooltip.getText()))) {
            faults.add("neither words nor a tooltip: " + describe(control));
        }
        if (tooltip != null) {
            hints.add(String.valueOf(tooltip.getText()));
        }
    }

    private static String name(Control control) {
        if (!blank(control.getAccessibleText())) {
            return control.getAccessibleText();
        }
        return control instanceof Labeled labeled && labeled.getText() != null ? labeled.getText() : "";
    }

    /** Something that a person does something with. */
    static boolean isActive(Node node) {
        return node instanceof Control
                && !(node instanceof Label
                        || node instanceof ScrollPane
                        || node instanceof ScrollBar
                        || node instanceof ProgressIndicator
                        || node instanceof Separator
                        || node instanceof Cell);
    }

    /** This node and everything in it, but not what a control is made of. */
    static Stream<Node> all(Node node) {
        boolean whole = (isActive(node) && !(node instanceof ListView)) || node instanceof ScrollBar;
        return node instanceof Parent parent && !whole
                ? Stream.concat(
                        Stream.of(node),
                        List.copyOf(parent.getChildrenUnmodifiable()).stream().flatMap(Names::all))
                : Stream.of(node);
    }

    static String describe(Node node) {
        String name = node.getAccessibleText() != null
                ? node.getAccessibleText()
                : node instanceof Labeled labeled ? labeled.getText() : "";
        return node.getClass().getSimpleName() + "#" + node.getId() + node.getStyleClass() + " '" + name + "'";
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }
}
