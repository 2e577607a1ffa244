package app.corrillo.ui.look;

import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.text.Text;

/**
 * The node of an {@link Icon}: one letter of the icons' typeface, which the stylesheet chooses. On the JavaFX thread.
 */
public final class Glyph extends Text {
    private static final PseudoClass OUTLINED = PseudoClass.getPseudoClass("outlined");

    Glyph(String style) {
        // The name by which the stock sheet knows icons.
        getStyleClass().setAll("ikonli-font-icon", style);
        // It is text to the toolkit, of a letter that no screen reader can say.
        setAccessibleRole(AccessibleRole.NODE);
    }

    void show(int letter, boolean outlined) {
        setText(Character.toString(letter));
        pseudoClassStateChanged(OUTLINED, outlined);
    }
}
