package app.corrillo.ui.meeting;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/** One tile has a place in the order of the Tab key, and arrows lead from it to the others. On the JavaFX thread. */
final class TileFocus {
    private static final Comparator<TileView> AS_READ =
            Comparator.comparingDouble(TileView::getLayoutY).thenComparingDouble(TileView::getLayoutX);

    private List<TileView> tiles = List.of();
    private @Nullable TileView stop;

    TileFocus(Node stage) {
        stage.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    }

    /** These have their places now. */
    void arrange(Collection<TileView> all) {
        tiles = all.stream()
                .filter(tile -> tile.isVisible() && tile.isUseful())
                .sorted(AS_READ)
                .toList();
        if (stop == null || !tiles.contains(stop)) {
            stop = tiles.isEmpty() ? null : tiles.getFirst();
        }
        all.forEach(tile -> tile.setFocusTraversable(tile == stop));
    }

    private void pressed(KeyEvent event) {
        if (event.getTarget() instanceof TileView from && event.getCode().isArrowKey()) {
            event.consume();
            go(from, event);
        }
    }

    private void go(TileView from, KeyEvent event) {
        TileView next = switch (event.getCode()) {
            case LEFT, KP_LEFT -> beside(from, -1);
            case RIGHT, KP_RIGHT -> beside(from, 1);
            case UP, KP_UP -> line(from, -1);
            default -> line(from, 1);
        };
        if (next != null && next != from) {
            from.setFocusTraversable(false);
            stop = next;
            next.setFocusTraversable(true);
            next.requestFocus();
        }
    }

    /** The next or the last one as people read. */
    private @Nullable TileView beside(TileView from, int by) {
        int index = tiles.indexOf(from) + by;
        return index >= 0 && index < tiles.size() ? tiles.get(index) : null;
    }

    /** The nearest of those that lie wholly above or below. */
    private @Nullable TileView line(TileView from, int by) {
        Bounds here = from.getBoundsInParent();
        return tiles.stream()
                .filter(tile -> by < 0
                        ? tile.getLayoutY() + tile.getHeight() <= from.getLayoutY() + 1
                        : tile.getLayoutY() + 1 >= from.getLayoutY() + from.getHeight())
                .min(Comparator.comparingDouble(tile -> far(here, tile.getBoundsInParent())))
                .orElse(null);
    }

    private static double far(Bounds one, Bounds other) {
        return Math.hypot(one.getCenterX() - other.getCenterX(), one.getCenterY() - other.getCenterY());
    }
}
