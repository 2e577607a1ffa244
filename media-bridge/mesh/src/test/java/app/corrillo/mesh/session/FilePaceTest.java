package app.corrillo.mesh.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class FilePaceTest {
    private final FilePace pace = new FilePace();

    @Test
    void growsOnAFreeWayAndGivesWayToAQueue() {
        for (int second = 0; second < 4; second++) {
            pace.seen(20);
        }
        double free = pace.rate();
        assertEquals(FilePace.FIRST * Math.pow(1.5, 4), free, 1);
        pace.seen(20 + FilePace.QUEUE + 1);
        pace.seen(20 + FilePace.QUEUE + 1);
        assertEquals(free * 0.36, pace.rate(), 1);
    }

    @Test
    void isBoundedBothWays() {
        pace.seen(10);
        for (int second = 0; second < 100; second++) {
            pace.seen(500);
        }
        assertEquals(FilePace.LEAST, pace.rate());
        for (int second = 0; second < 100; second++) {
            pace.seen(0);
        }
        assertEquals(FilePace.MOST, pace.rate());
    }

    @Test
    void aLongWayIsNoQueue() {
        pace.seen(300);
        assertTrue(pace.rate() > FilePace.FIRST);
    }
}
