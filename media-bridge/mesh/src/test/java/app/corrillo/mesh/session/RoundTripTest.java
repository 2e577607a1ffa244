package app.corrillo.mesh.session;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class RoundTripTest {
    private final RoundTrip way = new RoundTrip();

    @Test
    void aLongWayIsNoQueueAndWhatComesOnTopOfItIs() {
        assertFalse(way.queues(300));
        assertFalse(way.queues(300 + RoundTrip.QUEUE));
        assertTrue(way.queues(300 + RoundTrip.QUEUE + 1));
    }

    @Test
    void theShortestCountsAndNothingKnownIsNone() {
        assertFalse(way.queues(20));
        assertFalse(way.queues(0));
        assertTrue(way.queues(20 + RoundTrip.QUEUE + 1));
        assertFalse(way.queues(5));
        assertTrue(way.queues(20 + RoundTrip.QUEUE));
    }
}
