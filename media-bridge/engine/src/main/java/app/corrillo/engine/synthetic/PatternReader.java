package app.corrillo.engine.synthetic;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * Reads the {@link Stamp} out of a painted test picture, also scaled, mirrored, sent through a codec, or as a part of a
 * screenshot. Both forms are read: the large cells of the pattern and the strip below a drawn person.
 */
public final class PatternReader {
    private static final double[] STRIP_LINES = {0.5, 0.3, 0.7};

    private PatternReader() {}

    /** Where luminance is looked up, 0 to 255. */
    @FunctionalInterface
    public interface Luminance {
        int at(int x, int y);
    }

    /**
     * Reads a picture that is part of an image.
     *
     * @param picture exactly the whole picture, in pixels of the image
     */
    public static Optional<Stamp> read(BufferedImage image, Rectangle picture) {
        if (!new Rectangle(image.getWidth(), image.getHeight()).contains(picture)) {
            return Optional.empty();
        }
        return read((x, y) -> luminance(image.getRGB(x, y)), picture);
    }

    /** Reads a picture of BGRA pixels, rows without padding. */
    public static Optional<Stamp> read(ByteBuffer bgra, int width, int height) {
        return read((x, y) -> luminance(bgra, (y * width + x) * Integer.BYTES), new Rectangle(width, height));
    }

    /** Reads a picture wherever its pixels are. */
    public static Optional<Stamp> read(Luminance pixels, Rectangle picture) {
        return read(pixels, picture, CellSampler.LENIENT);
    }

    /** @param tolerance how far a cell may be from white and black, as a share of their difference */
    static Optional<Stamp> read(Luminance pixels, Rectangle picture, double tolerance) {
        if (picture.width < Stamp.CELLS || picture.height < Stamp.CELLS / 2) {
            return Optional.empty();
        }
        Cells pattern = Cells.pattern(picture.width, picture.height);
        Cells strip = Cells.strip(picture.width, picture.height);
        Optional<Stamp> stamp = eitherWay(pixels, picture, pattern, 0.5, tolerance);
        for (double line : STRIP_LINES) {
            stamp = stamp.or(() -> eitherWay(pixels, picture, strip, line, tolerance));
        }
        return stamp;
    }

    private static Optional<Stamp> eitherWay(
            Luminance pixels, Rectangle picture, Cells cells, double line, double tolerance) {
        return new CellSampler(pixels, picture, cells, line, tolerance, false)
                .read()
                .or(() -> new CellSampler(pixels, picture, cells, line, tolerance, true).read());
    }

    private static int luminance(ByteBuffer bgra, int at) {
        return luminance((bgra.get(at + 2) & 0xff) << 16 | (bgra.get(at + 1) & 0xff) << 8 | (bgra.get(at) & 0xff));
    }

    static int luminance(int rgb) {
        return ((rgb >> 16 & 0xff) * 77 + (rgb >> 8 & 0xff) * 151 + (rgb & 0xff) * 28) >> 8;
    }
}
