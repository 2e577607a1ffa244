package app.corrillo.ui.keys;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Supplier;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;

/** The keys of one screen. Letters keep still while the focus is where text is typed. On the JavaFX thread. */
public final class Keys {
    private final Map<Key, Runnable> actions = new EnumMap<>(Key.class);
    private final Supplier<KeyMap> map;
    private boolean used;

    /** Listens to the keys of this map that are pressed anywhere inside this node and that nobody else used. */
    public Keys(Node root, KeyMap map) {
        this(root, () -> map);
    }

    /** The same, where the map may become another one. */
    public Keys(Node root, Supplier<KeyMap> map) {
        this.map = map;
        EventHandler<KeyEvent> handler = this::pressed;
        root.addEventHandler(KeyEvent.KEY_PRESSED, handler);
        root.addEventFilter(KeyEvent.KEY_PRESSED, _ -> used = false);
        root.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
    }

    /** From now on this key does this. */
    public Keys on(Key key, Runnable action) {
        actions.put(key, action);
        return this;
    }

    private void pressed(KeyEvent event) {
        boolean typing = event.getTarget() instanceof TextInputControl field && field.isEditable();
        for (Map.Entry<Key, Runnable> entry : actions.entrySet()) {
            Stroke stroke = map.get().stroke(entry.getKey());
            if (stroke.matches(event) && !(typing && stroke.types())) {
                event.consume();
                used = true;
                entry.getValue().run();
                return;
            }
        }
    }

    // A letter that opened something is no text, wherever the focus is now.
    private void typed(KeyEvent event) {
        if (used) {
            event.consume();
        }
    }
}
