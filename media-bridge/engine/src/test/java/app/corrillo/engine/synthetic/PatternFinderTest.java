package app.corrillo.engine.synthetic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.corrillo.engine.synthetic.PatternFinder.Found;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import org.junit.jupiter.api.Test;

class PatternFinderTest {
    private static final long NOW = 1_790_000_123_456L;

    @Test
    void picturesAreFoundInAWindow() throws Exception {
        BufferedImage window = new BufferedImage(800, 440, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = window.createGraphics();
        graphics.setColor(new Color(0x14181d));
        graphics.fillRect(0, 0, 800, 440);
        try (PatternSource pattern = new PatternSource(640, 360, 30, 0);
                PersonSource person = new PersonSource(640, 360, 30, 6)) {
            graphics.drawImage(Canvas.draw(pattern, 5, NOW), 37, 51, 343, 193, null);
            graphics.drawImage(Canvas.draw(person, 5, NOW + 40), 397 + 343, 201, -343, 193, null);
        }
        graphics.dispose();
        List<Found> found = PatternFinder.find(window, 343, 193, NOW + 700);
        assertEquals(
                List.of(Stamp.of(NOW, 0), Stamp.of(NOW + 40, 7)),
                found.stream().map(Found::stamp).toList());
        assertTrue(found.getFirst().picture().getLocation().distance(37, 51) < 6, found::toString);
        assertTrue(found.getLast().picture().getLocation().distance(397, 201) < 6, found::toString);
    }

    @Test
    void aPictureIsFoundOfWhichANarrowEdgeIsCutOff() throws Exception {
        BufferedImage window = new BufferedImage(500, 300, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = window.createGraphics();
        graphics.setClip(new RoundRectangle2D.Double(37, 51, 306, 172, 16, 16));
        try (PatternSource pattern = new PatternSource(640, 360, 30, 1)) {
            graphics.drawImage(Canvas.draw(pattern, 5, NOW), 30, 47, 320, 180, null);
        }
        graphics.dispose();
        List<Found> found = PatternFinder.find(window, 320, 180, NOW + 700);
        assertEquals(List.of(Stamp.of(NOW, 1)), found.stream().map(Found::stamp).toList());
        assertTrue(found.getFirst().picture().getLocation().distance(30, 47) < 6, found::toString);
    }
}
