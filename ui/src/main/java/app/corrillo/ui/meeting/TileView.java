package app.corrillo.ui.meeting;

import app.corrillo.canvas.TileCanvas;
import app.corrillo.meeting.Reaction;
import app.corrillo.meeting.TrackId;
import app.corrillo.meeting.media.PictureFeed.Fit;
import app.corrillo.ui.keys.Key;
import app.corrillo.ui.look.Icon;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/** One person, or one shared screen. The same object for as long as that person or screen is there. */
final class TileView extends Region {
    private static final PseudoClass DENSE = PseudoClass.getPseudoClass("dense");
    private static final PseudoClass RINGED = PseudoClass.getPseudoClass("ringed");
    private static final PseudoClass INSET = PseudoClass.getPseudoClass("inset");
    private static final Duration HOLD = Duration.millis(600);
    private static final double DENSE_BELOW = 240;
    private static final double RADIUS = 8;
    private static final double BUTTON = 32;

    private final Context context;
    private final boolean mirrored;
    private final Region ground = layer("ground");
    private final Avatar avatar = new Avatar();
    private final Region dim = layer("dim");
    private final Region ring = layer("ring");
    private final NamePlate plate = new NamePlate();
    private final @Nullable TileButtons buttons;
    private final TilePicture picture;
    private final Lingering speaking = new Lingering(HOLD, this::mark);

    private Tile tile;
    private boolean ringed = true;
    private boolean pinned;
    private boolean inset;
    private boolean under;
    private boolean pinUseful = true;
    private @Nullable Label hand;
    private @Nullable ReactionBubble reaction;

    /** @param deeds what can be done with it; null for nothing */
    TileView(Tile tile, Context context, TileButtons.@Nullable Deeds deeds) {
        this.tile = tile;
        this.context = context;
        this.mirrored = context.habits().mirrored();
        getStyleClass().add("tile");
        setAccessibleRole(deeds == null ? AccessibleRole.IMAGE_VIEW : AccessibleRole.MENU_BUTTON);
        getChildren().addAll(ground, avatar, dim, ring, plate);
        buttons = deeds == null ? null : new TileButtons(this, context, deeds);
        if (buttons != null) {
            getChildren().add(buttons);
        }
        picture = new TilePicture(this::open, context.pictures()::close, getChildren(), dim, this::cover);
        draw(tile);
        scaleXProperty().addListener((_, _, _) -> cover());
        scaleYProperty().addListener((_, _, _) -> cover());
    }

    Tile tile() {
        return tile;
    }

    /** The canvas of the picture that is shown now; null while there is none. */
    @Nullable
    TileCanvas canvas() {
        return picture.canvas();
    }

    /** Width by height of the picture; 0 while that is not known. */
    double aspect() {
        return picture.aspect();
    }

    void show(Tile now) {
        if (!now.equals(tile)) {
            draw(now);
        }
    }

    private void draw(Tile now) {
        tile = now;
        picture.show(now.picture());
        avatar.show(now.owner(), now.initials());
        cover();
        raise(now.hand());
        offer();
        speaking.set(now.speaks());
        mark();
    }

    /** A hand that was never raised is not made. */
    private void raise(int place) {
        if (place > 0 && hand == null) {
            hand = new Label();
            hand.getStyleClass().add("hand-chip");
            hand.setGraphic(Icon.HAND_ON.node(Icon.Size.PLATE));
            hand.setMouseTransparent(true);
            lay(hand);
        }
        if (hand != null) {
            hand.setVisible(place > 0);
            hand.setText(Integer.toString(place));
        }
    }

    /** On all that is there. */
    private void lay(Region top) {
        getChildren().add(top);
        requestLayout();
    }

    /** What a picture hides is not painted: without a GPU a round ground costs as much as the picture itself. */
    private void cover() {
        boolean painted = picture.isPainted();
        show(avatar, !tile.share() && !painted);
        show(ground, inset || !painted);
        dim.setVisible(tile.stalled() || picture.isOver());
    }

    // Drawn once, not each time when a picture beside or below is painted; what it was drawn into goes with it. Scaled,
    // that would reach a pixel further than what is painted anew, and leave lines where the tile went.
    private void show(Region layer, boolean seen) {
        layer.setCache(seen && getScaleX() == 1 && getScaleY() == 1);
        layer.setVisible(seen);
    }

    /** Whether a ring says who speaks; between two people it would say nothing. */
    void setRinged(boolean now) {
        ringed = now;
        mark();
    }

    /** Whether this person pinned it. */
    void setPinned(boolean now) {
        pinned = now;
        offer();
        mark();
    }

    /** What pinning it is called now. */
    String pinning() {
        return context.say(pinned ? "meeting.unpin" : "meeting.pin", tile.name());
    }

