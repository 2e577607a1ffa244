package app.corrillo.mesh.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class FilePaceTest {
    private final FilePace pace = new FilePace();

    @Test
    void growsOnAFreeWayAndGivesWayToAQueue() {
        for (int second = 0; second < 4; second++) {
            pace.passed(false);
        }
        double free = pace.rate();
        assertEquals(FilePace.FIRST * Math.pow(1.5, 4), free, 1);
        pace.passed(true);
        pace.passed(true);
        assertEquals(free * 0.36, pace.rate(), 1);
    }

    @Test
    void isBoundedBothWays() {
        for (int second = 0; second < 100; second++) {
            pace.passed(true);
        }
        assertEquals(FilePace.LEAST, pace.rate());
        for (int second = 0; second < 100; second++) {
            pace.passed(false);
        }
        assertEquals(FilePace.MOST, pace.rate());
    }
}
