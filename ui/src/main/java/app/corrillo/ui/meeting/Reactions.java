package app.corrillo.ui.meeting;

import app.corrillo.meeting.Reaction;
import app.corrillo.ui.look.Glyph;
import app.corrillo.ui.look.Icon;

/** How each reaction looks. */
final class Reactions {
    private Reactions() {}

    static Glyph icon(Reaction reaction) {
        Glyph icon = look(reaction).node(Icon.Size.TOOLBAR);
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
