package app.corrillo.ui.gallery;

import app.corrillo.canvas.TileCanvas;
import app.corrillo.ui.Fx;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javafx.geometry.Rectangle2D;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.stage.PopupWindow;
import javafx.stage.Window;

/** Takes a picture of a window when nothing moves in it any more, with the menus that are open above it. */
final class Camera {
    /** The headless platform shows no window that is higher than this. */
    static final int HEADLESS = 1000;

    private static final long DEADLINE_SECONDS = 20;
    private static final int STILL = 2;

    /** What blinks or turns by itself is different in each picture. */
    private static final String CALM = "data:text/css,"
            + ".text-input { -fx-display-caret: false; } "
            + ".joining .progress-bar > .bar { visibility: hidden; }";

    private final Scene scene;
    private final Parent root;
    private final int width;
    private final int height;

    /** Before this scene, whose content is to be of this size, whatever the size of its window. */
    Camera(Scene scene, Shot.Size size) {
        this.scene = scene;
        root = scene.getRoot();
        width = size.width;
        height = size.height;
    }

    /** What is drawn. */
    Parent root() {
        return root;
    }

    /** The picture; fails if it never stands still. */
    Picture shoot() {
        Fx.run(this::arrange);
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(DEADLINE_SECONDS);
        Picture last = Fx.call(this::take);
        for (int same = 0; same < STILL; ) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("it does not stand still");
            }
            Fx.pulses(2);
            Picture now = Fx.call(this::take);
            same = Fx.call(this::isPainted) && now.isLike(last) ? same + 1 : 0;
            last = now;
        }
        return last;
    }

    private void arrange() {
        scene.getStylesheets().add(CALM);
        if (scene.getWidth() != width || scene.getHeight() != height) {
            // Larger than the window: it hangs over its edge.
            Pane ground = new Pane();
            scene.setRoot(ground);
            root.getStyleClass().add("root");
            root.setManaged(false);
            ground.getChildren().add(root);
            root.resizeRelocate(0, 0, width, height);
        }
    }

    private boolean isPainted() {
        return root.lookupAll(".tile-canvas").stream()
                .filter(TileCanvas.class::isInstance)
                .map(TileCanvas.class::cast)
                .filter(TileCanvas::isVisible)
                .noneMatch(canvas -> canvas.blankProperty().get());
    }

    private Picture take() {
        SnapshotParameters whole = new SnapshotParameters();
        whole.setViewport(new Rectangle2D(0, 0, width, height));
        whole.setFill(Color.TRANSPARENT);
        Picture picture = Picture.of(root.snapshot(whole, null));
        for (Window window : List.copyOf(Window.getWindows())) {
            if (window instanceof PopupWindow popup
                    && popup.isShowing()
                    && owner(popup).equals(scene.getWindow())) {
                Scene above = popup.getScene();
                Color fill = above.getFill() instanceof Color colour ? colour : Color.TRANSPARENT;
                SnapshotParameters clear = new SnapshotParameters();
                clear.setFill(fill);
                clear.setViewport(new Rectangle2D(0, 0, above.getWidth(), above.getHeight()));
                WritableImage drawn = above.getRoot().snapshot(clear, null);
                picture.lay(
                        Picture.of(drawn),
                        (int) Math.round(popup.getX() - scene.getWindow().getX() - scene.getX()),
                        (int) Math.round(popup.getY() - scene.getWindow().getY() - scene.getY()));
            }
        }
        return picture;
    }

    private static Window owner(PopupWindow popup) {
        Window owner = popup.getOwnerWindow();
        return owner instanceof PopupWindow below ? owner(below) : owner;
    }
}
