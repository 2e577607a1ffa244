package app.corrillo.ui.lobby;

import app.corrillo.ui.look.Icon;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** In place of a picture: why there is none. */
final class NoPicture extends VBox {
    private final Label title = new Label();
    private final Label advice = new Label();

    NoPicture() {
        getStyleClass().add("no-picture");
        StackPane circle = new StackPane(Icon.CAMERA_OFF.node(Icon.Size.LARGE));
        circle.getStyleClass().add("circle");
        title.getStyleClass().addAll("bar-title", "wrapped");
        advice.getStyleClass().addAll("second", "wrapped");
        getChildren().addAll(circle, title, advice);
    }

    void say(String what, String help) {
        title.setText(what);
        advice.setText(help);
        advice.setManaged(!help.isEmpty());
    }
}
