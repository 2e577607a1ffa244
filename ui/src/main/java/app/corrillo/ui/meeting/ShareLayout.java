package app.corrillo.ui.meeting;

import java.util.ArrayList;
import java.util.List;

/**
 * Somebody's screen as large as its shape allows, people in a strip at its right. Pure.
 *
 * @param people from top to bottom
 * @param folded how many people have no cell; they share the last one
 */
record ShareLayout(Box shared, List<Box> people, int folded) {
    private static final int STRIP = 200;

    ShareLayout {
        people = List.copyOf(people);
    }

    /** @param shape the shared picture's width by its height */
    static ShareLayout of(Room room, int count, double shape) {
        int strip = Math.min(STRIP, room.width() / 4);
        int widest = Math.max(2, room.width() - strip - Room.GAP);
        int width = (int) Math.floor(Math.min(widest, room.height() * shape));
        int height = Math.max(2, (int) Math.floor(Math.min(room.height(), width / shape)));
        int left = Room.GAP + (room.width() - width - Room.GAP - strip) / 2;
        Box shared = new Box(left, Room.GAP + (room.height() - height) / 2, width, height);

        double cell = strip * 9 / 16.0 + Room.GAP;
        int cells = Math.max(1, (int) Math.round((height + Room.GAP) / cell));
        int shown = Math.min(cells, count);
        int down = count < cells ? (int) Math.round(shown * cell) - Room.GAP : height;
        return new ShareLayout(shared, strip(shared, strip, shown, down), count > cells ? count - cells + 1 : 0);
    }

    /** Cells over this height; the pixels that cannot be shared out go to the upper ones. */
    private static List<Box> strip(Box shared, int width, int cells, int height) {
        List<Box> boxes = new ArrayList<>(cells);
        int spare = height - (cells - 1) * Room.GAP;
        int top = shared.y();
        for (int cell = 0; cell < cells; cell++) {
            int each = spare / cells + (cell < spare % cells ? 1 : 0);
            boxes.add(new Box(shared.right() + Room.GAP, top, width, Math.max(1, each)));
            top += each + Room.GAP;
        }
        return boxes;
    }
}
