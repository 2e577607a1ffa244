package app.corrillo.client.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Point;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class PaintedToolbarTest {

    @Test
    void findsTheButtonsInAPictureOfTheWindow() throws IOException {
        BufferedImage window =
                ImageIO.read(Path.of("../docs/pictures/meeting.png").toFile());

        PaintedToolbar toolbar = PaintedToolbar.in(window);

        assertNear(new Point(431, 686), toolbar.microphone());
        assertNear(new Point(591, 686), toolbar.share());
        assertNear(new Point(837, 686), toolbar.leave());
        assertEquals(6, toolbar.others().size());
    }

    @Test
    void saysWhenThereIsNone() {
        BufferedImage blank = new BufferedImage(640, 360, BufferedImage.TYPE_INT_RGB);
        assertThrows(AssertionError.class, () -> PaintedToolbar.in(blank));
    }

    private static void assertNear(Point expected, Point found) {
        assertTrue(expected.distance(found) < 5, found + " instead of " + expected);
    }
}
