package app.corrillo.ui.control;

import app.corrillo.ui.keys.Key;
import app.corrillo.ui.words.Words;
import javafx.scene.control.Control;
import javafx.scene.control.Tooltip;
import javafx.util.Duration;

/** Gives a control its name for screen readers and its tooltip, which names the key. */
public final class Naming {
    private static final Duration SOON = Duration.millis(400);

    private Naming() {}

    /** Names the control; may be called again when what it does has changed. */
    public static <C extends Control> C name(C control, String text) {
        return tip(control, text, text);
    }

    /** Names a control that a key reaches too. */
    public static <C extends Control> C name(C control, Words words, String text, Key key) {
        return tip(control, text, words.say("key.hint", text, words.key(key)));
    }

    private static <C extends Control> C tip(C control, String text, String hint) {
        control.setAccessibleText(text);
        Tooltip tooltip = control.getTooltip();
        if (tooltip == null) {
            tooltip = new Tooltip();
            tooltip.setShowDelay(SOON);
            control.setTooltip(tooltip);
        }
        tooltip.setText(hint);
        return control;
    }
}
