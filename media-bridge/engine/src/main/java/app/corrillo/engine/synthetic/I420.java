package app.corrillo.engine.synthetic;

import java.nio.ByteBuffer;

/**
 * A picture that is drawn into: a plane of luminance and two of colour at half the resolution, rounded up. Strides are
 * in bytes, at least as large as a row.
 */
public record I420(
        int width, int height, ByteBuffer y, int strideY, ByteBuffer u, int strideU, ByteBuffer v, int strideV) {

    public int chromaWidth() {
        return (width + 1) / 2;
    }

    public int chromaHeight() {
        return (height + 1) / 2;
    }

    /** Copies a whole picture of this size whose rows have no padding. */
    public void put(byte[] luma, byte[] blue, byte[] red) {
        put(y, strideY, luma, width, height);
        put(u, strideU, blue, chromaWidth(), chromaHeight());
        put(v, strideV, red, chromaWidth(), chromaHeight());
    }

    /** Copies part of a row of luminance. */
    void putLuma(int x, int row, byte[] from, int offset, int length) {
        y.put(row * strideY + x, from, offset, length);
    }

    private static void put(ByteBuffer plane, int stride, byte[] from, int width, int height) {
        if (stride == width) {
            plane.put(0, from, 0, width * height);
            return;
        }
        for (int row = 0; row < height; row++) {
            plane.put(row * stride, from, row * width, width);
        }
    }
}
