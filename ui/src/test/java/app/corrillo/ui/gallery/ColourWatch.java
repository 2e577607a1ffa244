package app.corrillo.ui.gallery;

import app.corrillo.ui.Fx;
import app.corrillo.ui.look.Glyph;
import app.corrillo.ui.look.Palette;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.Labeled;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;

/**
 * No state is told by colour alone: where a stylesheet shows one in other colours only, its icon, its words or what a
 * screen reader says are others too, wherever it is drawn; or it is so much lighter or darker that it is seen without
 * colours (WCAG 2.2, 1.4.1 with technique G183: 3 to 1). What cannot be used is only fainter, as everywhere. All on the
 * JavaFX thread.
 */
final class ColourWatch {
    private static final double SEEN = 3;
    private static final double FAINT = 1.15;

    private final List<ColourState> states;
    private final Map<ColourState, Faces> with = new HashMap<>();
    private final Map<ColourState, Faces> without = new HashMap<>();
    private final Map<ColourState, Map<Object, Double>> contrasts = new HashMap<>();

    /** What was seen and said of all nodes in a state, or not in it. */
    private static final class Faces {
        private final Set<String> icons = new HashSet<>();
        private final Set<String> words = new HashSet<>();
        private final Set<String> said = new HashSet<>();

        void add(Node node) {
            icons.add(String.join(
                    " ",
                    all(node)
                            .filter(Glyph.class::isInstance)
                            .filter(Fx::isSeen)
                            .map(Glyph.class::cast)
                            .map(icon -> icon.getText() + icon.getFont().getFamily())
                            .toList()));
            words.add(String.join(
                    " ",
                    all(node)
                            .filter(Labeled.class::isInstance)
                            .filter(Fx::isSeen)
                            .map(label -> Objects.requireNonNullElse(((Labeled) label).getText(), ""))
                            .toList()));
            said.add(String.join(
                    " ",
                    all(node)
                            .filter(Fx::isSeen)
                            .map(part -> Objects.requireNonNullElse(part.getAccessibleText(), ""))
                            .toList()));
        }

        boolean differsFrom(Faces other) {
            return Collections.disjoint(icons, other.icons)
                    || Collections.disjoint(words, other.words)
                    || Collections.disjoint(said, other.said);
        }
    }

    ColourWatch(List<ColourState> states) {
        this.states = states;
    }

    /** Looks at what is drawn now; what was seen once in a look is not measured again in it. */
    void look(Parent root, Object look) {
        List<Node> seen = all(root).filter(Fx::isSeen).toList();
        for (ColourState state : states) {
            for (Node node : seen) {
                if (state.concerns(node)) {
                    boolean on = state.isOn(node);
                    (on ? with : without)
                            .computeIfAbsent(state, _ -> new Faces())
                            .add(node);
                    Map<Object, Double> measured = contrasts.computeIfAbsent(state, _ -> new HashMap<>());
                    Object kind = List.of(look, List.copyOf(node.getStyleClass()));
                    if (on && !measured.containsKey(kind) && isInside(node, root)) {
                        measured.put(kind, contrast(state, node, root));
                    }
                }
            }
        }
    }

    /** What is wrong, in words. */
    List<String> faults() {
        List<String> faults = new ArrayList<>();
        for (ColourState state : states) {
            Faces on = with.get(state);
            Faces off = without.get(state);
            if (on == null || off == null) {
                faults.add(state + " is never drawn " + (on == null ? "with it" : "without it"));
            } else if (!on.differsFrom(off)) {
                double enough = state.name().equals("disabled") ? FAINT : SEEN;
                contrasts.getOrDefault(state, Map.of()).forEach((kind, contrast) -> {
                    if (contrast < enough) {
                        faults.add("%s is told by colour alone: %.2f to 1, %s".formatted(state, contrast, kind));
                    }
                });
            }
        }
        return faults;
    }

    private static boolean isInside(Node node, Parent root) {
        Bounds place = place(node, root);
        return place.getWidth() >= 1
                && place.getHeight() >= 1
                && root.getLayoutBounds().contains(place.getCenterX(), place.getCenterY());
    }

    private static Bounds place(Node node, Parent root) {
        return root.sceneToLocal(node.localToScene(node.getLayoutBounds()));
    }

    /** Between the lightness of the same place with the state and without, where they differ most. */
    private static double contrast(ColourState state, Node node, Parent root) {
        WritableImage with = picture(node, root);
        state.set(node, false);
        root.applyCss();
        WritableImage without = picture(node, root);
        state.set(node, true);
        root.applyCss();
        double most = 1;
        for (int y = 0; y < with.getHeight(); y++) {
            for (int x = 0; x < with.getWidth(); x++) {
                Color one = with.getPixelReader().getColor(x, y);
                Color other = without.getPixelReader().getColor(x, y);
                if (!one.equals(other)) {
                    most = Math.max(most, Palette.contrast(one, other));
                }
            }
        }
        return most;
    }

    private static WritableImage picture(Node node, Parent root) {
        Bounds place = place(node, root);
        SnapshotParameters part = new SnapshotParameters();
        part.setFill(Color.TRANSPARENT);
        part.setViewport(new Rectangle2D(
                place.getMinX(), place.getMinY(), Math.ceil(place.getWidth()), Math.ceil(place.getHeight())));
        return root.snapshot(part, null);
    }

    private static Stream<Node> all(Node node) {
        return node instanceof Parent parent
                ? Stream.concat(
                        Stream.of(node),
                        parent.getChildrenUnmodifiable().stream().flatMap(ColourWatch::all))
                : Stream.of(node);
    }
}
