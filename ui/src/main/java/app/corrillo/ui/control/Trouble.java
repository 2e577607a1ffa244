package app.corrillo.ui.control;

import app.corrillo.ui.look.Icon;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** One calm sentence about what is wrong and what helps. Takes no room while there is nothing to say. */
public final class Trouble extends HBox {
    private final Paragraph sentence = new Paragraph();

    public Trouble() {
        getStyleClass().add("trouble");
        setAccessibleRole(AccessibleRole.TEXT);
        sentence.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(sentence, Priority.ALWAYS);
        getChildren().addAll(Icon.WARNING.node(Icon.Size.ROW), sentence);
        say("");
    }

    /** Says this; nothing hides the box. */
    public void say(String text) {
        sentence.say(text);
        setAccessibleText(text);
        Presence.set(this, !text.isEmpty());
    }

    /** What is said now, or nothing. */
    public String said() {
        return sentence.said();
    }
}
