package app.corrillo.ui.access;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.corrillo.ui.Fx;
import app.corrillo.ui.window.Guest;
import java.text.Bidi;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.stage.Window;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * JavaFX 26 throws from its layout where it wraps text that is written from the right. Names, titles, messages and
 * devices may be written so: no label and no text wraps them by itself.
 */
@Tag("slow")
class ForeignTextTest {
    private static final String ARABIC = "أنا عندي واحد في البيت، وسأحضره معي يوم السبت إن شاء الله";

    @ParameterizedTest
    @EnumSource
    void nothingOfOthersIsWrappedByTheToolkit(Place place) {
        try (Guest _ = place.open(ARABIC)) {
            assertEquals(
                    List.of(),
                    Fx.call(() -> List.copyOf(Window.getWindows()).stream()
                            .filter(window -> window.getScene() != null)
                            .flatMap(window -> wrapped(window.getScene().getRoot()).stream())
                            .toList()));
        }
    }

    @Test
    void aLabelThatWrapsIsFound() {
        Label planted = new Label(ARABIC);
        planted.setWrapText(true);
        Text text = new Text(ARABIC);
        text.setWrappingWidth(100);
        assertEquals(List.of(ARABIC, ARABIC), wrapped(new VBox(planted, new Label(ARABIC), text)));
    }

    private static List<String> wrapped(Parent root) {
        List<String> found = new ArrayList<>();
        for (Node node : root.getChildrenUnmodifiable()) {
            if (node instanceof Labeled label && label.isWrapText() && isTurned(label.getText())) {
                found.add(label.getText());
            } else if (node instanceof Text text && text.getWrappingWidth() > 0 && isTurned(text.getText())) {
                found.add(text.getText());
            } else if (node instanceof Parent parent) {
                found.addAll(wrapped(parent));
            }
        }
        return found;
    }

    private static boolean isTurned(String text) {
        char[] letters = text == null ? new char[0] : text.toCharArray();
        return Bidi.requiresBidi(letters, 0, letters.length);
    }
}
