package app.corrillo.canvas;

import app.corrillo.canvas.overlay.Overlay;
import app.corrillo.canvas.overlay.Overlays;
import app.corrillo.canvas.overlay.Spot;
import app.corrillo.meeting.media.Picture;
import app.corrillo.meeting.media.SharedPixels;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/**
 * Takes a feed's pictures past JavaFX, onto an overlay, for as long as that shows just what JavaFX would paint. JavaFX
 * thread, but for {@link #isShown} and {@link #show}.
 */
final class PictureOverlay {
    private static final System.Logger LOG = System.getLogger(PictureOverlay.class.getName());

    private final Supplier<@Nullable Picture> pictures;
    private final Runnable begun;
    private final Runnable misfit;
    private Overlays overlays = Overlays.none();
    private @Nullable Overlay overlay;
    private @Nullable Spot spot;
    private @Nullable Window refused;

    /** The last picture; guarded by this. */
    private @Nullable Picture held;

    /** Whether JavaFX has not painted the last picture; guarded by this. */
    private boolean owed;

    private volatile boolean shown;

    /**
     * @param pictures the next one, or null
     * @param begun runs on the JavaFX thread when the first picture of all is shown, or the first in other memory
     * @param misfit runs on the JavaFX thread when a picture came that the overlay cannot show, and takes no more
     */
    PictureOverlay(Supplier<@Nullable Picture> pictures, Runnable begun, Runnable misfit) {
        this.pictures = pictures;
        this.begun = begun;
        this.misfit = misfit;
    }

    synchronized void setOverlays(Overlays now) {
        overlays = now;
    }

    /** Whether it takes the pictures now. Any thread. */
    boolean isShown() {
        return shown;
    }

    /** JavaFX has painted this picture. */
    synchronized void painted(Picture picture) {
        held = picture;
        owed = false;
    }

    /** Whether it could show the last picture, or the first, of which that is not known yet. */
    synchronized boolean isPossible() {
        return overlays.arePossible() && (held == null || held.shared() != null);
    }

    /** Shows the last picture there, and takes those that come; false if it cannot. */
    synchronized boolean place(Window window, Spot now) {
        if (window.equals(refused) || !overlays.arePossible()) {
            return false;
        }
        if (shown && now.equals(spot) && overlay != null && overlay.isOver(window)) {
            return true;
        }
        if (overlay == null || !overlay.isOver(window)) {
            drop();
            Optional<Overlay> fresh = overlays.over(window);
            if (fresh.isEmpty()) {
                refused = window;
                return false;
            }
            overlay = fresh.get();
        }
        spot = now;
        shown = overlay.place(now, held);
        owed |= shown;
        return shown;
    }

    /** Shows the picture that waits, if there is one and the display has read the last. Any one thread. */
    synchronized boolean show() {
        try {
            return showNext();
        } catch (RuntimeException failure) {
            LOG.log(System.Logger.Level.WARNING, "JavaFX paints the pictures of a tile", failure);
            overlays = Overlays.none();
            shown = false;
            Platform.runLater(misfit);
            return false;
        }
    }

    private boolean showNext() {
        Overlay now = overlay;
        Picture before = held;
        Picture picture = shown && now != null && now.isReady() ? pictures.get() : null;
        if (picture == null || now == null) {
            return false;
        }
        held = picture;
        owed = true;
        if (!isAlike(picture, before) || !now.show(picture)) {
            shown = false;
            Platform.runLater(misfit);
        } else if (before == null || !isOfOneFile(picture, before)) {
            Platform.runLater(begun);
        }
        return true;
    }

    private static boolean isOfOneFile(Picture one, Picture other) {
        SharedPixels first = one.shared();
        SharedPixels second = other.shared();
        return first != null && second != null && first.file().equals(second.file());
    }

    /** Of the first picture one knows only how large it was asked for; a little too large is cut, as JavaFX would. */
    private boolean isAlike(Picture picture, @Nullable Picture before) {
        if (before != null) {
            return before.width() == picture.width() && before.height() == picture.height();
        }
        Spot where = spot;
        return where != null
                && picture.width() * PictureSurface.CUT <= where.outline().width()
                && picture.height() * PictureSurface.CUT <= where.outline().height();
    }

    /** Takes no more pictures. Returns the last one, for JavaFX to paint; null if JavaFX did already. */
    synchronized @Nullable Picture hide() {
        boolean was = owed;
        owed = false;
        shown = false;
        if (overlay != null) {
            overlay.hide();
        }
        return was ? held : null;
    }

    /** The last picture, wherever it was painted. */
    synchronized @Nullable Picture held() {
        return held;
    }

    synchronized void close() {
        shown = false;
        held = null;
        drop();
    }

    private void drop() {
        if (overlay != null) {
            overlay.close();
            overlay = null;
        }
    }
}
