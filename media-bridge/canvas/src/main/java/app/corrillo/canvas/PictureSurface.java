package app.corrillo.canvas;

import app.corrillo.meeting.media.Picture;
import app.corrillo.meeting.media.PictureFeed.Fit;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.image.ImageView;
import org.jspecify.annotations.Nullable;

/**
 * How a picture gets on the screen: the one class to replace when a cheaper way is found. Measured with nine tiles of
 * 407x228, software pipeline: 175 ms of CPU a second, against 200 to 280 for a rounded rectangle filled with the image.
 * So the round corners are cut into the pixels.
 */
final class PictureSurface {
    /** A picture that is hardly too large is cut rather than scaled: a feed may deliver a sixty-fourth too much. */
    static final double CUT = 0.98;

    private final ImageView view = new ImageView();
    private final PictureImages images = new PictureImages();
    private final Fit fit;

    private RoundCorners corners = RoundCorners.NONE;
    /** The part of the picture that is seen, in its pixels. */
    private Rectangle2D shown = Rectangle2D.EMPTY;

    private double radius;
    private double width;
    private double height;
    private double scale = 1;
    private int pictureWidth;
    private int pictureHeight;
    private boolean unscaled;

    PictureSurface(Fit fit) {
        this.fit = fit;
        view.setVisible(false);
        view.setManaged(false);
    }

    Node node() {
        return view;
    }

    /** Returns whether the picture has another size than the one before. */
    boolean paint(Picture picture) {
        view.setImage(images.show(picture));
        boolean other = measure(picture);
        view.setVisible(true);
        corners.cut(picture, shown);
        return other;
    }

    /** Somebody else paints this picture. Returns whether it has another size than the one before. */
    boolean measure(Picture picture) {
        boolean other = picture.width() != pictureWidth || picture.height() != pictureHeight;
        if (other) {
            pictureWidth = picture.width();
            pictureHeight = picture.height();
            place();
        }
        return other;
    }

    /** Paints nothing until the next picture, and holds none; where the last one was is still known. */
    void rest() {
        view.setVisible(false);
        view.setImage(null);
        images.clear();
    }

    /**
     * Where the last picture is in its room, if each of its pixels is one of the screen's; null if not. Before there is
     * any, where it will be, if that can be told.
     */
    @Nullable
    Bounds plain() {
        if (pictureWidth == 0) {
            return fit == Fit.COVER && width > 0 ? new BoundingBox(0, 0, width, height) : null;
        }
        return unscaled
                ? new BoundingBox(view.getLayoutX(), view.getLayoutY(), view.getFitWidth(), view.getFitHeight())
                : null;
    }

    double radius() {
        return radius;
    }

    /** Whether the last picture was never painted before, so that an earlier one may not be needed any more. */
    boolean isFresh() {
        return images.isFresh();
    }

    /** The room for the picture, and how many device pixels a pixel of the scene has. */
    void resize(double newWidth, double newHeight, double newScale) {
        if (newWidth != width || newHeight != height || newScale != scale) {
            width = newWidth;
            height = newHeight;
            scale = newScale;
            round(radius);
            if (pictureWidth > 0) {
                place();
            }
        }
    }

    void round(double newRadius) {
        radius = newRadius;
        corners = RoundCorners.of(radius * scale);
    }

    /** Lets go of every picture. */
    void clear() {
        rest();
        pictureWidth = 0;
        pictureHeight = 0;
    }

    private void place() {
        double across = pictureWidth / scale;
        double down = pictureHeight / scale;
        double grow = factor(across, down);
        unscaled = grow == 1;
        double shownWidth = Math.min(width, across * grow);
        double shownHeight = Math.min(height, down * grow);
        shown = middle(shownWidth * scale / grow, shownHeight * scale / grow);
        boolean whole = shown.getWidth() == pictureWidth && shown.getHeight() == pictureHeight;
        view.setViewport(whole ? null : shown);
        view.setFitWidth(shownWidth);
        view.setFitHeight(shownHeight);
        view.setLayoutX(snap((width - shownWidth) / 2));
        view.setLayoutY(snap((height - shownHeight) / 2));
    }

    private Rectangle2D middle(double across, double down) {
        double wide = pictureWidth - across < 1 ? pictureWidth : across;
        double high = pictureHeight - down < 1 ? pictureHeight : down;
        return new Rectangle2D(
                Math.floor((pictureWidth - wide) / 2), Math.floor((pictureHeight - high) / 2), wide, high);
    }

    /** Exactly 1 for a picture that was delivered about as large as asked, which paints without scaling. */
    private double factor(double across, double down) {
        double horizontal = width / across;
        double vertical = height / down;
        double factor = fit == Fit.COVER ? Math.max(horizontal, vertical) : Math.min(horizontal, vertical);
        boolean near = Math.abs(across * factor - across) < 1 && Math.abs(down * factor - down) < 1;
        boolean cut = fit == Fit.COVER && factor < 1 && factor > CUT;
        return near || cut ? 1 : factor;
    }

    private double snap(double value) {
        return Math.floor(value * scale) / scale;
    }
}
