package app.corrillo.ui.look;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Contrast by WCAG 2.2, computed from the stylesheets: 4.5 for text, 3 for marks and edges that tell something. */
class ContrastTest {
    private static final double TEXT = 4.5;
    private static final double MARK = 3.0;
    private static final double ENHANCED = 7.0;
    private static final List<String> GROUNDS = List.of("chrome", "surface", "raised");

    @ParameterizedTest
    @ValueSource(strings = {"dark", "light"})
    void chromeCanBeRead(String theme) {
        Map<String, Color> colours = Palette.read(theme);
        for (String ground : GROUNDS) {
            for (String text : List.of("fg", "fg2", "fg3", "accent-fg")) {
                atLeast(TEXT, colours, text, ground);
            }
            for (String mark : List.of("field-line", "ok-fg", "focus")) {
                atLeast(MARK, colours, mark, ground);
            }
        }
        for (String state : List.of("", "-hover", "-press")) {
            atLeast(TEXT, colours, "on-accent", "accent" + state);
            atLeast(TEXT, colours, "on-danger", "danger" + state);
        }
        for (String state : List.of("", "-hover")) {
            atLeast(TEXT, colours, "accent-fg", "accent-soft" + state);
            atLeast(TEXT, colours, "danger-fg", "danger-soft" + state);
            atLeast(TEXT, colours, "fg", "raised" + state);
        }
        atLeast(TEXT, colours, "fg", "warn-soft");
        atLeast(TEXT, colours, "warn-fg", "warn-soft");
        atLeast(TEXT, colours, "fg", "warn-btn");
        atLeast(TEXT, colours, "on-warn", "warn-fg");
    }

    @Test
    void whatLiesOnPicturesCanBeReadOverWhite() {
        Map<String, Color> colours = Palette.read("stage");
        Color plate = Palette.over(Palette.of(colours, "scrim"), Color.WHITE);
        assertTrue(Palette.contrast(Palette.of(colours, "on-picture"), plate) >= TEXT);
        for (String mark : List.of("mute", "speak", "poor", "reaction-1", "reaction-2", "reaction-3", "reaction-4")) {
            assertTrue(Palette.contrast(Palette.of(colours, mark), plate) >= MARK, mark);
        }
        for (int circle = 1; circle <= 10; circle++) {
            assertTrue(
                    Palette.contrast(Color.WHITE, Palette.of(colours, "initials-" + circle)) >= TEXT,
                    "circle " + circle);
        }
    }

    @Test
    void bothThemesHaveTheSameNames() {
        assertEquals(Palette.read("dark").keySet(), Palette.read("light").keySet());
    }

    /** More contrast is what WCAG calls enhanced: seven to one. */
    @ParameterizedTest
    @ValueSource(strings = {"dark", "light"})
    void moreContrastIsEnhanced(String theme) {
        Map<String, Color> colours = Palette.read(theme);
        Map<String, String> same = Palette.borrowed("contrast");
        assertEquals(Set.of("fg2", "fg3", "line", "field-line"), same.keySet());
        colours.putAll(Palette.read("contrast-dark"));
        colours.putAll(Palette.read("contrast-" + theme));
        for (String ground : GROUNDS) {
            same.values().forEach(text -> atLeast(ENHANCED, colours, text, ground));
            atLeast(ENHANCED, colours, "accent-fg", ground);
            atLeast(ENHANCED, colours, "focus", ground);
        }
        for (String state : List.of("", "-hover", "-press")) {
            atLeast(ENHANCED, colours, "on-accent", "accent" + state);
            atLeast(ENHANCED, colours, "on-danger", "danger" + state);
        }
        for (String state : List.of("", "-hover")) {
            atLeast(ENHANCED, colours, "accent-fg", "accent-soft" + state);
            atLeast(ENHANCED, colours, "danger-fg", "danger-soft" + state);
            atLeast(ENHANCED, colours, "fg", "raised" + state);
        }
        for (String text : List.of("fg", "warn-fg")) {
            atLeast(ENHANCED, colours, text, "warn-soft");
        }
        atLeast(ENHANCED, colours, "fg", "warn-btn");
        atLeast(ENHANCED, colours, "on-warn", "warn-fg");
    }

    @Test
    void theFormulaIsRight() {
        assertEquals(21, Palette.contrast(Color.BLACK, Color.WHITE), 0.01);
        assertEquals(4.54, Palette.contrast(Color.web("#767676"), Color.WHITE), 0.01);
        assertTrue(Palette.contrast(Color.web("#777777"), Color.WHITE) < TEXT);
    }

    private static void atLeast(double least, Map<String, Color> colours, String front, String ground) {
        double contrast = Palette.contrast(Palette.of(colours, front), Palette.of(colours, ground));
        assertTrue(contrast >= least, () -> "%s on %s: %.2f".formatted(front, ground, contrast));
    }
}
