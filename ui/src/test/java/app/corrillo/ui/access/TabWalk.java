package app.corrillo.ui.access;

import app.corrillo.ui.Fx;
import app.corrillo.ui.Pixels;
import app.corrillo.ui.window.Guest;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;
import org.testfx.api.FxRobot;

/** Goes once around a scene by the Tab key. Off the JavaFX thread. */
final class TabWalk {
    private static final int AROUND = 8;

    /** As many more appear where the focus is. */
    private static final int APPEAR = 4;

    private static final int SEEN_PIXELS = 40;

    private final Scene scene;
    private final FxRobot robot = new FxRobot();
    private final List<String> faults = new ArrayList<>();
    private final List<Node> stops = new ArrayList<>();

    TabWalk(Scene scene) {
        this.scene = scene;
    }

    /** What is wrong with the order, with what is skipped, and with focus that nobody sees. */
    List<String> faults() {
        Set<Node> wanted = Fx.call(this::traversable);
        if (wanted.isEmpty()) {
            return List.of("nothing can have the focus");
        }
        Fx.run(() -> wanted.iterator().next().requestFocus());
        for (int step = 0; step <= wanted.size() + APPEAR; step++) {
            WritableImage before = null;
            Node from = Fx.call(scene::getFocusOwner);
            if (step > 0 && from != null) {
                before = Fx.call(() -> picture(from));
            }
            Guest.strike(robot, KeyCode.TAB);
            Fx.pulses(2);
            Node now = Fx.call(scene::getFocusOwner);
            if (from != null && from.equals(now)) {
                // The only one there is: it is seen without focus when nothing has it.
                Fx.run(() -> scene.getRoot().requestFocus());
            }
            if (before != null && from != null) {
                WritableImage with = before;
                if (Fx.call(() -> Pixels.differing(with, picture(from))) < SEEN_PIXELS) {
                    faults.add("focus that nobody sees: " + Fx.call(() -> Names.describe(from)));
                }
            }
            if (now == null || stops.contains(now)) {
                break;
            }
            stops.add(now);
        }
        Fx.run(() -> judge(wanted));
        return List.copyOf(faults);
    }

    private Set<Node> traversable() {
        Set<Node> found = new LinkedHashSet<>();
        Names.all(scene.getRoot())
                .filter(node -> node.isFocusTraversable() && !node.isDisabled() && Fx.isSeen(node))
                .forEach(found::add);
        return found;
    }

    private void judge(Set<Node> wanted) {
        wanted.stream()
                .filter(node -> !stops.contains(node))
                .forEach(node -> faults.add("skipped: " + Names.describe(node)));
        // The walk began after the first one; turned so that it begins with it.
        int first = Math.max(0, stops.indexOf(wanted.iterator().next()));
        List<Node> order = new ArrayList<>(stops.subList(first, stops.size()));
        order.addAll(stops.subList(0, first));
        for (int index = 1; index < order.size(); index++) {
            if (isBackwards(order.get(index - 1), order.get(index))) {
                faults.add("backwards: from " + Names.describe(order.get(index - 1)) + " to "
                        + Names.describe(order.get(index)));
            }
        }
    }

    /**
     * Whether the second is before the first as people read: by the groups in which they lie, where these do not
     * overlap.
     */
    private static boolean isBackwards(Node one, Node two) {
        List<Node> path = path(one);
        List<Node> other = path(two);
        int level = 0;
        while (level < path.size() - 1
                && level < other.size() - 1
                && path.get(level).equals(other.get(level))) {
            level++;
        }
        Bounds a = bounds(path.get(level));
        Bounds b = bounds(other.get(level));
        if (a.intersects(b.getMinX() + 1, b.getMinY() + 1, b.getWidth() - 2, b.getHeight() - 2)) {
            a = bounds(one);
            b = bounds(two);
        }
        boolean above = b.getMaxY() <= a.getMinY() + 1;
        boolean sameLine = b.getMinY() < a.getMaxY() - 1 && a.getMinY() < b.getMaxY() - 1;
        return above || (sameLine && b.getMaxX() <= a.getMinX() + 1);
    }

    private static List<Node> path(Node node) {
        List<Node> path = new ArrayList<>();
        for (@Nullable Node at = node; at != null; at = at.getParent()) {
            path.addFirst(at);
        }
        return path;
    }

    private static Bounds bounds(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }

    private WritableImage picture(Node node) {
        Parent root = scene.getRoot();
        Bounds where = bounds(node);
        SnapshotParameters parameters = new SnapshotParameters();
        parameters.setViewport(new Rectangle2D(
                where.getMinX() - AROUND,
                where.getMinY() - AROUND,
                where.getWidth() + 2 * AROUND,
                where.getHeight() + 2 * AROUND));
        return root.snapshot(parameters, null);
    }
}
