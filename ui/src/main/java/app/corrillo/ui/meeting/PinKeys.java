package app.corrillo.ui.meeting;

import java.util.function.IntConsumer;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;

/** The digits 1 to 9 pin the first nine people, and let them go. Not while text is typed. */
final class PinKeys {
    private final IntConsumer pin;

    /** @param pin is given the place among the people, counted from 0 */
    PinKeys(Node root, IntConsumer pin) {
        this.pin = pin;
        root.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private void pressed(KeyEvent event) {
        boolean typing = event.getTarget() instanceof TextInputControl field && field.isEditable();
        boolean held = event.isShortcutDown() || event.isAltDown() || event.isShiftDown();
        if (event.getCode().isDigitKey() && !typing && !held) {
            String name = event.getCode().getName();
            int digit = name.charAt(name.length() - 1) - '0';
            if (digit >= 1) {
                event.consume();
                pin.accept(digit - 1);
            }
        }
    }
}
