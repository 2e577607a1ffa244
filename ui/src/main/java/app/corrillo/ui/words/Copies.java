package app.corrillo.ui.words;

import java.util.Map;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;

/** Words on their way to the clipboard, to be pasted elsewhere. On the JavaFX thread. */
public final class Copies {
    private Copies() {}

    /** Puts this on the clipboard, in place of what is there. Returns whether the system took it. */
    public static boolean put(String text) {
        return Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text));
    }
}
