package app.corrillo.canvas.overlay;

import app.corrillo.canvas.overlay.Spot.Cut;
import app.corrillo.canvas.overlay.Spot.Round;
import app.corrillo.canvas.overlay.XServer.Extension;
import java.util.ArrayList;
import java.util.List;

/** The shape of a window: which of its pixels are seen, and which can be pointed at (SHAPE 1.1). */
final class XShape {
    private static final int RECTANGLES = 1;
    private static final int SET = 0;
    private static final int INTERSECT = 2;
    private static final int SUBTRACT = 3;
    private static final int BOUNDING = 0;
    private static final int INPUT = 2;

    private final XServer server;
    private final Extension shape;
    private final int window;

    XShape(XServer server, Extension shape, int window) {
        this.server = server;
        this.shape = shape;
        this.window = window;
    }

    /** Nothing of it can be pointed at: the pointer is over what lies below. */
    void letThrough() {
        change(SET, INPUT, List.of());
    }

    /** What is seen of it. */
    void set(Spot spot) {
        Round outline = spot.outline();
        change(SET, BOUNDING, rows(outline, outline));
        for (Cut cut : spot.cuts()) {
            switch (cut) {
                case Cut.Inside(Round hole) -> change(SUBTRACT, BOUNDING, rows(hole, outline));
                case Cut.Outside(Round kept) -> change(INTERSECT, BOUNDING, rows(kept, outline));
            }
        }
    }

    private void change(int operation, int kind, List<int[]> rows) {
        int[] words = new int[3 + 2 * rows.size()];
        words[0] = operation | (kind << 8);
        words[1] = window;
        for (int index = 0; index < rows.size(); index++) {
            int[] row = rows.get(index);
            words[3 + 2 * index] = (row[0] & 0xffff) | (row[1] << 16);
            words[4 + 2 * index] = (row[2] & 0xffff) | (row[3] << 16);
        }
        server.request(shape, RECTANGLES, words);
    }

    /** The rectangle as one for its middle, and one for each row of pixels of its round corners. */
    static List<int[]> rows(Round what, Round origin) {
        int left = what.x() - origin.x();
        int top = what.y() - origin.y();
        int corner = Math.min((int) Math.ceil(what.radius()), Math.min(what.width(), what.height()) / 2);
        List<int[]> rows = new ArrayList<>();
        for (int y = 0; y < corner; y++) {
            int short0 = indent(what.radius(), y);
            int width = what.width() - 2 * short0;
            if (width > 0) {
                rows.add(new int[] {left + short0, top + y, width, 1});
                rows.add(new int[] {left + short0, top + what.height() - 1 - y, width, 1});
            }
        }
        if (what.width() > 0 && what.height() > 2 * corner) {
            rows.add(new int[] {left, top + corner, what.width(), what.height() - 2 * corner});
        }
        return rows;
    }

    /** By how many pixels the row that is {@code y} below the edge begins later. */
    private static int indent(double radius, int y) {
        double down = radius - y - 0.5;
        return (int) Math.round(radius - Math.sqrt(Math.max(0, radius * radius - down * down)));
    }
}
