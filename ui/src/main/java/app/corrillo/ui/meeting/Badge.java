package app.corrillo.ui.meeting;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;

/** A button with a number at its upper right corner; the number is not there while it is 0. */
final class Badge extends StackPane {
    private static final int MOST = 99;

    private final Label number = new Label();

    Badge(Node button) {
        number.getStyleClass().add("count-badge");
        number.setMouseTransparent(true);
        number.setTranslateX(6);
        number.setTranslateY(-4);
        number.setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
        setAlignment(number, javafx.geometry.Pos.TOP_RIGHT);
        getChildren().addAll(button, number);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        count(0);
    }

    void count(int now) {
        number.setVisible(now > 0);
        number.setText(now > MOST ? MOST + "+" : Integer.toString(now));
    }

    /** What the badge says; empty while it is not there. */
    String said() {
        return number.isVisible() ? number.getText() : "";
    }
}
