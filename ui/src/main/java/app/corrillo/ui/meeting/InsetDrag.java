package app.corrillo.ui.meeting;

import app.corrillo.ui.Habits.Corner;
import java.util.function.Consumer;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Cursor;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/** Lets one's own picture be dragged to another corner while it lies on the other one. On the JavaFX thread. */
final class InsetDrag {
    /** A hand that presses is never quite still. */
    private static final double BEGINS = 4;

    private final TileView tile;
    private final Consumer<Corner> drop;
    private @Nullable Point2D from;
    private boolean dragged;

    /** @param drop is given the corner that is nearest to where the tile was let go */
    InsetDrag(TileView tile, Consumer<Corner> drop) {
        this.tile = tile;
        this.drop = drop;
        tile.addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
        tile.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
        tile.addEventHandler(MouseEvent.MOUSE_RELEASED, this::released);
    }

    private void pressed(MouseEvent event) {
        boolean ours = tile.isInset() && event.getButton() == MouseButton.PRIMARY;
        from = ours ? new Point2D(event.getSceneX(), event.getSceneY()) : null;
        dragged = false;
    }

    private void dragged(MouseEvent event) {
        if (from == null || !tile.isInset() || tile.getParent() == null) {
            return;
        }
        double x = event.getSceneX() - from.getX();
        double y = event.getSceneY() - from.getY();
        if (dragged || Math.hypot(x, y) >= BEGINS) {
            dragged = true;
            Bounds room = tile.getParent().getLayoutBounds();
            double left = tile.getLayoutX();
            double top = tile.getLayoutY();
            tile.setTranslateX(Math.clamp(x, -left, Math.max(-left, room.getWidth() - tile.getWidth() - left)));
            tile.setTranslateY(Math.clamp(y, -top, Math.max(-top, room.getHeight() - tile.getHeight() - top)));
            tile.setCursor(Cursor.CLOSED_HAND);
            event.consume();
        }
    }

    private void released(MouseEvent event) {
        if (dragged && tile.getParent() != null) {
            Bounds room = tile.getParent().getLayoutBounds();
            Bounds seen = tile.getBoundsInParent();
            tile.setCursor(tile.isInset() ? Cursor.OPEN_HAND : null);
            drop.accept(nearest(seen.getCenterX() / room.getWidth(), seen.getCenterY() / room.getHeight()));
            event.consume();
        }
        from = null;
        dragged = false;
    }

    /** Of a place that is so far from the left and the upper edge, 0 to 1. Pure. */
    static Corner nearest(double across, double down) {
        boolean left = across < 0.5;
        if (down < 0.5) {
            return left ? Corner.TOP_LEFT : Corner.TOP_RIGHT;
        }
        return left ? Corner.BOTTOM_LEFT : Corner.BOTTOM_RIGHT;
    }
}
