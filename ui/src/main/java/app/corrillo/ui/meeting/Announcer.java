package app.corrillo.ui.meeting;

import app.corrillo.meeting.ChatMessage;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;

/**
 * Tells those who hear the screen what others see happen. JavaFX 26 has no live regions; a screen reader reads what the
 * focus of a node is said to be, so this says that its focus is a line that nobody sees. The keyboard stays where it
 * is. Never more than one sentence at a time: the newest.
 */
final class Announcer extends StackPane {
    private final Context context;
    private final Label line = new Label();

    Announcer(Context context) {
        this.context = context;
        line.setAccessibleRole(AccessibleRole.TEXT);
        line.setOpacity(0);
        setAccessibleRole(AccessibleRole.PARENT);
        setMouseTransparent(true);
        setManaged(false);
        resize(1, 1);
        getChildren().add(line);
    }

    /** Reads out what somebody wrote. */
    void read(ChatMessage letter) {
        say(context.say(
                "meeting.chat.read", letter.author().value(), letter.text().value()));
    }

    void say(String sentence) {
        line.setAccessibleText(sentence);
        notifyAccessibleAttributeChanged(AccessibleAttribute.FOCUS_ITEM);
    }

    /** What was said last. */
    String said() {
        return line.getAccessibleText() == null ? "" : line.getAccessibleText();
    }

    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return attribute == AccessibleAttribute.FOCUS_ITEM
                ? line
                : super.queryAccessibleAttribute(attribute, parameters);
    }
}
