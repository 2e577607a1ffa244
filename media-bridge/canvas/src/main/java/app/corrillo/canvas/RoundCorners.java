package app.corrillo.canvas;

import app.corrillo.meeting.media.Picture;
import java.nio.ByteBuffer;
import javafx.geometry.Rectangle2D;

/** Makes the corners of a picture transparent, in its own pixels: cheaper than any clip, for a few hundred pixels. */
final class RoundCorners {
    static final RoundCorners NONE = new RoundCorners(0);

    /** Points a pixel is tried at in each direction, to know how much of it lies inside. */
    private static final int GRAIN = 8;

    private final int side;
    /** How much of each pixel of the upper left corner stays, 0 to 255, row by row. */
    private final int[] kept;

    private RoundCorners(double radius) {
        side = (int) Math.ceil(radius);
        kept = new int[side * side];
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                kept[y * side + x] = coverage(x, y, radius);
            }
        }
    }

    /** @param radius in device pixels */
    static RoundCorners of(double radius) {
        return radius <= 0 ? NONE : new RoundCorners(radius);
    }

    /**
     * Cuts all four corners of a part of a picture. A picture is cut once after each {@code take}.
     *
     * @param shown inside the picture, in its pixels
     */
    void cut(Picture picture, Rectangle2D shown) {
        int left = (int) shown.getMinX();
        int top = (int) shown.getMinY();
        int right = (int) shown.getMaxX() - 1;
        int bottom = (int) shown.getMaxY() - 1;
        if (side * 2 > right - left || side * 2 > bottom - top) {
            return;
        }
        ByteBuffer pixels = picture.pixels();
        int row = picture.width();
        for (int y = 0; y < side; y++) {
            int upper = (top + y) * row;
            int lower = (bottom - y) * row;
            for (int x = 0; x < side; x++) {
                int keep = kept[y * side + x];
                if (keep < 255) {
                    fade(pixels, upper + left + x, keep);
                    fade(pixels, upper + right - x, keep);
                    fade(pixels, lower + left + x, keep);
                    fade(pixels, lower + right - x, keep);
                }
            }
        }
    }

    private static void fade(ByteBuffer pixels, int pixel, int keep) {
        for (int at = pixel * 4; at < pixel * 4 + 4; at++) {
            pixels.put(at, (byte) ((pixels.get(at) & 0xff) * keep / 255));
        }
    }

    private static int coverage(int x, int y, double radius) {
        int inside = 0;
        for (int line = 0; line < GRAIN; line++) {
            for (int column = 0; column < GRAIN; column++) {
                double across = radius - x - (column + 0.5) / GRAIN;
                double down = radius - y - (line + 0.5) / GRAIN;
                if (across <= 0 || down <= 0 || Math.hypot(across, down) <= radius) {
                    inside++;
                }
            }
        }
        return inside * 255 / (GRAIN * GRAIN);
    }
}
