package app.corrillo.engine.synthetic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PersonSourceTest {
    private static final long NOW = 1_790_000_123_456L;

    @Test
    void theStripIsReadAtTileSizesMirroredOrNot() throws Exception {
        try (PersonSource source = new PersonSource(640, 360, 30, 4)) {
            BufferedImage frame = Canvas.draw(source, 1, NOW);
            for (int width : new int[] {1280, 640, 343, 213}) {
                for (boolean mirrored : new boolean[] {false, true}) {
                    Rectangle tile = new Rectangle(9, 21, width, width * 9 / 16);
                    BufferedImage screen = Canvas.placed(frame, tile.x, tile.y, tile.width, tile.height, mirrored);
                    assertEquals(Optional.of(Stamp.of(NOW, 5)), PatternReader.read(screen, tile), "width " + width);
                }
            }
        }
    }

    @Test
    void aPersonMoves() throws Exception {
        try (PersonSource source = new PersonSource(320, 180, 30, 2)) {
            assertTrue(difference(Canvas.draw(source, 0, NOW), Canvas.draw(source, 1, NOW + 1500)) > 0.2);
        }
    }

    @Test
    void noTwoOfTheFirstTwelveAreAlike() throws Exception {
        List<BufferedImage> faces = new ArrayList<>();
        for (int person = 0; person < 12; person++) {
            try (PersonSource source = new PersonSource(320, 180, 30, person)) {
                faces.add(Canvas.draw(source, 0, NOW));
            }
        }
        for (int one = 0; one < faces.size(); one++) {
            for (int other = 0; other < one; other++) {
                assertTrue(difference(faces.get(one), faces.get(other)) > 8, one + " is like " + other);
            }
        }
    }

    @Test
    void thereIsNoEndOfPeople() throws Exception {
        try (PersonSource source = new PersonSource(160, 90, 30, 1_000_003)) {
            assertEquals(160, Canvas.draw(source, 0, NOW).getWidth());
        }
    }

    /** The mean difference of luminance above the strip. */
    private static double difference(BufferedImage one, BufferedImage other) {
        long sum = 0;
        int rows = one.getHeight() * 9 / 10;
        for (int y = 0; y < rows; y++) {
            for (int x = 0; x < one.getWidth(); x++) {
                sum += Math.abs((one.getRGB(x, y) & 0xff) - (other.getRGB(x, y) & 0xff));
            }
        }
        return (double) sum / (rows * one.getWidth());
    }
}
