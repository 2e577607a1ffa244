package app.corrillo.ui.lobby;

import app.corrillo.ui.control.Presence;
import app.corrillo.ui.control.Prose;
import app.corrillo.ui.look.Icon;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** In place of a picture: why there is none. */
final class NoPicture extends VBox {
    private final Label title = Prose.label("", "bar-title");
    private final Label advice = Prose.label("", "second");
    private final StackPane circle = new StackPane(Icon.CAMERA_OFF.node(Icon.Size.LARGE));

    NoPicture() {
        getStyleClass().add("no-picture");
        circle.getStyleClass().add("circle");
        getChildren().addAll(circle, title, advice);
    }

    /** Whether there is room for words alone. */
    void setLow(boolean low) {
        Presence.set(circle, !low);
    }

    void say(String what, String help) {
        title.setText(what);
        advice.setText(help);
        advice.setManaged(!help.isEmpty());
    }
}
