package app.corrillo.engine.synthetic;

import java.util.Arrays;

/** Decimal digits of 3 x 5 blocks, white on black. */
final class Digits {
    private static final int COUNT = 8;
    private static final int COLUMNS = 3;
    private static final int ROWS = 5;
    // Five rows of three blocks, the top left one in the highest bit.
    private static final int[] SHAPES = {
        0b111_101_101_101_111, 0b010_110_010_010_111, 0b111_001_111_100_111, 0b111_001_111_001_111,
        0b101_101_111_001_001, 0b111_100_111_001_111, 0b111_100_111_101_111, 0b111_001_010_010_010,
        0b111_101_111_101_111, 0b111_101_111_001_111
    };

    private final int block;
    private final byte[] line;

    /** @param block pixels of a block's side */
    Digits(int block) {
        this.block = block;
        this.line = new byte[COUNT * (COLUMNS + 1) * block + block];
    }

    /** Draws the last eight digits of the number, with leading zeros, as far as they fit into the picture. */
    void draw(I420 target, int left, int top, long number) {
        int wide = Math.min(line.length, target.width() - left);
        for (int row = -1; row <= ROWS; row++) {
            Arrays.fill(line, (byte) 16);
            if (row >= 0 && row < ROWS) {
                compose(number, row);
            }
            for (int y = top + row * block; y < Math.min(top + (row + 1) * block, target.height()); y++) {
                target.putLuma(left, y, line, 0, wide);
            }
        }
    }

    private void compose(long number, int row) {
        long rest = number;
        for (int place = COUNT - 1; place >= 0; place--) {
            int shape = SHAPES[(int) (rest % 10)] >>> ((ROWS - 1 - row) * COLUMNS);
            rest /= 10;
            for (int column = 0; column < COLUMNS; column++) {
                if ((shape >>> (COLUMNS - 1 - column) & 1) == 1) {
                    int x = (place * (COLUMNS + 1) + column + 1) * block;
                    Arrays.fill(line, x, x + block, (byte) 235);
                }
            }
        }
    }
}
