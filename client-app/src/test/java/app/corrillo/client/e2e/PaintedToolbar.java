package app.corrillo.client.e2e;

import java.awt.Point;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;

/**
 * The buttons of a meeting's toolbar as they are painted, whatever the size of the window: the red one that leaves, and
 * those to its left in their order, which are told from the bar by its colour.
 *
 * @param leave the middle of the button that leaves
 * @param others the middles of the round ends of those to the left of it, from the left
 */
record PaintedToolbar(Point leave, List<Point> others) {
    private static final int MICROPHONE = 0;
    private static final int SHARE = 2;
    private static final int NARROWEST = 30;

    /** Half of the 44 pixels that a button is high; a device's button is longer, and turns it at its left end. */
    private static final int ROUND = 22;

    static PaintedToolbar in(BufferedImage window) {
        Point leave = leave(window);
        return new PaintedToolbar(leave, others(window, leave));
    }

    Point microphone() {
        return others.get(MICROPHONE);
    }

    Point share() {
        return others.get(SHARE);
    }

    private static Point leave(BufferedImage window) {
        int left = window.getWidth();
        int right = 0;
        int top = window.getHeight();
        int bottom = 0;
        for (int y = window.getHeight() * 7 / 8; y < window.getHeight(); y++) {
            for (int x = 0; x < window.getWidth(); x++) {
                if (isDanger(window.getRGB(x, y))) {
                    left = Math.min(left, x);
                    right = Math.max(right, x);
                    top = Math.min(top, y);
                    bottom = Math.max(bottom, y);
                }
            }
        }
        if (right - left < NARROWEST || bottom - top < NARROWEST) {
            throw new AssertionError("there is no button that leaves");
        }
        return new Point((left + right) / 2, (top + bottom) / 2);
    }

    private static boolean isDanger(int colour) {
        return (colour >> 16 & 0xFF) > 180 && (colour >> 8 & 0xFF) < 72 && (colour & 0xFF) < 80;
    }

    private static List<Point> others(BufferedImage window, Point leave) {
        int bar = window.getRGB(2, leave.y);
        List<Point> found = new ArrayList<>();
        int began = -1;
        for (int x = 2; x < leave.x; x++) {
            boolean button = window.getRGB(x, leave.y) != bar;
            if (button && began < 0) {
                began = x;
            } else if (!button && began >= 0) {
                if (x - began >= NARROWEST) {
                    found.add(new Point(began + ROUND, leave.y));
                }
                began = -1;
            }
        }
        return found;
    }
}
