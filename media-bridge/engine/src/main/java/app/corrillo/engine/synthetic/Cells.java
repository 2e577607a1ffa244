package app.corrillo.engine.synthetic;

import java.util.Arrays;

/** Where the cells of a stamp lie in a picture and how light they are: fills them, pixel exactly as they are read. */
record Cells(int width, int columns, int top, int rowHeight, int dark, int light) {

    /** Two rows of 16 over the top two ninths, black and white: legible when sent very small. */
    static Cells pattern(int width, int height) {
        return new Cells(width, 16, 0, height / 9, 16, 235);
    }

    /** One row of 32 along the bottom edge, one fortieth of the height, in greys that nobody minds. */
    static Cells strip(int width, int height) {
        int high = Math.max(4, height / 40);
        return new Cells(width, 32, height - high, high, 52, 108);
    }

    int rows() {
        return Stamp.CELLS / columns;
    }

    /** The first line below. */
    int bottom() {
        return top + rows() * rowHeight;
    }

    void draw(I420 target, Stamp stamp) {
        int bits = stamp.cells();
        byte[] line = new byte[width];
        for (int row = 0; row < rows(); row++) {
            for (int column = 0; column < columns; column++) {
                int bit = bits >>> (Stamp.CELLS - 1 - row * columns - column) & 1;
                Arrays.fill(line, column * width / columns, (column + 1) * width / columns, (byte)
                        (bit == 1 ? light : dark));
            }
            for (int y = top + row * rowHeight; y < top + (row + 1) * rowHeight; y++) {
                target.putLuma(0, y, line, 0, width);
            }
        }
    }
}
