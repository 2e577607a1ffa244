package app.corrillo.ui.gallery;

import app.corrillo.ui.Fx;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.skin.VirtualFlow;

/**
 * What asks for layout again while it is laid out. Nobody sees it, but the window is then painted in every pulse, even
 * where nothing is new.
 */
final class Restless {
    private static final int PULSES = 4;

    private final Parent root;

    Restless(Parent root) {
        this.root = root;
    }

    /** What wanted to be laid out after each of a few pulses; not on the JavaFX thread. */
    List<String> faults() {
        Set<Node> always = Fx.call(this::unlaid);
        for (int pulse = 0; pulse < PULSES && !always.isEmpty(); pulse++) {
            Fx.pulses(1);
            always.retainAll(Fx.call(this::unlaid));
        }
        return always.stream().map(node -> "laid out again and again: " + node).toList();
    }

    private Set<Node> unlaid() {
        // A list's flow may keep its wish to itself, and then nothing comes of it.
        return all(root)
                .filter(parent -> parent.isVisible() && parent.isNeedsLayout() && !(parent instanceof VirtualFlow<?>))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Stream<Parent> all(Parent parent) {
        return Stream.concat(
                Stream.of(parent),
                parent.getChildrenUnmodifiable().stream()
                        .filter(Parent.class::isInstance)
                        .flatMap(child -> all((Parent) child)));
    }
}
