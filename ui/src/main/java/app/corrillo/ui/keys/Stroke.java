package app.corrillo.ui.keys;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** One key on the keyboard, with what is held down beside it. */
public record Stroke(KeyCode code, boolean control, boolean shift) {
    /** They move the focus, press what has it, or hold something down; nobody can give them another meaning. */
    private static final Set<KeyCode> TAKEN = Set.of(
            KeyCode.TAB,
            KeyCode.SPACE,
            KeyCode.ENTER,
            KeyCode.ESCAPE,
            KeyCode.UP,
            KeyCode.DOWN,
            KeyCode.LEFT,
            KeyCode.RIGHT,
            KeyCode.BACK_SPACE,
            KeyCode.DELETE,
            KeyCode.UNDEFINED);

    /** What was pressed; nothing while it is only a modifier, a key that has its meaning already, or Alt is held. */
    public static Optional<Stroke> of(KeyEvent event) {
        KeyCode code = event.getCode();
        boolean free = isFree(code) && !event.isAltDown();
        return free ? Optional.of(new Stroke(code, event.isShortcutDown(), event.isShiftDown())) : Optional.empty();
    }

    /** The reverse of {@link #kept}; nothing for what is no key. */
    public static Optional<Stroke> parse(String text) {
        boolean control = false;
        boolean shift = false;
        String rest = text.toUpperCase(Locale.ROOT);
        if (rest.startsWith("CTRL+")) {
            control = true;
            rest = rest.substring("CTRL+".length());
        }
        if (rest.startsWith("SHIFT+")) {
            shift = true;
            rest = rest.substring("SHIFT+".length());
        }
        try {
            KeyCode code = KeyCode.valueOf(rest);
            return isFree(code) ? Optional.of(new Stroke(code, control, shift)) : Optional.empty();
        } catch (IllegalArgumentException nonsense) {
            return Optional.empty();
        }
    }

    /** Digits pin people. */
    private static boolean isFree(KeyCode code) {
        return !code.isModifierKey() && !code.isDigitKey() && !TAKEN.contains(code);
    }

    /** As it is kept in a file: {@code CTRL+SHIFT+L}, the last part a name of {@link KeyCode}. */
    public String kept() {
        StringJoiner parts = new StringJoiner("+");
        if (control) {
            parts.add("CTRL");
        }
        if (shift) {
            parts.add("SHIFT");
        }
        return parts.add(code.name()).toString();
    }

    boolean matches(KeyEvent event) {
        return event.getCode() == code
                && event.isShortcutDown() == control
                && event.isShiftDown() == shift
                && !event.isAltDown();
    }

    /** Whether this key writes something, so that it must keep still while text is typed. */
    boolean types() {
        return !control
                && !code.isFunctionKey()
                && !code.isNavigationKey()
                && code != KeyCode.ESCAPE
                && code != KeyCode.ENTER;
    }
}
