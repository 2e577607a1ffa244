package app.corrillo.engine.synthetic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class StampTest {
    @Test
    void cellsAreThoseOfTheMeasuringTool() {
        assertEquals(0x8789007f, new Stamp(123456, 7).cells());
    }

    @Test
    void everyBitComesBack() {
        for (int bit = 0; bit < 20; bit++) {
            for (int source = 0; source < 64; source += 9) {
                Stamp stamp = new Stamp(1 << bit, source);
                assertEquals(Optional.of(stamp), Stamp.of(stamp.cells()));
            }
        }
    }

    @Test
    void aWrongCellIsNoticed() {
        int cells = new Stamp(123456, 7).cells();
        for (int bit = 0; bit < Stamp.CELLS; bit++) {
            assertTrue(Stamp.of(cells ^ 1 << bit).isEmpty());
        }
    }

    @Test
    void ageWrapsWithTheStamp() {
        assertEquals(40, Stamp.of(0xFFFFFL, 0).age(0x100000L + 39));
        assertEquals(0, Stamp.of(1_790_000_000_123L, 0).age(1_790_000_000_123L));
    }
}
