package app.corrillo.engine.synthetic;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;

/** A picture in I420 on the heap that is changed in part and copied as a whole. */
public final class HeapPicture {
    private static final double SENT_WIDTH = 1920;
    private static final double SENT_HEIGHT = 1080;
    private static final int MIN_SIDE = 16;

    private final int width;
    private final int height;
    private final byte[] y;
    private final byte[] u;
    private final byte[] v;

    HeapPicture(int width, int height) {
        this.width = width;
        this.height = height;
        int chroma = (width + 1) / 2 * ((height + 1) / 2);
        y = new byte[width * height];
        u = new byte[chroma];
        v = new byte[chroma];
    }

    /** Any picture, made smaller to fit into 1920x1080 where it is larger, with even sides. */
    public static HeapPicture of(BufferedImage image) {
        double scale = Math.min(1, Math.min(SENT_WIDTH / image.getWidth(), SENT_HEIGHT / image.getHeight()));
        int width = Math.max(MIN_SIDE, (int) (image.getWidth() * scale) & ~1);
        int height = Math.max(MIN_SIDE, (int) (image.getHeight() * scale) & ~1);
        BufferedImage sized = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = sized.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(image, 0, 0, width, height, null);
        graphics.dispose();
        HeapPicture picture = new HeapPicture(width, height);
        picture.convert(sized.getRGB(0, 0, width, height, null, 0, width), 0, 0, width, height);
        return picture;
    }

    /**
     * Converts a rectangle of packed RGB, as ITU-R BT.601 has it (16 to 235). Its corner is even; colours are those of
     * the upper left of each four pixels, so the source should be soft.
     *
     * @param rgb a whole picture of this size
     */
    void convert(int[] rgb, int left, int top, int right, int bottom) {
        int chromaWidth = (width + 1) / 2;
        for (int row = top; row < bottom; row++) {
            int at = row * width + left;
            for (int x = left; x < right; x++, at++) {
                int p = rgb[at];
                y[at] = (byte) (16 + ((66 * (p >> 16 & 0xff) + 129 * (p >> 8 & 0xff) + 25 * (p & 0xff) + 128) >> 8));
            }
        }
        for (int row = top; row < bottom; row += 2) {
            int at = row * width + left;
            int to = row / 2 * chromaWidth + left / 2;
            for (int x = left; x < right; x += 2, at += 2, to++) {
                int p = rgb[at];
                int r = p >> 16 & 0xff;
                int g = p >> 8 & 0xff;
                int b = p & 0xff;
                u[to] = (byte) (128 + ((-38 * r - 74 * g + 112 * b + 128) >> 8));
                v[to] = (byte) (128 + ((112 * r - 94 * g - 18 * b + 128) >> 8));
            }
        }
    }

    /** Copies the whole picture into one of the same size. */
    public void copyTo(I420 target) {
        target.put(y, u, v);
    }

    /** In pixels, even. */
    public int width() {
        return width;
    }

    /** In pixels, even. */
    public int height() {
        return height;
    }
}
