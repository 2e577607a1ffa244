package app.corrillo.engine.synthetic;

/** A picture in I420 on the heap that is changed in part and copied as a whole. */
final class HeapPicture {
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

    void copyTo(I420 target) {
        target.put(y, u, v);
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }
}
