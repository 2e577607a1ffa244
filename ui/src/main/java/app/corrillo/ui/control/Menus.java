package app.corrillo.ui.control;

import app.corrillo.ui.keys.Key;
import app.corrillo.ui.look.Icon;
import app.corrillo.ui.words.Words;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.stage.PopupWindow.AnchorLocation;

/** Lines of menus. */
public final class Menus {
    private Menus() {}

    /** A line of which the text is taken as it is: names and titles of others hold underscores too. */
    public static MenuItem item(String text, Icon icon, Runnable action) {
        MenuItem item = new MenuItem(text, icon.node(Icon.Size.ROW));
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> action.run());
        return item;
    }

    /** One of something that a key does too. */
    public static MenuItem item(Words words, String text, Key key, Icon icon, Runnable action) {
        return item(words.say("key.hint", text, words.key(key)), icon, action);
    }

    /**
     * Opens the menu with its lower left corner above this node, and it stays there when it grows.
     *
     * @param gap between the two, in pixels
     */
    public static void above(ContextMenu menu, Node owner, double gap) {
        Bounds place = owner.localToScreen(owner.getLayoutBounds());
        menu.setAnchorLocation(AnchorLocation.CONTENT_BOTTOM_LEFT);
        menu.show(owner, place.getMinX(), place.getMinY() - gap);
    }
}
