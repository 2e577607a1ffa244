package app.corrillo.ui.meeting;

import app.corrillo.meeting.MeetingCommand;
import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * Hold Space to talk: a muted microphone is on for as long as Space is down. Not while text is typed, not while
 * something is asked, and not where the keyboard has put the focus on something that Space presses.
 */
final class PushToTalk {
    private final Context context;
    private final Node root;
    private final BooleanSupplier asks;
    private boolean talking;

    /** @param asks whether something is asked, which Space answers */
    PushToTalk(Context context, Node root, BooleanSupplier asks) {
        this.context = context;
        this.root = root;
        this.asks = asks;
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        root.addEventFilter(KeyEvent.KEY_RELEASED, this::released);
    }

    /** The window lost the keyboard, so no release will be seen. */
    void stop() {
        if (talking) {
            talking = false;
            context.send(new MeetingCommand.SetMicrophone(false));
        }
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() != KeyCode.SPACE
                || isUsed(event)
                || (asks.getAsBoolean() && !talking)
                || !context.habits().spaceTalks()) {
            return;
        }
        event.consume();
        if (!talking && !context.meeting().state().local().microphoneOn()) {
            talking = true;
            context.send(new MeetingCommand.SetMicrophone(true));
        }
    }

    private void released(KeyEvent event) {
        if (event.getCode() == KeyCode.SPACE && talking) {
            event.consume();
            stop();
        }
    }

    private boolean isUsed(KeyEvent event) {
        return event.isControlDown()
                || event.isAltDown()
                || event.getTarget() instanceof TextInputControl
                || event.getTarget() instanceof TileView
                || (event.getTarget() instanceof Node node && !node.equals(root) && node.isFocusVisible());
    }
}
