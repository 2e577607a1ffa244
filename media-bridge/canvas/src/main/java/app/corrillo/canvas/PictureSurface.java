package app.corrillo.canvas;

import app.corrillo.meeting.media.Picture;
import app.corrillo.meeting.media.PictureFeed.Fit;
import javafx.scene.Node;
import javafx.scene.image.Image;
import javafx.scene.paint.ImagePattern;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;

/**
 * How a picture gets on the screen: the one class to replace when a cheaper way is found. A rectangle filled with the
 * picture's image, because its round corners are free, where a clip costs more than twice.
 */
final class PictureSurface {
    private final Rectangle shape = new Rectangle();
    private final PictureImages images = new PictureImages();
    private final Fit fit;

    private @Nullable Image image;
    private double width;
    private double height;
    private double scale = 1;

    PictureSurface(Fit fit) {
        this.fit = fit;
        shape.setSmooth(true);
        shape.setVisible(false);
        shape.setMouseTransparent(true);
    }

    Node node() {
        return shape;
    }

    void paint(Picture picture) {
        Image now = images.show(picture);
        if (!now.equals(image)) {
            image = now;
            place(now);
        }
    }

    /** The room for the picture, and how many device pixels a pixel of the scene has. */
    void resize(double newWidth, double newHeight, double newScale) {
        if (newWidth != width || newHeight != height || newScale != scale) {
            width = newWidth;
            height = newHeight;
            scale = newScale;
            if (image != null) {
                place(image);
            }
        }
    }

    void round(double radius) {
        shape.setArcWidth(radius * 2);
        shape.setArcHeight(radius * 2);
    }

    void mirror(boolean mirrored) {
        shape.setScaleX(mirrored ? -1 : 1);
    }

    /** Lets go of every picture. */
    void clear() {
        shape.setVisible(false);
        shape.setFill(null);
        image = null;
        images.clear();
    }

    private void place(Image picture) {
        double across = picture.getWidth() / scale;
        double down = picture.getHeight() / scale;
        double grow = factor(across, down);
        across *= grow;
        down *= grow;
        double shownWidth = Math.min(width, across);
        double shownHeight = Math.min(height, down);
        shape.setLayoutX(snap((width - shownWidth) / 2));
        shape.setLayoutY(snap((height - shownHeight) / 2));
        shape.setWidth(shownWidth);
        shape.setHeight(shownHeight);
        shape.setFill(new ImagePattern(
                picture, snap((shownWidth - across) / 2), snap((shownHeight - down) / 2), across, down, false));
        shape.setVisible(true);
    }

    /** Exactly 1 for a picture that was delivered at the size that was asked, which paints without scaling. */
    private double factor(double across, double down) {
        double horizontal = width / across;
        double vertical = height / down;
        double factor = fit == Fit.COVER ? Math.max(horizontal, vertical) : Math.min(horizontal, vertical);
        boolean near = Math.abs(across * factor - across) < 1 && Math.abs(down * factor - down) < 1;
        return near ? 1 : factor;
    }

    private double snap(double value) {
        return Math.floor(value * scale) / scale;
    }
}
