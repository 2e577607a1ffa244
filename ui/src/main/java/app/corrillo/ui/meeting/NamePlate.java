package app.corrillo.ui.meeting;

import app.corrillo.ui.control.Presence;
import app.corrillo.ui.look.Icon;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** Who this is: a mark, the name, and a weak network. It sits on the picture and says no more than it must. */
final class NamePlate extends HBox {
    private final FontIcon pinned = mark(Icon.PIN, "pinned");
    private final FontIcon speaks = mark(Icon.SPEAKS, "speaks");
    private final FontIcon muted = mark(Icon.MICROPHONE_OFF, "muted");
    private final FontIcon shares = mark(Icon.SHARE, "shares");
    private final Label name = new Label();
    private final Bars poor = new Bars("poor");

    NamePlate() {
        getStyleClass().add("plate");
        setAlignment(Pos.CENTER_LEFT);
        setMouseTransparent(true);
        name.getStyleClass().add("plate-name");
        name.setTextOverrun(OverrunStyle.ELLIPSIS);
        name.setMinWidth(0);
        // Drawn once, not with every picture below it.
        setCache(true);
        getChildren().addAll(pinned, shares, speaks, muted, name, poor);
        setMargin(poor, new Insets(0, 0, 0, 4));
        Presence.set(pinned, false);
        Presence.set(poor, false);
        Presence.set(shares, false);
        Presence.set(speaks, false);
        Presence.set(muted, false);
    }

    void show(Tile tile, boolean speaking, boolean isPinned) {
        Presence.set(pinned, isPinned);
        name.setText(tile.name());
        Presence.set(shares, tile.share());
        Presence.set(speaks, speaking && !tile.muted());
        Presence.set(muted, tile.muted());
        Presence.set(poor, tile.poor());
    }

    private static FontIcon mark(Icon icon, String style) {
        FontIcon mark = icon.node(Icon.Size.PLATE);
        mark.getStyleClass().add(style);
        return mark;
    }
}
