package app.corrillo.canvas;

import app.corrillo.meeting.media.Picture;
import app.corrillo.meeting.media.PictureFeed.Fit;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;

/**
 * How a picture gets on the screen: the one class to replace when a cheaper way is found. Measured with nine tiles of
 * 407x228, software pipeline: 175 ms of CPU a second, against 200 to 280 for a rounded rectangle filled with the image.
 * So the round corners are cut into the pixels.
 */
final class PictureSurface {
    /** A picture that is hardly too large is cut rather than scaled: a feed may deliver a sixty-fourth too much. */
    private static final double CUT = 0.98;

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
        Image image = images.show(picture);
        Image before = view.getImage();
        view.setImage(image);
        boolean other =
                before == null || before.getWidth() != image.getWidth() || before.getHeight() != image.getHeight();
        if (other) {
            place(image);
        }
        corners.cut(picture, shown);
        return other;
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
            if (view.getImage() != null) {
                place(view.getImage());
            }
        }
    }

    void round(double newRadius) {
        radius = newRadius;
        corners = RoundCorners.of(radius * scale);
    }

    void mirror(boolean mirrored) {
        view.setScaleX(mirrored ? -1 : 1);
    }

    /** Lets go of every picture. */
    void clear() {
        view.setVisible(false);
        view.setImage(null);
        images.clear();
    }

    private void place(Image picture) {
        double across = picture.getWidth() / scale;
        double down = picture.getHeight() / scale;
        double grow = factor(across, down);
        double shownWidth = Math.min(width, across * grow);
        double shownHeight = Math.min(height, down * grow);
        shown = middle(picture, shownWidth * scale / grow, shownHeight * scale / grow);
        boolean whole = shown.getWidth() == picture.getWidth() && shown.getHeight() == picture.getHeight();
        view.setViewport(whole ? null : shown);
        view.setFitWidth(shownWidth);
        view.setFitHeight(shownHeight);
        view.setLayoutX(snap((width - shownWidth) / 2));
        view.setLayoutY(snap((height - shownHeight) / 2));
        view.setVisible(true);
    }

    private static Rectangle2D middle(Image picture, double across, double down) {
        double width = picture.getWidth() - across < 1 ? picture.getWidth() : across;
        double height = picture.getHeight() - down < 1 ? picture.getHeight() : down;
        return new Rectangle2D(
                Math.floor((picture.getWidth() - width) / 2),
                Math.floor((picture.getHeight() - height) / 2),
                width,
                height);
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
