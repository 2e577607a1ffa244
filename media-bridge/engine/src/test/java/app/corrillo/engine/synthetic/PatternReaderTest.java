package app.corrillo.engine.synthetic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PatternReaderTest {
    private static final long NOW = 1_790_000_123_456L;

    @ParameterizedTest
    @CsvSource({"1280,720", "640,360", "641,361", "320,180", "213,120", "160,90"})
    void thePatternIsReadAtAnySizeMirroredOrNot(int width, int height) throws Exception {
        try (PatternSource source = new PatternSource(1280, 720, 30, 9)) {
            BufferedImage frame = Canvas.draw(source, 77, NOW);
            for (boolean mirrored : new boolean[] {false, true}) {
                BufferedImage screen = Canvas.placed(frame, 31, 17, width, height, mirrored);
                assertEquals(
                        Optional.of(Stamp.of(NOW, 9)),
                        PatternReader.read(screen, new Rectangle(31, 17, width, height)));
            }
        }
    }

    @Test
    void pixelsOfAFeedAreRead() throws Exception {
        try (PatternSource source = new PatternSource(320, 180, 30, 63)) {
            BufferedImage frame = Canvas.draw(source, 1, NOW);
            ByteBuffer bgra = ByteBuffer.allocateDirect(320 * 180 * 4);
            for (int i = 0; i < 320 * 180; i++) {
                bgra.putInt(i * 4, Integer.reverseBytes(frame.getRGB(i % 320, i / 320)));
            }
            assertEquals(Optional.of(Stamp.of(NOW, 63)), PatternReader.read(bgra, 320, 180));
        }
    }

    @Test
    void framesDifferBelowTheCellsToo() throws Exception {
        try (PatternSource source = new PatternSource(320, 180, 30, 1)) {
            BufferedImage one = Canvas.draw(source, 1, NOW);
            BufferedImage two = Canvas.draw(source, 2, NOW);
            int different = 0;
            for (int x = 0; x < 320; x++) {
                different += one.getRGB(x, 100) == two.getRGB(x, 100) ? 0 : 1;
            }
            assertNotEquals(0, different);
        }
    }

    @Test
    void nothingIsReadWhereNothingIs() {
        BufferedImage noise = new BufferedImage(640, 360, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(3);
        for (int i = 0; i < 640 * 360; i++) {
            noise.setRGB(i % 640, i / 640, random.nextInt(256) * 0x10101);
        }
        assertEquals(Optional.empty(), PatternReader.read(noise, new Rectangle(640, 360)));
        assertEquals(Optional.empty(), PatternReader.read(noise, new Rectangle(100, 100, 640, 360)));
        BufferedImage grey = new BufferedImage(640, 360, BufferedImage.TYPE_INT_RGB);
        assertEquals(Optional.empty(), PatternReader.read(grey, new Rectangle(640, 360)));
    }
}
