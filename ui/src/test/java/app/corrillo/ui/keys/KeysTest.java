package app.corrillo.ui.keys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.corrillo.ui.Fx;
import app.corrillo.ui.words.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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
        Fx.call(() -> {
            TextField field = new TextField();
            Button button = new Button();
            Keys keys = new Keys(new HBox(field, button), KeyMap.USUAL);
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
        List<String> written = Arrays.stream(Key.values()).map(english::key).toList();
        assertEquals(written.size(), written.stream().distinct().count());
        assertTrue(written.contains("Ctrl+Shift+L"));
        assertEquals("Ctrl+Mayús+L", Words.in(Locale.of("es")).key(Key.LEAVE));
        assertTrue(Key.MICROPHONE.usual().types());
        assertFalse(Key.LEAVE.usual().types());
    }

    @Test
    void anotherStrokeIsChosenKeptAndReadAgain() {
        Stroke k = Stroke.parse("CTRL+K").orElseThrow();
        KeyMap chosen = KeyMap.USUAL.with(Key.CAMERA, k);
        assertEquals(k, chosen.stroke(Key.CAMERA));
        assertEquals(Map.of("camera", "CTRL+K"), chosen.kept());
        assertEquals(chosen.kept(), KeyMap.of(chosen.kept()).kept());
        assertEquals("Ctrl+K", Words.in(Locale.ENGLISH).with(chosen).key(Key.CAMERA));
        assertEquals(Map.of(), chosen.with(Key.CAMERA, Key.CAMERA.usual()).kept());
        assertEquals(Optional.empty(), chosen.taken(Key.CHAT, Key.CAMERA.usual()));
    }

    @Test
    void noStrokeDoesTwoThings() {
        assertEquals(Optional.of(Key.MICROPHONE), KeyMap.USUAL.taken(Key.CAMERA, Key.MICROPHONE.usual()));
        assertThrows(IllegalArgumentException.class, () -> KeyMap.USUAL.with(Key.CAMERA, Key.MICROPHONE.usual()));
        Stroke k = Stroke.parse("K").orElseThrow();
        assertThrows(IllegalArgumentException.class, () -> KeyMap.USUAL.with(Key.BACK, k));
        KeyMap swapped = KeyMap.of(Map.of("microphone", "V", "camera", "M"));
        assertEquals(Key.CAMERA.usual(), swapped.stroke(Key.MICROPHONE));
        assertEquals(Key.MICROPHONE.usual(), swapped.stroke(Key.CAMERA));
        KeyMap clash =
                KeyMap.of(Map.of("microphone", "K", "camera", "K", "chat", "H", "hand", "SPACE", "people", "??"));
        for (Key one : Key.values()) {
            assertEquals(Optional.empty(), clash.taken(one, clash.stroke(one)), one.name());
        }
    }

    private static void press(javafx.scene.Node target, KeyCode code, boolean control, boolean shift) {
        target.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, control, false, false));
    }
}
