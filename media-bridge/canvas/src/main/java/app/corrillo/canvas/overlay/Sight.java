package app.corrillo.canvas.overlay;

import app.corrillo.canvas.overlay.Spot.Cut;
import app.corrillo.canvas.overlay.Spot.Round;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.image.ImageView;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.Border;
import javafx.scene.layout.BorderStroke;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.transform.Transform;
import org.jspecify.annotations.Nullable;

/**
 * What is seen of a node in its scene: its outline, less what is painted after it. Only what an overlay can do is said:
 * nothing is if the node is turned, scaled or faded, or if something without a ground of its own lies on it, such as
 * letters, or a veil over all of it. JavaFX thread.
 */
public final class Sight {
    /** The part of the node that may be covered by one thing. */
    private static final double MOST = 0.5;

    private static final double NEARLY = 1e-3;

    private final Bounds area;
    private final double scale;
    private final List<Cut> cuts = new ArrayList<>();
    private final List<Bounds> holes = new ArrayList<>();

    private Sight(Bounds area, double scale) {
        this.area = area;
        this.scale = scale;
    }

    /**
     * Where an overlay may take the place of the node; empty if it may not.
     *
     * @param part of the node, in its own coordinates
     * @param radius of the part's corners, in the same
     * @param scale device pixels for each pixel of the scene
     */
    public static Optional<Spot> of(Node node, Bounds part, double radius, double scale) {
        Bounds area = node.localToScene(part);
        if (!isPlain(node.getLocalToSceneTransform()) || area.getWidth() < 1 || area.getHeight() < 1) {
            return Optional.empty();
        }
        Sight sight = new Sight(area, scale);
        Bounds box = part;
        for (Node at = node; at != null; at = at.getParent()) {
            box = at.localToParent(box);
            boolean whole = at.isVisible() && at.getOpacity() == 1 && at.getEffect() == null && at.getClip() == null;
            if (!whole || !sight.isLeftBeside(at, box)) {
                return Optional.empty();
            }
        }
        return Optional.of(new Spot(sight.round(area, radius, false), List.copyOf(sight.cuts)));
    }

    private static boolean isPlain(Transform transform) {
        return Math.abs(transform.getMxx() - 1) < NEARLY
                && Math.abs(transform.getMyy() - 1) < NEARLY
                && Math.abs(transform.getMxy()) < NEARLY
                && Math.abs(transform.getMyx()) < NEARLY;
    }

    /**
     * Whether what its parent paints after it leaves something that can be said.
     *
     * @param box the area, as the parent knows it: what is far from it is told by that alone, without a way through the
     *     scene
     */
    private boolean isLeftBeside(Node node, Bounds box) {
        Parent parent = node.getParent();
        if (parent == null) {
            return true;
        }
        List<Node> all = parent.getChildrenUnmodifiable();
        for (int index = all.indexOf(node) + 1; index < all.size(); index++) {
            Node top = all.get(index);
            if (top.getBoundsInParent().intersects(box) && !isLeftUnder(top)) {
                return false;
            }
        }
        return true;
    }

    private boolean isLeftUnder(Node top) {
        if (!top.isVisible() || top.getOpacity() == 0) {
            return true;
        }
        Bounds all = top.localToScene(top.getBoundsInLocal());
        if (!reaches(all) || isInHole(all)) {
            return true;
        }
        if (top instanceof Region region && !isEmpty(region)) {
            return isLeftUnderRegion(region);
        }
        if (top instanceof Parent parent) {
            return areLeftUnder(parent);
        }
        return top instanceof ImageView view && view.getImage() == null;
    }

    private boolean areLeftUnder(Parent parent) {
        List<Node> children = parent.getChildrenUnmodifiable();
        for (int index = 0; index < children.size(); index++) {
            if (!isLeftUnder(children.get(index))) {
                return false;
            }
        }
        return true;
    }

    private boolean isLeftUnderRegion(Region region) {
        Bounds box = region.localToScene(new BoundingBox(0, 0, region.getWidth(), region.getHeight()));
        BackgroundFill fill = outermost(region);
        if (fill == null && !hasImages(region)) {
            return isLeftWithin(box, region.getBorder()) && areLeftUnder(region);
        }
        double inset = fill == null ? 0 : fill.getInsets().getTop();
        double radius = fill == null ? 0 : fill.getRadii().getTopLeftHorizontalRadius();
        for (BorderStroke stroke : strokes(region)) {
            if (stroke.getInsets().getTop() < inset) {
                inset = stroke.getInsets().getTop();
                radius = stroke.getRadii().getTopLeftHorizontalRadius();
            }
        }
        // What of its own sticks out of it lies on the picture, too.
        return isLeftAround(grow(box, -inset), radius) && areLeftUnder(region);
    }

