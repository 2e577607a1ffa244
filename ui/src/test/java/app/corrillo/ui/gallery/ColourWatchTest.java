package app.corrillo.ui.gallery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.corrillo.ui.Fx;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** That the watch can fail: states of each kind, planted. */
@Tag("slow")
class ColourWatchTest {
    private static final PseudoClass ON = PseudoClass.getPseudoClass("on");
    private static final String SHEET = """
            .root { -fx-background-color: #202020; }
            .lamp { -fx-background-color: #a03030; -fx-min-width: 20px; -fx-min-height: 20px; }
            .lamp:on, .lamp:hover { -fx-background-color: #306030; }
            .bright { -fx-background-color: #202020; -fx-min-width: 20px; -fx-min-height: 20px; }
            .bright:on { -fx-background-color: #f0f0f0; }
            .framed:on { -fx-background-color: #306030; -fx-border-width: 2px; }
            .framed > .inner:on:hover { -fx-border-width: 2px; }
            """;

    @BeforeAll
    static void start() {
        Fx.start();
    }

    private static List<String> faults(Label... shown) {
        return Fx.call(() -> {
            Scene scene = new Scene(new HBox(shown), 300, 100);
            scene.getStylesheets()
                    .add("data:text/css;base64,"
                            + Base64.getEncoder().encodeToString(SHEET.getBytes(StandardCharsets.UTF_8)));
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            ColourWatch watch = new ColourWatch(ColourState.in(List.of(SHEET)));
            watch.look(scene.getRoot(), "plain");
            return watch.faults();
        });
    }

    private static Label label(String kind, String text, boolean on) {
        Label label = new Label(text);
        label.getStyleClass().add(kind);
        label.pseudoClassStateChanged(ON, on);
        return label;
    }

    @Test
    void whatChangesMoreThanColoursIsNotAskedAbout() {
        assertEquals(
                List.of(".lamp:on", ".bright:on"),
                ColourState.in(List.of(SHEET)).stream()
                        .map(ColourState::toString)
                        .toList());
    }

    @Test
    void anotherColourAloneIsAFaultAndSoIsAStateThatIsNeverDrawn() {
        List<String> faults = faults(label("lamp", "Lamp", true), label("lamp", "Lamp", false));
        assertEquals(2, faults.size(), faults::toString);
        assertTrue(faults.getFirst().startsWith(".lamp:on is told by colour alone: 1."), faults::toString);
        assertEquals(".bright:on is never drawn with it", faults.getLast());
    }

    @Test
    void otherWordsOrAnotherLightnessSayItToo() {
        assertEquals(
                List.of(),
                faults(
                        label("lamp", "Lamp is on", true),
                        label("lamp", "Lamp is off", false),
                        label("bright", "Lamp", true),
                        label("bright", "Lamp", false)));
    }
}
