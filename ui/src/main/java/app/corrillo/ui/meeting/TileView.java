package app.corrillo.ui.meeting;

import app.corrillo.canvas.TileCanvas;
import app.corrillo.meeting.Reaction;
import app.corrillo.meeting.TrackId;
import app.corrillo.meeting.media.PictureFeed.Fit;
import app.corrillo.ui.control.Buttons;
import app.corrillo.ui.control.Naming;
import app.corrillo.ui.look.Icon;
import app.corrillo.ui.words.Words;
import java.util.Objects;
import java.util.StringJoiner;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/** One person, or one shared screen. The same object for as long as that person or screen is there. */
final class TileView extends Region {
    private static final PseudoClass DENSE = PseudoClass.getPseudoClass("dense");
    private static final PseudoClass RINGED = PseudoClass.getPseudoClass("ringed");
    private static final PseudoClass INSET = PseudoClass.getPseudoClass("inset");
    private static final PseudoClass PICTURED = PseudoClass.getPseudoClass("pictured");
    private static final Duration HOLD = Duration.millis(600);
    private static final double DENSE_BELOW = 240;
    private static final double RADIUS = 8;

    private final Words words;
    private final Pictures pictures;
    private final boolean mirrored;
    private final Avatar avatar = new Avatar();
    private final Region dim = layer("dim");
    private final Region ring = layer("ring");
    private final NamePlate plate = new NamePlate();
    private final Label hand = new Label();
    private final ReactionBubble reaction = new ReactionBubble();
    private final Button pin;
    private final Lingering speaking = new Lingering(HOLD, this::mark);

    private Tile tile;
    private boolean ringed = true;
    private boolean pinned;
    private @Nullable TileCanvas canvas;
    private @Nullable TrackId track;

    /** @param pinning is given this tile's key when somebody wants it pinned, or let go */
    TileView(Tile tile, Context context, Consumer<String> pinning) {
        this.tile = tile;
        this.words = context.words();
        this.pictures = context.pictures();
        this.mirrored = context.habits().mirrored();
        getStyleClass().add("tile");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        hand.getStyleClass().add("hand-chip");
        hand.setGraphic(Icon.HAND_ON.node(Icon.Size.PLATE));
        hand.setMouseTransparent(true);
        pin = Buttons.icon(Icon.PIN, () -> pinning.accept(this.tile.key()), "on-picture");
        // Somebody's screen is large already.
        if (tile.share()) {
            pin.setVisible(false);
        } else {
            pin.visibleProperty().bind(hoverProperty().or(pin.focusedProperty()));
        }
        getChildren().addAll(avatar, dim, ring, plate, hand, reaction, pin);
        setPinned(false);
        draw(tile);
    }

    Tile tile() {
        return tile;
    }

    /** The canvas of the picture that is shown now; null while there is none. */
    @Nullable
    TileCanvas canvas() {
        return canvas;
    }

    void show(Tile now) {
        if (!now.equals(tile)) {
            draw(now);
        }
    }

    private void draw(Tile now) {
        tile = now;
        picture(now.picture());
        avatar.show(now.owner(), now.initials());
        cover();
        dim.setVisible(now.stalled());
        hand.setVisible(now.hand() > 0);
        hand.setText(Integer.toString(now.hand()));
        speaking.set(now.speaks());
        mark();
    }

    /** What a picture hides is not painted: without a GPU a round ground costs as much as the picture itself. */
    private void cover() {
        boolean painted = canvas != null && !canvas.blankProperty().get();
        avatar.setVisible(!tile.share() && !painted);
        pseudoClassStateChanged(PICTURED, !tile.share() && painted);
    }

    /** Whether a ring says who speaks; between two people it would say nothing. */
    void setRinged(boolean now) {
        ringed = now;
        mark();
    }

    /** Whether this person pinned it. */
    void setPinned(boolean now) {
        pinned = now;
        Naming.name(pin, words.say(now ? "meeting.unpin" : "meeting.pin", tile.name()));
        mark();
    }

    /** Whether it lies on another picture, and so needs an edge. */
    void setInset(boolean inset) {
        pseudoClassStateChanged(INSET, inset);
    }

    /** Whether it has a place in the stage now; without one its picture is not even asked for. */
    void setSeen(boolean seen) {
        setVisible(seen);
        if (canvas != null) {
            canvas.setVisible(seen);
        }
    }

    void react(Reaction what) {
        reaction.show(what);
    }

    /** Gives the picture back; the tile is not shown again. */
    void close() {
        speaking.stop();
        reaction.stop();
        picture(null);
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        boolean dense = width < DENSE_BELOW;
        pseudoClassStateChanged(DENSE, dense);
        for (Region layer : new Region[] {dim, ring}) {
            layer.resizeRelocate(0, 0, width, height);
        }
        if (canvas != null) {
            canvas.resizeRelocate(0, 0, width, height);
        }
        double circle = Math.clamp(Math.rint(height * 0.42 / 4) * 4, 32, 96);
        avatar.size(circle);
        avatar.resizeRelocate(Math.rint((width - circle) / 2), Math.rint((height - circle) / 2), circle, circle);
        double edge = dense ? ring.isVisible() ? 6 : 4 : 8;
        double plateHeight = dense ? 20 : 24;
        double plateWidth = Math.min(Math.ceil(plate.prefWidth(-1)), width - 2 * edge);
        plate.resizeRelocate(edge, height - edge - plateHeight, Math.max(0, plateWidth), plateHeight);
        hand.resizeRelocate(edge, edge, Math.ceil(hand.prefWidth(-1)), 24);
        pin.resizeRelocate(width - 32 - edge, edge, 32, 32);
        reaction.resizeRelocate(width - 48, height - 48, 40, 40);
    }

    private void mark() {
        boolean speaks = speaking.isThere() && !tile.muted();
        ring.setVisible(speaks && ringed);
        pseudoClassStateChanged(RINGED, ring.isVisible());
        plate.show(tile, speaks, pinned);
        setAccessibleText(spoken(speaks));
        requestLayout();
    }

    /** What a screen reader says: the name, and what the marks show. */
    private String spoken(boolean speaks) {
        StringJoiner parts = new StringJoiner(", ");
        parts.add(tile.name());
        if (tile.muted()) {
            parts.add(words.say("meeting.tile.muted"));
        }
        if (tile.picture() == null) {
            parts.add(words.say("meeting.tile.camera-off"));
        }
        if (speaks) {
            parts.add(words.say("meeting.tile.speaks"));
        }
        if (tile.hand() > 0) {
            parts.add(words.say("meeting.tile.hand"));
        }
        if (pinned) {
            parts.add(words.say("meeting.tile.pinned"));
        }
        return parts.toString();
    }

    private void picture(@Nullable TrackId now) {
        if (Objects.equals(now, track)) {
            return;
        }
        if (canvas != null) {
            getChildren().remove(canvas);
            pictures.close(canvas);
            canvas = null;
        }
        track = now;
        if (now != null) {
            TileCanvas fresh = pictures.open(now, tile.share() ? Fit.CONTAIN : Fit.COVER);
            fresh.setRadius(RADIUS);
            fresh.setMirrored(tile.self() && mirrored);
            fresh.aspectProperty().addListener((_, _, _) -> reshaped());
            fresh.blankProperty().addListener((_, _, _) -> cover());
            fresh.setVisible(isVisible());
            getChildren().add(1, fresh);
            canvas = fresh;
        }
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
