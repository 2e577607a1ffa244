package app.corrillo.canvas;

import app.corrillo.meeting.media.Picture;
import java.nio.ByteOrder;
import java.nio.IntBuffer;

/**
 * Exchanges left and right in a picture's own pixels: a node of JavaFX that is turned leaves the quick way of the
 * software pipeline, and an overlay cannot be turned at all. One thread at a time.
 */
final class Mirror {
    private int[] row = new int[0];

    void turn(Picture picture) {
        int width = picture.width();
        if (row.length != width) {
            row = new int[width];
        }
        IntBuffer pixels =
                picture.pixels().duplicate().order(ByteOrder.nativeOrder()).asIntBuffer();
        for (int line = 0; line < picture.height(); line++) {
            pixels.get(line * width, row);
            reverse(row);
            pixels.put(line * width, row);
        }
    }

    private static void reverse(int[] row) {
        for (int left = 0, right = row.length - 1; left < right; left++, right--) {
            int kept = row[left];
            row[left] = row[right];
            row[right] = kept;
        }
    }
}
