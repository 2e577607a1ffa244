package app.corrillo.client.e2e;

import app.corrillo.engine.synthetic.PatternReader;
import app.corrillo.engine.synthetic.Stamp;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.util.Optional;

/** Finds the stamp of a test picture in a picture of the window. */
final class PaintedStamp {
    private static final int CLOCK = 1 << 20;
    private static final int OLDEST_MILLIS = 10_000;

    private PaintedStamp() {}

    /** The stamp of a tile of this size, centred in the width, wherever it is in the height. */
    static Optional<Stamp> in(BufferedImage window, int width, int height) {
        int left = (window.getWidth() - width) / 2;
        for (int top = 0; top + height <= window.getHeight(); top++) {
            for (int shift = -2; shift <= 2; shift++) {
                Optional<Stamp> stamp = PatternReader.read(window, new Rectangle(left + shift, top, width, height));
                if (stamp.filter(PaintedStamp::isFresh).isPresent()) {
                    return stamp;
                }
            }
        }
        return Optional.empty();
    }

    // The clock tells a stamp from pixels that only look like one.
    private static boolean isFresh(Stamp stamp) {
        return Math.floorMod(System.currentTimeMillis() - stamp.millis(), CLOCK) < OLDEST_MILLIS;
    }
}
