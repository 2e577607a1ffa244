package app.corrillo.ui.meeting;

import app.corrillo.ui.control.Buttons;
import app.corrillo.ui.control.Naming;
import app.corrillo.ui.keys.Key;
import app.corrillo.ui.look.Icon;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.Button;
import org.jspecify.annotations.Nullable;

/**
 * The button at a tile's upper right corner, there while the tile is pointed at: it pins a person, and gives a shared
 * screen a window of its own.
 */
final class TileButton {
    private final Context context;
    private final Button node;
    private final BooleanProperty useful = new SimpleBooleanProperty(true);

    /** What the buttons of tiles do. */
    interface Deeds {
        /** Pins the tile of this key, or lets it go. */
        void pin(String key);

        /** Gives the shared screen a window of its own. */
        void part();
    }

    /** @param deeds null where tiles have no button */
    TileButton(TileView view, Tile tile, Context context, @Nullable Deeds deeds) {
        this.context = context;
        Runnable deed = deeds == null ? () -> {} : tile.share() ? deeds::part : () -> deeds.pin(tile.key());
        node = Buttons.icon(tile.share() ? Icon.OPEN : Icon.PIN, deed, "on-picture");
        useful.set(deeds != null);
        node.visibleProperty()
                .bind(view.hoverProperty().or(node.focusedProperty()).and(useful));
    }

    Button node() {
        return node;
    }

    /** Between two people there is nothing to choose. */
    void setUseful(boolean now) {
        useful.set(now);
    }

    /** Says what it does with this tile. */
    void name(Tile tile, boolean pinned) {
        if (tile.share()) {
            Naming.name(node, context.words(), context.say("meeting.share.part"), Key.SHARE_WINDOW);
        } else {
            Naming.name(node, context.say(pinned ? "meeting.unpin" : "meeting.pin", tile.name()));
        }
    }
}
