package app.corrillo.ui.meeting;

import java.util.ArrayList;
import java.util.List;

/**
 * People in a column at the right of something large. Pure.
 *
 * @param people from top to bottom
 * @param folded how many people have no cell; they share the last one
 */
record Strip(List<Box> people, int folded) {
    private static final int WIDEST = 200;

    Strip {
        people = List.copyOf(people);
    }

    /** How wide a strip in this room is. */
    static int width(Room room) {
        return Math.min(WIDEST, room.width() / 4);
    }

    /** So many people beside this box, from its top to its bottom or less. */
    static Strip of(Box beside, int width, int count) {
        double cell = width * 9 / 16.0 + Room.GAP;
        int cells = Math.max(1, (int) Math.round((beside.height() + Room.GAP) / cell));
        int shown = Math.min(cells, count);
        int down = count < cells ? (int) Math.round(shown * cell) - Room.GAP : beside.height();
        return new Strip(boxes(beside, width, shown, down), count > cells ? count - cells + 1 : 0);
    }

    /** Cells over this height; the pixels that cannot be shared out go to the upper ones. */
    private static List<Box> boxes(Box beside, int width, int cells, int height) {
        List<Box> boxes = new ArrayList<>(cells);
        int spare = height - (cells - 1) * Room.GAP;
        int top = beside.y();
        for (int cell = 0; cell < cells; cell++) {
            int each = spare / cells + (cell < spare % cells ? 1 : 0);
            boxes.add(new Box(beside.right() + Room.GAP, top, width, Math.max(1, each)));
            top += each + Room.GAP;
        }
        return boxes;
    }
}
