package app.corrillo.canvas;

import app.corrillo.meeting.TileSize;
import app.corrillo.meeting.media.Picture;
import app.corrillo.meeting.media.PictureFeed;
import app.corrillo.meeting.media.PictureFeed.Counts;
import app.corrillo.meeting.media.PictureFeed.Fit;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.scene.layout.Region;
import javafx.stage.Window;

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

    private TileSize wanted = TileSize.HIDDEN;
    private TileSize asked = TileSize.HIDDEN;
    private long wantedSince;

    /** Owns the feed from now on. */
    public TileCanvas(PictureFeed feed, Fit fit) {
        this.feed = feed;
        this.fit = fit;
        surface = new PictureSurface(fit);
        unseen = new Unseen(feed::letGo);
        getStyleClass().add("tile-canvas");
        setMouseTransparent(true);
        getChildren().add(surface.node());
        visibleProperty().addListener((is, was, now) -> measure());
        sceneProperty().addListener((is, was, now) -> measure());
    }

    /** Left and right exchanged, as people know themselves. */
    public void setMirrored(boolean mirrored) {
        surface.mirror(mirrored);
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
        surface.clear();
        feed.close();
        unseen.begin();
    }

    /** Whether a picture waits. Any thread. */
    boolean isWaiting() {
        return feed.isWaiting();
    }

    /** Paints the newest picture, if there is one. Returns whether there was. */
    boolean drain() {
        Picture picture = feed.take();
        if (picture == null) {
            return false;
        }
        if (surface.paint(picture)) {
            Counts counts = feed.counts();
            aspect.set(counts.sourceHeight() == 0 ? 0 : (double) counts.sourceWidth() / counts.sourceHeight());
        }
        if (surface.isFresh()) {
            unseen.begin();
        }
        blank.set(false);
        return true;
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
