package app.corrillo.engine.synthetic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StillSourceTest {
    private static final int HEADER_DATA = 16;
    private static final int HEADER_CHECK = 29;

    @TempDir
    Path folder;

    @Test
    void aPictureIsSentFiveTimesASecond() throws Exception {
        try (StillSource source = new StillSource(write(png(101, 51)))) {
            assertEquals(100, source.width());
            assertEquals(50, source.height());
            assertEquals(200_000_000, source.nanosPerFrame());
            int luma = Canvas.draw(source, 0, 0).getRGB(50, 25) & 0xff;
            assertTrue(luma > 140 && luma < 150, "green is " + luma);
        }
    }

    @Test
    void aLargePictureIsMadeSmaller() throws Exception {
        try (StillSource source = new StillSource(write(png(3000, 1000)))) {
            assertEquals(1920, source.width());
            assertEquals(640, source.height());
        }
    }

    @Test
    void aHeaderThatClaimsAThousandMillionPixelsIsRefused() throws Exception {
        byte[] png = png(32, 32);
        ByteBuffer.wrap(png).putInt(HEADER_DATA, 1_000_000_000).putInt(HEADER_DATA + 4, 1_000_000_000);
        CRC32 check = new CRC32();
        check.update(png, HEADER_DATA - 4, HEADER_CHECK - HEADER_DATA + 4);
        ByteBuffer.wrap(png).putInt(HEADER_CHECK, (int) check.getValue());
        refused(png);
    }

    @Test
    void brokenPicturesAreRefused() throws Exception {
        byte[] png = png(64, 64);
        refused(Arrays.copyOf(png, 40));
        refused(new byte[] {1, 2, 3});
        refused(new byte[0]);
        refused(png(8, 8));
        byte[] garbled = png.clone();
        Arrays.fill(garbled, 41, garbled.length - 12, (byte) 0x5a);
        refused(garbled);
    }

    private void refused(byte[] content) throws IOException {
        Path file = write(content);
        assertThrows(IOException.class, () -> new StillSource(file).close());
    }

    private Path write(byte[] content) throws IOException {
        return Files.write(folder.resolve("picture.png"), content);
    }

    private static byte[] png(int width, int height) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < width * height; i++) {
            image.setRGB(i % width, i / width, 0x00ff00);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }
}
