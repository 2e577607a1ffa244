package app.corrillo.ui.keys;

import app.corrillo.ui.words.Words;
import java.util.StringJoiner;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** Every key that does something: the one table that tooltips and handlers read. */
public enum Key {
    MICROPHONE(KeyCode.M),
    CAMERA(KeyCode.V),
    SHARE(KeyCode.S),
    CHAT(KeyCode.C),
    PEOPLE(KeyCode.P),
    HAND(KeyCode.H),
    REACTIONS(KeyCode.R),
    FULL_SCREEN(KeyCode.F),
    PAGE_BACK(KeyCode.PAGE_UP),
    PAGE_FORWARD(KeyCode.PAGE_DOWN),
    COPY_INVITATION(KeyCode.I, true, false),
    APPEARANCE(KeyCode.COMMA, true, false),
    LEAVE(KeyCode.L, true, true),
    JOIN(KeyCode.ENTER),
    BACK(KeyCode.ESCAPE);

    private final KeyCode code;
    private final boolean control;
    private final boolean shift;

    Key(KeyCode code) {
        this(code, false, false);
    }

    Key(KeyCode code, boolean control, boolean shift) {
        this.code = code;
        this.control = control;
        this.shift = shift;
    }

    boolean matches(KeyEvent event) {
        return event.getCode() == code
                && event.isShortcutDown() == control
                && event.isShiftDown() == shift
                && !event.isAltDown();
    }

    /** Whether this key writes a letter, so that it must keep still while text is typed. */
    boolean types() {
        return !control && code.isLetterKey();
    }

    /** As it stands in a tooltip: "Ctrl+Shift+L". */
    public String written(Words words) {
        StringJoiner parts = new StringJoiner("+");
        if (control) {
            parts.add(words.say("key.control"));
        }
        if (shift) {
            parts.add(words.say("key.shift"));
        }
        parts.add(
                switch (code) {
                    case ENTER -> words.say("key.enter");
                    case ESCAPE -> words.say("key.escape");
                    case PAGE_UP -> words.say("key.page-up");
                    case PAGE_DOWN -> words.say("key.page-down");
                    case COMMA -> ",";
                    default -> code.getName();
                });
        return parts.toString();
    }
}
