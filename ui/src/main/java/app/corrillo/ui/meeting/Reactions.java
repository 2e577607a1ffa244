package app.corrillo.ui.meeting;

import app.corrillo.meeting.Reaction;
import app.corrillo.ui.look.Icon;
import org.kordamp.ikonli.javafx.FontIcon;

/** How each reaction looks. */
final class Reactions {
    private Reactions() {}

    static FontIcon icon(Reaction reaction) {
        FontIcon icon = look(reaction).node(Icon.Size.TOOLBAR);
        icon.getStyleClass().add("reaction-" + reaction.word());
        return icon;
    }

    private static Icon look(Reaction reaction) {
        return switch (reaction) {
            case LIKE -> Icon.LIKE;
            case LOVE -> Icon.LOVE;
            case CLAP -> Icon.CLAP;
            case LAUGH -> Icon.LAUGH;
            case WOW -> Icon.WOW;
        };
    }
}
