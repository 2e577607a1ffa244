package app.corrillo.engine.synthetic;

import java.awt.Rectangle;
import java.util.Optional;

/**
 * Looks at the middle of each cell and compares it with the first two, which are white and black.
 *
 * @param tolerance how far a cell may be from white and black, as a share of their difference
 * @param line where in a row of cells to look, 0 the upper edge to 1 the lower one
 */
record CellSampler(
        PatternReader.Luminance pixels,
        Rectangle picture,
        Cells cells,
        double line,
        double tolerance,
        boolean mirrored) {
    /** Enough for what has gone through a codec at its worst. */
    static final double LENIENT = 0.375;

    private static final int LEAST_CONTRAST = 20;

    Optional<Stamp> read() {
        double white = sample(0);
        double black = sample(1);
        if (white - black < LEAST_CONTRAST) {
            return Optional.empty();
        }
        double middle = (white + black) / 2;
        int bits = 0;
        for (int cell = 0; cell < Stamp.CELLS; cell++) {
            double value = sample(cell);
            double wanted = value > middle ? white : black;
            if (Math.abs(value - wanted) > (white - black) * tolerance) {
                return Optional.empty();
            }
            bits = bits << 1 | (value > middle ? 1 : 0);
        }
        return Stamp.of(bits);
    }

    private double sample(int cell) {
        int column = mirrored ? cells.columns() - 1 - cell % cells.columns() : cell % cells.columns();
        double wide = picture.width / (double) cells.columns();
        double y = cells.top() + (Math.floorDiv(cell, cells.columns()) + line) * cells.rowHeight();
        int spread = Math.max(0, cells.rowHeight() / 4 - 1);
        int sum = 0;
        int count = 0;
        for (int dy = -spread; dy <= spread; dy++) {
            for (int dx = 4; dx <= 6; dx++) {
                int px = Math.clamp((int) ((column + dx / 10.0) * wide), 0, picture.width - 1);
                int py = Math.clamp((int) y + dy, 0, picture.height - 1);
                sum += pixels.at(picture.x + px, picture.y + py);
                count++;
            }
        }
        return (double) sum / count;
    }
}
