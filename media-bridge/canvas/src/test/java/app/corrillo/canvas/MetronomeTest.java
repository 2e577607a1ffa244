package app.corrillo.canvas;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class MetronomeTest {
    private static final long MS = 1_000_000;

    @BeforeAll
    static void startToolkit() {
        Fx.start();
    }

    @Test
    void everySecondPulseOfSixtyIsOneToUse() {
        Metronome metronome = new Metronome();
        long now = System.nanoTime();
        assertFalse(metronome.beat(now), "not started");
        metronome.start();
        assertTrue(metronome.beat(now + MS));
        assertFalse(metronome.beat(now + 17 * MS));
        assertTrue(metronome.beat(now + 33 * MS));
        assertFalse(metronome.beat(now + 50 * MS));
        assertTrue(metronome.beat(now + 67 * MS));
        metronome.stop();
        assertFalse(metronome.beat(now + 200 * MS));
    }
}
