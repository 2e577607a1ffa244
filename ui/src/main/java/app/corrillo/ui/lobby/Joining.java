package app.corrillo.ui.lobby;

import app.corrillo.ui.control.Buttons;
import app.corrillo.ui.control.Naming;
import app.corrillo.ui.control.Presence;
import app.corrillo.ui.keys.Key;
import app.corrillo.ui.words.Words;
import atlantafx.base.controls.Spacer;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.KeyValue;
import javafx.animation.Timeline;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/** That a join is under way, how long it may still take, and a way out. It always ends. */
final class Joining extends VBox implements AutoCloseable {
    /** How long people wait for an answer. */
    static final Duration PATIENCE = Duration.seconds(10);

    private final Timeline waiting;

    Joining(Words words, LobbyExits exits) {
        getStyleClass().add("joining");
        Label label = new Label(words.say("lobby.joining"));
        label.getStyleClass().add("name");
        Button cancel = Buttons.words(words.say("lobby.joining.cancel"), exits::back, "compact");
        Naming.name(cancel, words, words.say("lobby.joining.cancel"), Key.BACK);
        HBox line = new HBox(label, new Spacer(), cancel);
        line.setAlignment(Pos.CENTER_LEFT);
        ProgressBar bar = new ProgressBar(0);
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setAccessibleText(words.say("lobby.joining"));
        getChildren().addAll(line, bar);
        waiting = new Timeline(new KeyFrame(PATIENCE, _ -> exits.gaveUp(), new KeyValue(bar.progressProperty(), 1)));
        show(false);
    }

    void show(boolean now) {
        Presence.set(this, now);
        if (!now) {
            waiting.stop();
        } else if (waiting.getStatus() != Animation.Status.RUNNING) {
            waiting.playFromStart();
        }
    }

    /** The course of the waiting. */
    Timeline waiting() {
        return waiting;
    }

    @Override
    public void close() {
        waiting.stop();
    }
}
