package app.corrillo.canvas;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class PulseMeterTest {
    private static final long MS = 1_000_000;

    private final PulseMeter meter = new PulseMeter();

    @Test
    void isNothingWithoutPulses() {
        assertEquals(new PulseMeter.Busy(0, 0), meter.since(0));
    }

    @Test
    void knowsTheMiddleAndTheWorstOfTheLastSecond() {
        pulse(10, 900);
        pulse(2_000, 4);
        pulse(2_016, 12);
        pulse(2_032, 5);
        assertEquals(new PulseMeter.Busy(5, 12), meter.since(1_000 * MS));
    }

    @Test
    void anEndWithoutABeginningIsNoPulse() {
        pulse(2_000, 4);
        meter.end(9_000 * MS);
        assertEquals(new PulseMeter.Busy(4, 4), meter.since(0));
    }

    @Test
    void forgetsTheOldestWhenManyCome() {
        pulse(1, 100);
        for (int pulse = 0; pulse < 200; pulse++) {
            pulse(1_000 + pulse * 5L, 3);
        }
        assertEquals(new PulseMeter.Busy(3, 3), meter.since(0));
    }

    private void pulse(long atMillis, long millis) {
        meter.begin(atMillis * MS);
        meter.end((atMillis + millis) * MS);
    }
}
