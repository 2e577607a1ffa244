package app.corrillo.ui.meeting;

import app.corrillo.ui.control.Menus;
import app.corrillo.ui.keys.Key;
import app.corrillo.ui.look.Icon;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** All that can be done with one tile: by its button, by the other mouse button, and by the keyboard. */
final class TileMenu {
    private final Context context;
    private final PersonMenu people;
    private final TileButtons.Deeds deeds;
    private final Runnable turnInset;
    private final ContextMenu menu = new ContextMenu();

    /** @param turnInset brings one's own picture to the next corner */
    TileMenu(Context context, PersonMenu people, TileButtons.Deeds deeds, Runnable turnInset) {
        this.context = context;
        this.people = people;
        this.deeds = deeds;
        this.turnInset = turnInset;
    }

    /** Opens it for this tile by the other mouse button, by the menu key, by Enter and by Space. */
    void attach(TileView view) {
        view.setOnContextMenuRequested(event -> {
            event.consume();
            at(view, event.getScreenX(), event.getScreenY());
        });
        view.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getTarget() == view && (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE)) {
                event.consume();
                below(view, view.menuOwner());
            }
        });
    }

    void below(TileView view, Node owner) {
        if (fill(view)) {
            menu.show(owner, Side.BOTTOM, 0, 4);
        }
    }

    // In pixels of the screen.
    private void at(TileView view, double x, double y) {
        if (fill(view)) {
            menu.show(view, x, y);
        }
    }

    void close() {
        menu.hide();
    }

    private boolean fill(TileView view) {
        menu.hide();
        menu.getItems().setAll(items(view));
        return !menu.getItems().isEmpty();
    }

    private List<MenuItem> items(TileView view) {
        Tile tile = view.tile();
        List<MenuItem> items = new ArrayList<>();
        if (tile.share()) {
            items.add(item("meeting.share.part", Key.SHARE_WINDOW, Icon.OPEN, deeds::part));
        } else if (view.isPinUseful()) {
            items.add(Menus.item(view.pinning(), Icon.PIN, () -> deeds.pin(tile.key())));
        }
        if (view.isInset()) {
            items.add(item("meeting.inset.turn", Key.OWN_PICTURE, Icon.CORNER, turnInset));
        }
        items.addAll(people.items(tile.owner()));
        return items;
    }

    private MenuItem item(String word, Key key, Icon icon, Runnable action) {
        return Menus.item(context.words(), context.say(word), key, icon, action);
    }
}
