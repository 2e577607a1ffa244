package app.corrillo.ui.keys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.corrillo.ui.Fx;
import app.corrillo.ui.words.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import org.junit.jupiter.api.Test;

class KeysTest {
    private final List<Key> pressed = new ArrayList<>();

    @Test
    void lettersKeepStillWhereTextIsTyped() {
        Fx.start();
        Fx.on(() -> {
            TextField field = new TextField();
            Button button = new Button();
            Keys keys = new Keys(new HBox(field, button));
            for (Key key : List.of(Key.MICROPHONE, Key.LEAVE, Key.BACK)) {
                keys.on(key, () -> pressed.add(key));
            }
            press(button, KeyCode.M, false, false);
            press(field, KeyCode.M, false, false);
            press(field, KeyCode.L, true, true);
            press(field, KeyCode.ESCAPE, false, false);
            press(button, KeyCode.M, true, false);
            field.setEditable(false);
            press(field, KeyCode.M, false, false);
            return true;
        });
        assertEquals(List.of(Key.MICROPHONE, Key.LEAVE, Key.BACK, Key.MICROPHONE), pressed);
    }

    @Test
    void noTwoActionsShareAKeyAndEachIsWritten() {
        Words english = Words.in(Locale.ENGLISH);
        List<String> written =
                Arrays.stream(Key.values()).map(key -> key.written(english)).toList();
        assertEquals(written.size(), written.stream().distinct().count());
        assertTrue(written.contains("Ctrl+Shift+L"));
        assertEquals("Ctrl+Mayús+L", Key.LEAVE.written(Words.in(Locale.of("es"))));
        assertTrue(Key.MICROPHONE.types());
        assertFalse(Key.LEAVE.types());
    }

    private static void press(javafx.scene.Node target, KeyCode code, boolean control, boolean shift) {
        target.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, control, false, false));
    }
}