    /** Whether there is somebody to choose from. */
    void setPinUseful(boolean now) {
        pinUseful = now;
        offer();
    }

    boolean isPinUseful() {
        return pinUseful && !tile.share();
    }

    /** Whether there is anything to do with it. */
    boolean isUseful() {
        return buttons != null && (inset || isPinUseful() || !tile.self());
    }

    /** What its menu opens below. */
    Node menuOwner() {
        return buttons == null ? this : buttons.menuOwner();
    }

    private void offer() {
        if (buttons != null) {
            buttons.offer(isUseful() && !inset, isPinUseful());
        }
    }

    /** Whether it lies on another picture, and so needs an edge, and can be dragged. */
    void setInset(boolean now) {
        if (now != inset) {
            inset = now;
            offer();
            pseudoClassStateChanged(INSET, inset);
            cover();
            setCursor(inset ? Cursor.OPEN_HAND : null);
            setAccessibleHelp(
                    inset ? context.say("meeting.inset.help", context.words().key(Key.OWN_PICTURE)) : null);
        }
    }

    boolean isInset() {
        return inset;
    }

    /** Whether another picture lies on it, and hides its corners. */
    void setUnder(boolean now) {
        under = now;
    }

    /** Whether it has a place in the stage now; without one its picture is not even asked for. */
    void setSeen(boolean seen) {
        setVisible(seen);
        picture.all().forEach(canvas -> canvas.setVisible(seen));
    }

    void react(Reaction what) {
        if (reaction == null) {
            reaction = new ReactionBubble();
            lay(reaction);
        }
        reaction.show(what);
    }

    /** Gives the picture back; the tile is not shown again. */
    void close() {
        speaking.stop();
        if (reaction != null) {
            reaction.stop();
        }
        picture.show(null);
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        boolean dense = width < DENSE_BELOW;
        pseudoClassStateChanged(DENSE, dense);
        for (Region layer : new Region[] {ground, dim, ring}) {
            layer.resizeRelocate(0, 0, width, height);
        }
        picture.all().forEach(canvas -> canvas.resizeRelocate(0, 0, width, height));
        double circle = Math.clamp(Math.rint(height * 0.42 / 4) * 4, 32, 96);
        avatar.size(circle);
        avatar.resizeRelocate(Math.rint((width - circle) / 2), Math.rint((height - circle) / 2), circle, circle);
        double edge = dense ? ring.isVisible() ? 6 : 4 : 8;
        double plateHeight = Math.max(dense ? 20 : 24, Math.ceil(plate.prefHeight(-1)));
        double plateWidth = Math.min(Math.ceil(plate.prefWidth(-1)), width - 2 * edge);
        plate.resizeRelocate(edge, height - edge - plateHeight, Math.max(0, plateWidth), plateHeight);
        if (hand != null) {
            double chip = Math.max(24, Math.ceil(hand.prefHeight(-1)));
            hand.resizeRelocate(edge, edge, Math.ceil(hand.prefWidth(-1)), chip);
        }
        if (buttons != null) {
            double wide = Math.min(buttons.prefWidth(-1), width - 2 * edge);
            buttons.resizeRelocate(width - wide - edge, edge, wide, BUTTON);
        }
        if (reaction != null) {
            reaction.resizeRelocate(under ? Math.rint(width / 2 - 20) : width - 48, height - 48, 40, 40);
        }
    }

    private void mark() {
        boolean speaks = speaking.isThere() && !tile.muted();
        ring.setVisible(speaks && ringed);
        pseudoClassStateChanged(RINGED, ring.isVisible());
        plate.show(tile, speaks, pinned);
        setAccessibleText(tile.spoken(context.words(), speaks, pinned));
        requestLayout();
    }

    private TileCanvas open(TrackId track) {
        TileCanvas fresh = context.pictures().open(track, tile.share() ? Fit.CONTAIN : Fit.COVER);
        fresh.setRadius(RADIUS);
        fresh.setMirrored(tile.self() && mirrored);
        fresh.aspectProperty().addListener((_, _, _) -> reshaped());
        fresh.setVisible(isVisible());
        // Its size is asked for when it is added, and not only with the layout of the next pulse.
        fresh.resizeRelocate(0, 0, getWidth(), getHeight());
        return fresh;
    }

    /** The stage makes room for another shape of a shared screen. */
    private void reshaped() {
        if (tile.share() && getParent() != null) {
            getParent().requestLayout();
        }
    }

    private static Region layer(String style) {
        Region layer = new Region();
        layer.getStyleClass().add(style);
        layer.setMouseTransparent(true);
        layer.setVisible(false);
        return layer;
    }
}
