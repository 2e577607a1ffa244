package app.corrillo.engine.synthetic.people;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.NoninvertibleTransformException;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.function.Consumer;

/**
 * A part of a drawing, painted once and put into place again and again, between pixels where the place asks for it.
 * Java2D does that too, at about four times the cost.
 */
final class Layer {
    private static final int MARGIN = 2;
    private static final int PAIR = 0xff00ff;
    private static final int ONE = 1 << 16;

    private final int width;
    private final int height;
    private final int[] argb;
    private final AffineTransform place;

    /** Paints the given rectangle of a drawing; one unit becomes {@code scale} pixels. */
    Layer(int left, int top, int wide, int high, double scale, Consumer<Graphics2D> painter) {
        width = (int) Math.ceil(wide * scale) + 2 * MARGIN;
        height = (int) Math.ceil(high * scale) + 2 * MARGIN;
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB_PRE);
        Graphics2D graphics = smooth(image.createGraphics());
        graphics.translate(MARGIN, MARGIN);
        graphics.scale(scale, scale);
        graphics.clipRect(0, 0, wide, high);
        graphics.translate(-left, -top);
        painter.accept(graphics);
        graphics.dispose();
        argb = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        place = AffineTransform.getTranslateInstance(left, top);
        place.scale(1 / scale, 1 / scale);
        place.translate(-MARGIN, -MARGIN);
    }

    /** Puts the layer over packed RGB pixels. The drawing may be turned and moved, but hardly scaled. */
    void draw(int[] rgb, int targetWidth, int targetHeight, AffineTransform drawing) {
        AffineTransform to = new AffineTransform(drawing);
        to.concatenate(place);
        Rectangle2D reach = to.createTransformedShape(new Rectangle2D.Double(0, 0, width, height))
                .getBounds2D();
        int left = Math.max(0, (int) reach.getMinX());
        int right = Math.min(targetWidth, (int) Math.ceil(reach.getMaxX()));
        int bottom = Math.min(targetHeight, (int) Math.ceil(reach.getMaxY()));
        AffineTransform back = inverse(to);
        int stepX = (int) Math.round(back.getScaleX() * ONE);
        int stepY = (int) Math.round(back.getShearY() * ONE);
        for (int y = Math.max(0, (int) reach.getMinY()); y < bottom; y++) {
            // Pixels are looked up at their middles.
            double fromX = back.getScaleX() * (left + 0.5) + back.getShearX() * (y + 0.5) + back.getTranslateX() - 0.5;
            double fromY = back.getShearY() * (left + 0.5) + back.getScaleY() * (y + 0.5) + back.getTranslateY() - 0.5;
            row(rgb, y * targetWidth + left, right - left, (int) (fromX * ONE), (int) (fromY * ONE), stepX, stepY);
        }
    }

    private void row(int[] rgb, int start, int count, int fromX, int fromY, int stepX, int stepY) {
        int sx = fromX;
        int sy = fromY;
        for (int at = start; at < start + count; at++, sx += stepX, sy += stepY) {
            int x = sx >> 16;
            int y = sy >> 16;
            if (x < 0 || y < 0 || x >= width - 1 || y >= height - 1) {
                continue;
            }
            int i = y * width + x;
            int a = argb[i];
            int b = argb[i + 1];
            int c = argb[i + width];
            int d = argb[i + width + 1];
            if ((a | b | c | d) != 0) {
                rgb[at] = over(
                        between(between(a, b, sx >> 8 & 0xff), between(c, d, sx >> 8 & 0xff), sy >> 8 & 0xff), rgb[at]);
            }
        }
    }

    /** A mixture of two pixels, two channels at a time; the share of the second is in 256ths. */
    private static int between(int first, int second, int share) {
        int rest = 256 - share;
        int low = ((first & PAIR) * rest + (second & PAIR) * share) >>> 8 & PAIR;
        int high = ((first >>> 8 & PAIR) * rest + (second >>> 8 & PAIR) * share) & ~PAIR;
        return low | high;
    }

    /** A pixel with premultiplied alpha over an opaque one. */
    private static int over(int top, int under) {
        int rest = 256 - (top >>> 24) - (top >>> 31);
        if (rest == 0) {
            return top;
        }
        int low = ((under & PAIR) * rest) >>> 8 & PAIR;
        int high = (under >>> 8 & PAIR) * rest & ~PAIR;
        return top + (low | high);
    }

    private static AffineTransform inverse(AffineTransform transform) {
        try {
            return transform.createInverse();
        } catch (NoninvertibleTransformException flat) {
            throw new IllegalArgumentException("a drawing without extent", flat);
        }
    }

    static Graphics2D smooth(Graphics2D graphics) {
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        return graphics;
    }
}
