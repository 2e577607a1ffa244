package app.corrillo.ui.control;

import app.corrillo.ui.look.Icon;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** One calm sentence about what is wrong and what helps. Takes no room while there is nothing to say. */
public final class Trouble extends HBox {
    private final Label sentence = new Label();

    public Trouble() {
        getStyleClass().add("trouble");
        sentence.getStyleClass().add("wrapped");
        sentence.setMinHeight(USE_PREF_SIZE);
        sentence.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(sentence, Priority.ALWAYS);
        getChildren().addAll(Icon.WARNING.node(Icon.Size.ROW), sentence);
        say("");
    }

    /** Says this; nothing hides the box. */
    public void say(String text) {
        sentence.setText(text);
        setVisible(!text.isEmpty());
        setManaged(!text.isEmpty());
    }

    /** What is said now, or nothing. */
    public String said() {
        return sentence.getText();
    }
}