    private boolean isLeftAround(Bounds hole, double radius) {
        if (!reaches(hole) || isInHole(hole)) {
            return true;
        }
        double width = Math.min(hole.getMaxX(), area.getMaxX()) - Math.max(hole.getMinX(), area.getMinX());
        double height = Math.min(hole.getMaxY(), area.getMaxY()) - Math.max(hole.getMinY(), area.getMinY());
        if (width * height > MOST * area.getWidth() * area.getHeight()) {
            return false;
        }
        holes.add(hole);
        cuts.add(new Cut.Inside(round(hole, Math.min(radius, Math.min(hole.getWidth(), hole.getHeight()) / 2), true)));
        return true;
    }

    /** A border that goes around all of the node; no other. */
    private boolean isLeftWithin(Bounds box, Border border) {
        double wide = 0;
        double radius = 0;
        for (BorderStroke stroke : border.getStrokes()) {
            double inner = stroke.getInsets().getTop() + stroke.getWidths().getTop();
            if (inner > wide) {
                wide = inner;
                radius = stroke.getRadii().getTopLeftHorizontalRadius()
                        - stroke.getWidths().getTop();
            }
        }
        boolean around = box.getMinX() <= area.getMinX() + NEARLY
                && box.getMinY() <= area.getMinY() + NEARLY
                && box.getMaxX() >= area.getMaxX() - NEARLY
                && box.getMaxY() >= area.getMaxY() - NEARLY;
        if (around) {
            cuts.add(new Cut.Outside(round(grow(box, -wide), Math.max(0, radius), false)));
        }
        return around;
    }

    private static boolean isEmpty(Region region) {
        return outermost(region) == null
                && !hasImages(region)
                && strokes(region).isEmpty();
    }

    private static List<BorderStroke> strokes(Region region) {
        Border border = region.getBorder();
        return border == null ? List.of() : border.getStrokes();
    }

    private static boolean hasImages(Region region) {
        return region.getBackground() != null
                && !region.getBackground().getImages().isEmpty();
    }

    private static @Nullable BackgroundFill outermost(Region region) {
        @Nullable BackgroundFill outer = null;
        for (BackgroundFill fill : region.getBackground() == null
                ? List.<BackgroundFill>of()
                : region.getBackground().getFills()) {
            if (!isClear(fill.getFill())
                    && (outer == null
                            || fill.getInsets().getTop() < outer.getInsets().getTop())) {
                outer = fill;
            }
        }
        return outer;
    }

    private static boolean isClear(Paint paint) {
        return paint instanceof Color color && color.getOpacity() == 0;
    }

    private boolean reaches(Bounds box) {
        return box.getMaxX() > area.getMinX() + NEARLY
                && box.getMinX() < area.getMaxX() - NEARLY
                && box.getMaxY() > area.getMinY() + NEARLY
                && box.getMinY() < area.getMaxY() - NEARLY;
    }

    private boolean isInHole(Bounds box) {
        for (Bounds hole : holes) {
            if (hole.contains(box)) {
                return true;
            }
        }
        return false;
    }

    private static Bounds grow(Bounds box, double by) {
        return new BoundingBox(
                box.getMinX() - by,
                box.getMinY() - by,
                Math.max(0, box.getWidth() + 2 * by),
                Math.max(0, box.getHeight() + 2 * by));
    }

    /** In pixels of the device: outwards all that the box touches, else those nearest to its edges. */
    private Round round(Bounds box, double radius, boolean outwards) {
        int left = low(box.getMinX(), outwards);
        int top = low(box.getMinY(), outwards);
        int width = high(box.getMaxX(), outwards) - left;
        int height = high(box.getMaxY(), outwards) - top;
        return new Round(left, top, width, height, radius * scale);
    }

    private int low(double edge, boolean outwards) {
        return (int) (outwards ? Math.floor(edge * scale + NEARLY) : Math.round(edge * scale));
    }

    private int high(double edge, boolean outwards) {
        return (int) (outwards ? Math.ceil(edge * scale - NEARLY) : Math.round(edge * scale));
    }
}
