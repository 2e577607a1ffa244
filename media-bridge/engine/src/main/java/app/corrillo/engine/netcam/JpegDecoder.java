package app.corrillo.engine.netcam;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** Decodes pictures of strangers: the size is looked at before any memory is taken for it. Not thread-safe. */
final class JpegDecoder implements AutoCloseable {
    private static final int SMALLEST = 16;
    private static final int LARGEST = 4096;

    private final ImageReader reader =
            ImageIO.getImageReadersByFormatName("jpeg").next();

    /** Empty if it is no JPEG, broken, or not of 16x16 to 4096x4096 pixels. */
    Optional<BufferedImage> decode(byte[] picture) {
        try (MemoryCacheImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(picture))) {
            reader.setInput(in, true, true);
            boolean fits = fits(reader.getWidth(0)) && fits(reader.getHeight(0));
            return fits ? Optional.of(reader.read(0)) : Optional.empty();
        } catch (IOException | RuntimeException broken) {
            // The decoder throws many kinds of exceptions at what is not a JPEG.
            return Optional.empty();
        } finally {
            reader.reset();
        }
    }

    @Override
    public void close() {
        reader.dispose();
    }

    private static boolean fits(int pixels) {
        return pixels >= SMALLEST && pixels <= LARGEST;
    }
}
