package app.corrillo.ui;

import javafx.scene.image.Image;
import javafx.scene.image.PixelReader;

/** Two pictures beside each other. */
public final class Pixels {
    private Pixels() {}

    /** How many pixels are not the same, of what both have. */
    public static int differing(Image one, Image other) {
        PixelReader first = one.getPixelReader();
        PixelReader second = other.getPixelReader();
        int count = 0;
        for (int y = 0; y < Math.min(one.getHeight(), other.getHeight()); y++) {
            for (int x = 0; x < Math.min(one.getWidth(), other.getWidth()); x++) {
                count += first.getArgb(x, y) == second.getArgb(x, y) ? 0 : 1;
            }
        }
        return count;
    }
}
