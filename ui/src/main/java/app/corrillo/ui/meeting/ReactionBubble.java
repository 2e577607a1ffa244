package app.corrillo.ui.meeting;

import app.corrillo.meeting.Reaction;
import javafx.animation.PauseTransition;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;

/** What somebody shows without words, for three seconds in the corner of the tile. */
final class ReactionBubble extends StackPane {
    private static final Duration SHOWN = Duration.seconds(3);

    private final PauseTransition pause = new PauseTransition(SHOWN);

    ReactionBubble() {
        getStyleClass().add("reaction-bubble");
        setMouseTransparent(true);
        setVisible(false);
        pause.setOnFinished(_ -> setVisible(false));
    }

    void show(Reaction reaction) {
        getChildren().setAll(Reactions.icon(reaction));
        setVisible(true);
        pause.playFromStart();
    }

    void stop() {
        pause.stop();
    }
}
