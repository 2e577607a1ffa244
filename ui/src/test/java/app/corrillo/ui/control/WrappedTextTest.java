package app.corrillo.ui.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.corrillo.ui.Fx;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WrappedTextTest {
    private static final String ARABIC = "أنا عندي واحد في البيت، وسأحضره معي يوم السبت";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"one two three|7|one two/three", "abcdefgh ij|3|abc/def/gh/ij", "a/b c|9|a/b c", "short|90|short"})
    void breaksWhereLinesAreFull(String text, int width, String lines) {
        assertEquals(lines.replace('/', '\n'), WrappedText.broken(text.replace('/', '\n'), width, String::length));
    }

    @Test
    void noLetterIsLost() {
        for (int width = 1; width < 60; width++) {
            String broken = WrappedText.broken(ARABIC, width, String::length);
            assertEquals(ARABIC.replaceAll("\\s", ""), broken.replaceAll("\\s", ""));
            int limit = width;
            assertTrue(broken.lines().allMatch(line -> line.length() <= limit), "width " + width);
        }
    }

    @Test
    void arabicOfAnyWidthCanBeLaidOut() {
        Fx.start();
        Fx.run(() -> {
            WrappedText text = new WrappedText();
            text.say(ARABIC);
            double oneLine = text.getLayoutBounds().getHeight();
            for (int width = 20; width < 400; width += 7) {
                text.fit(width);
                assertTrue(text.getLayoutBounds().getWidth() <= width + 1, "width " + width);
            }
            text.fit(100);
            assertTrue(text.getLayoutBounds().getHeight() > oneLine * 2);
        });
    }
}
