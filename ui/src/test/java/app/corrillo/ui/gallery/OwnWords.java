package app.corrillo.ui.gallery;

import app.corrillo.ui.Fx;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;

/** Whether what Corrillo says itself, in words without names of others, can be read whole. */
final class OwnWords {
    private static final Set<String> ALL = Stream.of(Locale.ENGLISH, Locale.of("es"))
            .map(language -> ResourceBundle.getBundle("app.corrillo.ui.words.words", language))
            .flatMap(bundle -> bundle.keySet().stream().map(bundle::getString))
            .filter(words -> !words.contains("{") && words.length() > 1)
            .collect(Collectors.toSet());

    private final Parent root;
    private final List<Labeled> labels;

    /** What is seen in it now; on the JavaFX thread, as the rest. */
    OwnWords(Parent root) {
        this.root = root;
        labels = all(root)
                .filter(Labeled.class::isInstance)
                .map(Labeled.class::cast)
                .filter(label -> ALL.contains(label.getText()) && isSeen(label))
                .toList();
    }

    /** Makes all of them a third longer, as another language may. */
    void stretch() {
        for (Labeled label : labels) {
            if (!label.textProperty().isBound()) {
                String text = label.getText();
                label.setText(text + " " + text.substring(0, Math.max(1, text.length() / 3 - 1)));
            }
        }
    }

    /** Words that end in an ellipsis, or leave the window, and buttons that lie on each other. */
    List<String> faults() {
        List<String> faults = new ArrayList<>();
        double width = root.getLayoutBounds().getWidth();
        for (Labeled label : labels) {
            Bounds place = place(label);
            if (label.isTextTruncated()) {
                faults.add("cut off: " + label.getText());
            } else if (place.getMinX() < -1 || place.getMaxX() > width + 1) {
                faults.add("outside: " + label.getText());
            }
        }
        List<Node> buttons = all(root)
                .filter(node -> node instanceof ButtonBase && isSeen(node) && !node.isDisabled() && !isScrolled(node))
                .toList();
        for (int one = 0; one < buttons.size(); one++) {
            for (int other = one + 1; other < buttons.size(); other++) {
                boolean covered = isIn("side-panel", buttons.get(one)) != isIn("side-panel", buttons.get(other));
                if (!covered && overlap(buttons.get(one), buttons.get(other))) {
                    faults.add("on each other: " + name(buttons.get(one)) + " and " + name(buttons.get(other)));
                }
            }
        }
        return faults;
    }

    private boolean overlap(Node one, Node other) {
        Bounds a = place(one);
        Bounds b = place(other);
        double across = Math.min(a.getMaxX(), b.getMaxX()) - Math.max(a.getMinX(), b.getMinX());
        double down = Math.min(a.getMaxY(), b.getMaxY()) - Math.max(a.getMinY(), b.getMinY());
        return across > 2 && down > 2;
    }

    private static String name(Node node) {
        return String.valueOf(
                node.getAccessibleText() == null ? ((ButtonBase) node).getText() : node.getAccessibleText());
    }

    private Bounds place(Node node) {
        return root.sceneToLocal(node.localToScene(node.getLayoutBounds()));
    }

    private static Stream<Node> all(Node node) {
        return node instanceof Parent parent
                ? Stream.concat(
                        Stream.of(node),
                        List.copyOf(parent.getChildrenUnmodifiable()).stream().flatMap(OwnWords::all))
                : Stream.of(node);
    }

    private static boolean isSeen(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at.getOpacity() == 0) {
                return false;
            }
        }
        return Fx.isSeen(node);
    }

    private static boolean isScrolled(Node node) {
        return isIn("scroll-pane", node) || isIn("list-view", node);
    }

    private static boolean isIn(String styleClass, Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at.getStyleClass().contains(styleClass)) {
                return true;
            }
        }
        return false;
    }
}
