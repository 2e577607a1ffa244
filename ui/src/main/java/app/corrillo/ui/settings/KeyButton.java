package app.corrillo.ui.settings;

import app.corrillo.ui.control.Naming;
import app.corrillo.ui.keys.Key;
import app.corrillo.ui.keys.Stroke;
import java.util.function.BiConsumer;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** Shows the stroke of a key; pressed, it waits for another one. Escape keeps what was. */
final class KeyButton extends Button {
    private final Options options;
    private final Key key;
    private boolean waiting;

    /** @param chosen is told of the stroke that was pressed */
    KeyButton(Options options, Key key, String name, BiConsumer<Key, Stroke> chosen) {
        this.options = options;
        this.key = key;
        getStyleClass().add("key");
        setMinWidth(USE_PREF_SIZE);
        setDisable(key.isFixed());
        Naming.name(
                this, options.say("settings.key.change", name, options.words().key(key)));
        setOnAction(_ -> await(true));
        focusedProperty().addListener((_, _, focused) -> {
            if (!focused) {
                await(false);
            }
        });
        addEventFilter(KeyEvent.ANY, event -> {
            if (waiting) {
                event.consume();
                pressed(event, chosen);
            }
        });
        await(false);
    }

    private void pressed(KeyEvent event, BiConsumer<Key, Stroke> chosen) {
        if (event.getEventType() != KeyEvent.KEY_PRESSED) {
            return;
        }
        if (event.getCode() == KeyCode.ESCAPE) {
            await(false);
        } else {
            Stroke.of(event).ifPresent(stroke -> {
                await(false);
                chosen.accept(key, stroke);
            });
        }
    }

    private void await(boolean now) {
        waiting = now;
        setText(now ? options.say("settings.key.press") : options.words().key(key));
    }
}
