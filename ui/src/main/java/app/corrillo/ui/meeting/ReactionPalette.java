package app.corrillo.ui.meeting;

import app.corrillo.meeting.Reaction;
import app.corrillo.ui.control.Buttons;
import app.corrillo.ui.control.Naming;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;

/** The reactions, side by side above the toolbar. */
final class ReactionPalette extends HBox {
    ReactionPalette(Context context, Consumer<Reaction> chosen) {
        super(4);
        getStyleClass().addAll("stage", "palette");
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        for (Reaction reaction : Reaction.values()) {
            Button button = Buttons.words("", () -> chosen.accept(reaction), "round", "quiet");
            button.setGraphic(Reactions.icon(reaction));
            button.setId("react-" + reaction.word());
            Naming.name(button, context.say("meeting.reaction." + reaction.word()));
            getChildren().add(button);
        }
        setVisible(false);
    }

    /** For those who came by the keyboard. */
    void begin() {
        getChildren().getFirst().requestFocus();
    }
}
