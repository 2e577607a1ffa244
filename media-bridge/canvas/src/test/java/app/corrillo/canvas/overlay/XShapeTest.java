package app.corrillo.canvas.overlay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.corrillo.canvas.overlay.Spot.Round;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class XShapeTest {
    private static final int SIZE = 40;

    private static boolean[][] seen(Round what, Round origin) {
        boolean[][] seen = new boolean[SIZE][SIZE];
        for (int[] row : XShape.rows(what, origin)) {
            for (int y = row[1]; y < row[1] + row[3]; y++) {
                for (int x = row[0]; x < row[0] + row[2]; x++) {
                    assertTrue(!seen[y][x], "each pixel once");
                    seen[y][x] = true;
                }
            }
        }
        return seen;
    }

    private static int count(boolean[][] seen) {
        int count = 0;
        for (boolean[] row : seen) {
            for (boolean pixel : row) {
                count += pixel ? 1 : 0;
            }
        }
        return count;
    }

    @Test
    void withoutCornersItIsOneRectangleAndLiesWhereItIsInItsOrigin() {
        Round what = new Round(105, 203, 20, 10, 0);
        List<int[]> rows = XShape.rows(what, new Round(100, 200, 40, 40, 8));
        assertEquals(1, rows.size());
        assertTrue(Arrays.equals(new int[] {5, 3, 20, 10}, rows.getFirst()));
    }

    @Test
    void cornersAreRoundAndAlike() {
        Round what = new Round(0, 0, 32, 24, 8);
        boolean[][] seen = seen(what, what);
        assertTrue(!seen[0][0] && !seen[1][1], "the corner is cut off");
        assertTrue(seen[0][8] && seen[8][0] && seen[3][3], "and no more than that");
        for (int y = 0; y < 24; y++) {
            for (int x = 0; x < 32; x++) {
                assertEquals(seen[y][x], seen[23 - y][31 - x]);
                assertEquals(seen[y][x], seen[y][31 - x]);
            }
        }
        double corners = 4 * (64 - Math.PI * 16);
        assertEquals(32 * 24 - corners, count(seen), 8);
    }

    @Test
    void whatIsAsRoundAsItCanBeIsACircle() {
        Round what = new Round(0, 0, 32, 32, 16);
        assertEquals(Math.PI * 256, count(seen(what, what)), 16);
    }

    @Test
    void aRadiusThatIsTooLargeAndNothingAtAllDoNoHarm() {
        Round what = new Round(0, 0, 6, 4, 90);
        assertTrue(count(seen(what, what)) <= 24);
        assertEquals(0, count(seen(new Round(0, 0, 0, 0, 8), what)));
    }
}
