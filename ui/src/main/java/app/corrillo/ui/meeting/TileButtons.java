package app.corrillo.ui.meeting;

import app.corrillo.ui.control.Buttons;
import app.corrillo.ui.control.Naming;
import app.corrillo.ui.control.Presence;
import app.corrillo.ui.keys.Key;
import app.corrillo.ui.look.Icon;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/**
 * The buttons at a tile's upper right corner, there while the tile is pointed at or reached by the keyboard: one pins a
 * person, or gives a shared screen a window of its own, the other opens the menu. They are made when they are needed
 * for the first time, since most never are.
 */
final class TileButtons extends HBox {
    private static final double GAP = 8;

    private final TileView view;
    private final Context context;
    private final Deeds deeds;
    private final BooleanProperty there = new SimpleBooleanProperty(true);
    private @Nullable Button first;
    private @Nullable Button menu;
    private boolean pins;

    /** What can be done with tiles. */
    interface Deeds {
        /** Pins the tile of this key, or lets it go. */
        void pin(String key);

        /** Gives the shared screen a window of its own. */
        void part();

        /** Opens what else there is, below this node. */
        void menu(TileView tile, Node owner);
    }

    TileButtons(TileView view, Context context, Deeds deeds) {
        super(GAP);
        this.view = view;
        this.context = context;
        this.deeds = deeds;
        setAlignment(Pos.TOP_RIGHT);
        setPickOnBounds(false);
        BooleanExpression wanted =
                view.hoverProperty().or(view.focusWithinProperty()).and(there);
        visibleProperty().bind(wanted);
        wanted.addListener((_, _, now) -> {
            if (now) {
                make();
            }
        });
    }

    private void make() {
        if (first == null) {
            boolean share = view.tile().share();
            first = Buttons.icon(share ? Icon.OPEN : Icon.PIN, () -> act(share), "on-picture");
            menu = Buttons.icon(Icon.MORE, this::open, "on-picture", "tile-menu");
            getChildren().addAll(first, menu);
            name();
        }
    }

    private void act(boolean share) {
        if (share) {
            deeds.part();
        } else {
            deeds.pin(view.tile().key());
        }
        release();
    }

    private void open() {
        if (menu != null) {
            deeds.menu(view, menu);
            release();
        }
    }

    /** Whoever pressed it with the mouse leaves nothing behind on the picture when the mouse goes on. */
    private void release() {
        Node owner = getScene() == null ? null : getScene().getFocusOwner();
        if (owner != null && owner.getParent() == this && !owner.isFocusVisible()) {
            getScene().getRoot().requestFocus();
        }
    }

    /**
     * What is useful now.
     *
     * @param any whether there is anything to do here at all
     * @param pin whether there is something to choose from
     */
    void offer(boolean any, boolean pin) {
        there.set(any);
        pins = pin;
        name();
    }

    /** The button of the menu while that is there, else the tile. */
    Node menuOwner() {
        return menu != null && menu.isVisible() && isVisible() ? menu : view;
    }

    /** Says what they do with this tile as it is now. */
    void name() {
        if (first == null || menu == null) {
            return;
        }
        Tile tile = view.tile();
        Presence.set(first, tile.share() || pins);
        Presence.set(menu, !tile.self());
        if (tile.share()) {
            Naming.name(first, context.words(), context.say("meeting.share.part"), Key.SHARE_WINDOW);
        } else {
            Naming.name(first, view.pinning());
        }
        Naming.name(menu, context.say("moderate.menu", tile.name()));
    }
}
