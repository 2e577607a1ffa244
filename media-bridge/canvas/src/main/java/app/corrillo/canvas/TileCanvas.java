package app.corrillo.canvas;

import app.corrillo.canvas.overlay.Overlays;
import app.corrillo.canvas.overlay.Sight;
import app.corrillo.meeting.TileSize;
import app.corrillo.meeting.media.Picture;
import app.corrillo.meeting.media.PictureBell;
import app.corrillo.meeting.media.PictureFeed;
import app.corrillo.meeting.media.PictureFeed.Counts;
import app.corrillo.meeting.media.PictureFeed.Fit;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.geometry.Bounds;
import javafx.scene.layout.Region;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/**
 * The surface that the pictures of one feed are painted on. It tells the feed how many device pixels it covers, keeps
 * the last picture, and is transparent until the first one. Out of a scene, or made invisible, it asks for nothing.
 * Used on the JavaFX thread only; {@link PictureDrain} brings it its pictures.
 */
public final class TileCanvas extends Region implements AutoCloseable {
    /**
     * While an edge is dragged the old size is good enough: a new one costs its sender and its receiver new buffers.
     */
    private static final long SETTLED_NANOS = 120_000_000;

    private final PictureFeed feed;
    private final Fit fit;
    private final PictureSurface surface;
    private final Unseen unseen;
    private final ReadOnlyBooleanWrapper blank = new ReadOnlyBooleanWrapper(this, "blank", true);

    private final ReadOnlyDoubleWrapper aspect = new ReadOnlyDoubleWrapper(this, "aspect", 0);

    private final PictureOverlay overlay;

    private volatile @Nullable Mirror mirror;
    private volatile TileSize wanted = TileSize.HIDDEN;
    private volatile TileSize asked = TileSize.HIDDEN;
    private long wantedSince;

    /** Owns the feed from now on. */
    public TileCanvas(PictureFeed feed, Fit fit) {
        this.feed = feed;
        this.fit = fit;
        surface = new PictureSurface(fit);
        unseen = new Unseen(feed::letGo);
        overlay = new PictureOverlay(this::take, this::begun, this::resurface);
        getStyleClass().add("tile-canvas");
        setMouseTransparent(true);
        getChildren().add(surface.node());
        visibleProperty().addListener((is, was, now) -> measure());
        sceneProperty().addListener((is, was, now) -> measure());
    }

    /** Left and right exchanged, as people know themselves. */
    public void setMirrored(boolean now) {
        mirror = now ? new Mirror() : null;
    }

    /** Radius of the picture's corners, in pixels of the scene. */
    public void setRadius(double radius) {
        surface.round(radius);
    }

    /** Whether no picture has come yet. */
    public ReadOnlyBooleanProperty blankProperty() {
        return blank.getReadOnlyProperty();
    }

    /** Width by height of what the source sends, before anything was cut off; 0 while that is not known. */
    public double aspect() {
        return aspect.get();
    }

    /** See {@link #aspect}; changes as soon as a picture of another shape is painted. */
    public ReadOnlyDoubleProperty aspectProperty() {
        return aspect.getReadOnlyProperty();
    }

    /** The device pixels that this canvas covers now; {@link TileSize#HIDDEN} while nobody sees it. */
    public TileSize size() {
        return wanted;
    }

    /** Closes the feed. The canvas must be out of its drain. */
    @Override
    public void close() {
        overlay.close();
        surface.clear();
        feed.close();
        unseen.begin();
    }

    /** Whether a picture waits. Any thread. */
    boolean isWaiting() {
        return feed.isWaiting();
    }

    /** Rings when a picture came. */
    PictureBell bell() {
        return feed.bell();
    }

    /** Paints the newest picture, if there is one. Returns whether there was. */
    boolean drain() {
        Picture picture = overlay.isShown() ? null : take();
        if (picture == null) {
            return false;
        }
        overlay.painted(picture);
        paint(picture);
        return true;
    }

    private @Nullable Picture take() {
        Picture picture = feed.take();
        Mirror turned = mirror;
        if (picture != null && turned != null) {
            turned.turn(picture);
        }
        return picture;
    }

    private void paint(Picture picture) {
        if (surface.paint(picture)) {
            shape();
        }
        if (surface.isFresh()) {
            unseen.begin();
        }
        blank.set(false);
    }

    private void shape() {
        Counts counts = feed.counts();
        aspect.set(counts.sourceHeight() == 0 ? 0 : (double) counts.sourceWidth() / counts.sourceHeight());
    }

    /** The first picture is shown past JavaFX, or the first in other memory. */
    private void begun() {
        Picture held = overlay.held();
        if (held == null) {
            return;
        }
        if (surface.measure(held)) {
            shape();
        }
        unseen.begin();
        blank.set(false);
    }

    /** Where its pictures may be shown past JavaFX, whenever they can be; before it has any. */
    void setOverlays(Overlays overlays) {
        overlay.setOverlays(overlays);
    }

    /** Whether its pictures are shown past JavaFX now. Any thread. */
    boolean isOverlaid() {
        return overlay.isShown();
    }

    /** Shows the newest picture past JavaFX, if there is one. Returns whether there was. Any one thread. */
    boolean overlay() {
        return overlay.show();
    }

    /** After layout: whether its pictures can be shown past JavaFX as it is seen now. */
    void look() {
        if (isPlaced()) {
            surface.rest();
        } else {
            surface();
        }
    }

    private boolean isPlaced() {
        Window window = getScene() == null ? null : getScene().getWindow();
        if (window == null || !isVisible() || !isSettled() || !overlay.isPossible()) {
            return false;
        }
        Bounds plain = surface.plain();
        return plain != null
                && Sight.of(this, plain, surface.radius(), outputScale())
                        .filter(spot -> overlay.place(window, spot))
                        .isPresent();
    }

    /** Its picture is painted by JavaFX again. */
    void surface() {
        Picture held = overlay.hide();
        if (held != null) {
            paint(held);
        }
    }

    private void resurface() {
        surface();
        Picture held = overlay.held();
        if (held != null) {
            paint(held);
        }
    }

    @Override
    protected void layoutChildren() {
        measure();
        surface.resize(getWidth(), getHeight(), outputScale());
    }

    private void measure() {
        double scale = outputScale();
        boolean seen = getScene() != null && isVisible();
        TileSize now = seen
                ? new TileSize((int) Math.round(getWidth() * scale), (int) Math.round(getHeight() * scale))
                : TileSize.HIDDEN;
        if (!now.equals(wanted)) {
            wanted = now;
            wantedSince = System.nanoTime();
            // Coming and going are told at once; only sizes that follow each other wait until they rest.
            if (now.isHidden() || asked.isHidden()) {
                ask();
            }
        }
    }

    /** Whether no size waits to be asked for. Any thread. */
    boolean isSettled() {
        return wanted.equals(asked);
    }

    /** Asks for a new size that has rested. */
    void settle(long nowNanos) {
        if (!wanted.equals(asked) && nowNanos - wantedSince >= SETTLED_NANOS) {
            ask();
        }
    }

    private void ask() {
        asked = wanted;
        feed.resize(asked.width(), asked.height(), fit);
    }

    private double outputScale() {
        Window window = getScene() == null ? null : getScene().getWindow();
        return window == null ? 1 : window.getOutputScaleX();
    }
}
