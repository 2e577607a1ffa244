package app.corrillo.ui.meeting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GridLayoutTest {
    /** The stage of a window of 1280x720 with its bars. */
    private static final Room WIDE = Room.of(1264, 612);

    @Test
    void nineInAnOrdinaryWindow() {
        GridLayout grid = GridLayout.of(WIDE, 9, 0);
        assertEquals(new Room(1248, 596), WIDE);
        assertEquals(3, grid.columns());
        assertEquals(new Box(109, 8, 343, 193), grid.tiles().getFirst());
    }

    @ParameterizedTest
    @CsvSource({
        "944, 612, 6, 2, 343, 193",
        "1904, 972, 25, 5, 328, 184",
        "464, 220, 4, 2, 174, 98",
        "1264, 612, 1, 1, 1059, 596"
    })
    void sizesAsDrawn(int stageWidth, int stageHeight, int count, int columns, int width, int height) {
        GridLayout grid = GridLayout.of(Room.of(stageWidth, stageHeight), count, 0);
        Box first = grid.tiles().getFirst();
        assertEquals(List.of(columns, width), List.of(grid.columns(), first.width()));
        assertTrue(Math.abs(height - first.height()) <= 1, "height " + first.height());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 7, 10, 25, 49})
    void nothingOverlapsOrLeavesTheRoom(int count) {
        List<Box> tiles = GridLayout.of(WIDE, count, 0).tiles();
        assertEquals(count, tiles.size());
        for (Box tile : tiles) {
            assertTrue(tile.x() >= 8 && tile.right() <= 1256, "across: " + tile);
            assertTrue(tile.y() >= 8 && tile.bottom() <= 604, "down: " + tile);
            for (Box other : tiles) {
                boolean apart = tile.right() + 8 <= other.x()
                        || other.right() + 8 <= tile.x()
                        || tile.bottom() + 8 <= other.y()
                        || other.bottom() + 8 <= tile.y();
                assertTrue(tile.equals(other) || apart, tile + " and " + other);
            }
        }
    }

    @Test
    void theLastRowIsCentred() {
        List<Box> tiles = GridLayout.of(WIDE, 5, 0).tiles();
        Box fourth = tiles.get(3);
        Box fifth = tiles.get(4);
        int left = fourth.x() - 8;
        int right = 1256 - fifth.right();
        assertTrue(Math.abs(left - right) <= 1, left + " left, " + right + " right");
    }

    @Test
    void columnsChangeOnlyForTilesThatGrowByFourPercent() {
        Room nearlyTheSame = roomWhereTheBestGrows(1.0, 1.04);
        Room clearlyBetter = roomWhereTheBestGrows(1.05, 1.2);
        int best = GridLayout.of(nearlyTheSame, 5, 0).columns();
        assertEquals(other(best), GridLayout.of(nearlyTheSame, 5, other(best)).columns());
        int better = GridLayout.of(clearlyBetter, 5, 0).columns();
        assertEquals(better, GridLayout.of(clearlyBetter, 5, other(better)).columns());
    }

    private static int other(int columns) {
        return columns == 2 ? 3 : 2;
    }

    /** A room for five in which two or three columns are best, and better than the other by so much. */
    private static Room roomWhereTheBestGrows(double from, double below) {
        for (int width = 400; width < 2000; width++) {
            Room room = new Room(width, 600);
            int best = GridLayout.of(room, 5, 0).columns();
            double gain = GridLayout.width(room, 5, best) / GridLayout.width(room, 5, other(best));
            if ((best == 2 || best == 3) && gain > from + 0.002 && gain < below - 0.002) {
                return room;
            }
        }
        throw new AssertionError("no such room");
    }
}
