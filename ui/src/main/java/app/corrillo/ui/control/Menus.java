package app.corrillo.ui.control;

import app.corrillo.ui.look.Icon;
import javafx.scene.control.MenuItem;

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
}
