package app.corrillo.ui.meeting;

import java.util.ArrayList;
import java.util.List;

/**
 * Tiles of 16:9 as large as the room allows, each row centred by itself. Pure.
 *
 * @param columns how many there are; given to the next layout, so that a dragged edge does not make tiles jump
 */
record GridLayout(int columns, List<Box> tiles) {
    private static final double SHAPE = 16.0 / 9;

    /** Other columns are worth a jump when the tiles grow by this. */
    private static final double WORTH = 1.04;

    /** Two sizes nearer than this are a tie, which fewer columns win. */
    private static final double TIE = 0.5;

    GridLayout {
        tiles = List.copyOf(tiles);
    }

    /** @param before columns of the layout that is shown now; 0 for none */
    static GridLayout of(Room room, int count, int before) {
        int columns = 1;
        for (int candidate = 2; candidate <= count; candidate++) {
            if (width(room, count, candidate) > width(room, count, columns) + TIE) {
                columns = candidate;
            }
        }
        boolean stay =
                before >= 1 && before <= count && width(room, count, columns) < width(room, count, before) * WORTH;
        return place(room, count, stay ? before : columns);
    }

    /** How wide tiles would be; not rounded. */
    static double width(Room room, int count, int columns) {
        int rows = Math.ceilDiv(count, columns);
        double across = (room.width() - (columns - 1.0) * Room.GAP) / columns;
        double down = (room.height() - (rows - 1.0) * Room.GAP) / rows;
        return Math.min(across, down * SHAPE);
    }

    private static GridLayout place(Room room, int count, int columns) {
        double exact = Math.max(2, width(room, count, columns));
        int width = (int) Math.floor(exact);
        int height = (int) Math.floor(exact / SHAPE);
        int rows = Math.ceilDiv(count, columns);
        int top = Room.GAP + (room.height() - pitch(rows, height)) / 2;
        List<Box> tiles = new ArrayList<>(count);
        for (int index = 0; index < count; index++) {
            int row = index / columns;
            int inRow = Math.min(columns, count - row * columns);
            int left = Room.GAP + Math.floorDiv(room.width() - pitch(inRow, width), 2);
            tiles.add(new Box(
                    left + index % columns * (width + Room.GAP), top + row * (height + Room.GAP), width, height));
        }
        return new GridLayout(columns, tiles);
    }

    private static int pitch(int count, int size) {
        return count * size + (count - 1) * Room.GAP;
    }
}
