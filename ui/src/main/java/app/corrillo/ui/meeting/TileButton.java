package app.corrillo.ui.meeting;

import app.corrillo.ui.control.Buttons;
import app.corrillo.ui.control.Naming;
import app.corrillo.ui.keys.Key;
import app.corrillo.ui.look.Icon;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.Button;
import org.jspecify.annotations.Nullable;

/**
 * The button at a tile's upper right corner, there while the tile is pointed at: it pins a person, and gives a shared
 * screen a window of its own. It is made when the tile is pointed at for the first time, since most never are.
 */
final class TileButton {
    private final TileView view;
    private final Context context;
    private final Consumer<Button> made;
    private final BooleanProperty useful = new SimpleBooleanProperty(true);
    private @Nullable Button node;
    private Tile tile;
    private boolean pinned;

    /** What the buttons of tiles do. */
    interface Deeds {
        /** Pins the tile of this key, or lets it go. */
        void pin(String key);

        /** Gives the shared screen a window of its own. */
        void part();
    }

    /**
     * @param deeds null where tiles have no button
     * @param made is given the button when there is one
     */
    TileButton(TileView view, Tile tile, Context context, @Nullable Deeds deeds, Consumer<Button> made) {
        this.view = view;
        this.tile = tile;
        this.context = context;
        this.made = made;
        if (deeds != null) {
            Runnable deed = tile.share() ? deeds::part : () -> deeds.pin(tile.key());
            view.hoverProperty().addListener((_, _, over) -> {
                if (over) {
                    make(deed);
                }
            });
        }
    }

    private void make(Runnable deed) {
        if (node == null) {
            Button fresh = Buttons.icon(tile.share() ? Icon.OPEN : Icon.PIN, deed, "on-picture");
            fresh.visibleProperty()
                    .bind(view.hoverProperty().or(fresh.focusedProperty()).and(useful));
            node = fresh;
            name(tile, pinned);
            made.accept(fresh);
        }
    }

    /** Between two people there is nothing to choose. */
    void setUseful(boolean now) {
        useful.set(now);
    }

    /** Lays it there, if it is there. */
    void place(double x, double y, double size) {
        if (node != null) {
            node.resizeRelocate(x, y, size, size);
        }
    }

    /** Says what it does with this tile. */
    void name(Tile now, boolean isPinned) {
        tile = now;
        pinned = isPinned;
        if (node != null && tile.share()) {
            Naming.name(node, context.words(), context.say("meeting.share.part"), Key.SHARE_WINDOW);
        } else if (node != null) {
            Naming.name(node, context.say(pinned ? "meeting.unpin" : "meeting.pin", tile.name()));
        }
    }
}
