package app.corrillo.ui.meeting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import javafx.animation.Animation;
import javafx.animation.Interpolator;
import javafx.animation.Transition;
import javafx.scene.layout.Region;
import javafx.util.Duration;

/**
 * Lets tiles glide from where they are seen to where they were just laid out. The layout itself is final at once and a
 * tile is only moved and scaled on its way, so no picture is asked for, or made, at a size between. On the JavaFX
 * thread.
 */
final class Glide extends Transition {
    private static final Duration TIME = Duration.millis(150);

    private final BooleanSupplier lessMotion;
    private Map<Region, Place> before = Map.of();
    private List<Move> moves = List.of();

    /** Where a tile is seen: its middle and its size, in pixels of the scene. */
    private record Place(double x, double y, double width, double height) {
        static Place of(Region tile) {
            return new Place(
                    tile.getLayoutX() + tile.getWidth() / 2 + tile.getTranslateX(),
                    tile.getLayoutY() + tile.getHeight() / 2 + tile.getTranslateY(),
                    tile.getWidth() * tile.getScaleX(),
                    tile.getHeight() * tile.getScaleY());
        }
    }

    /** What is still between a tile and its place: the way of its middle, and by how much it is too large. */
    private record Move(Region tile, double x, double y, double wide, double high) {
        void show(double left) {
            tile.setTranslateX(x * left);
            tile.setTranslateY(y * left);
            tile.setScaleX(1 + (wide - 1) * left);
            tile.setScaleY(1 + (high - 1) * left);
        }
    }

    /** @param lessMotion whether the system asks for less motion; then nothing glides */
    Glide(BooleanSupplier lessMotion) {
        this.lessMotion = lessMotion;
        setCycleDuration(TIME);
        setInterpolator(Interpolator.EASE_OUT);
    }

    /** Notes where those tiles are seen that have a place, before they get another. */
    void from(Iterable<? extends Region> tiles) {
        Map<Region, Place> seen = new HashMap<>();
        for (Region tile : tiles) {
            if (tile.isVisible() && tile.getWidth() > 0 && tile.getHeight() > 0) {
                seen.put(tile, Place.of(tile));
            }
        }
        before = seen;
    }

    /**
     * They were laid out: those that were noted and are still seen glide there.
     *
     * @param jump without gliding, as when an edge of the window is dragged
     */
    void to(Iterable<? extends Region> tiles, boolean jump) {
        List<Move> next = new ArrayList<>();
        if (!jump && !lessMotion.getAsBoolean()) {
            for (Region tile : tiles) {
                Place was = before.get(tile);
                if (was != null && tile.isVisible() && tile.getWidth() > 0 && tile.getHeight() > 0) {
                    move(tile, was, next);
                }
            }
        }
        before = Map.of();
        finish();
        moves = List.copyOf(next);
        if (!moves.isEmpty()) {
            interpolate(0);
            playFromStart();
        }
    }

    boolean isGliding() {
        return getStatus() == Animation.Status.RUNNING;
    }

    /** Everybody is where they belong. */
    void finish() {
        stop();
        interpolate(1);
        moves = List.of();
    }

    @Override
    protected void interpolate(double done) {
        for (Move move : moves) {
            move.show(1 - done);
        }
    }

    private static void move(Region tile, Place was, List<Move> moves) {
        double x = was.x() - tile.getLayoutX() - tile.getWidth() / 2;
        double y = was.y() - tile.getLayoutY() - tile.getHeight() / 2;
        double wide = was.width() / tile.getWidth();
        double high = was.height() / tile.getHeight();
        if (Math.abs(x) >= 1 || Math.abs(y) >= 1 || Math.abs(wide - 1) > 0.01 || Math.abs(high - 1) > 0.01) {
            moves.add(new Move(tile, x, y, wide, high));
        }
    }
}
