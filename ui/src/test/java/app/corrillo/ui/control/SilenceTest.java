package app.corrillo.ui.control;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class SilenceTest {
    private static final long SECOND = 1_000_000_000L;
    private static final double WHISPER = 0.02;
    private static final double NOTHING = 0.0005;

    private final Silence silence = new Silence();

    @Test
    void fiveSecondsWithoutAMarkAreLong() {
        assertFalse(silence.lasts(0, 7 * SECOND));
        assertFalse(silence.lasts(NOTHING, 12 * SECOND - 1));
        assertTrue(silence.lasts(NOTHING, 12 * SECOND));
        assertFalse(silence.lasts(WHISPER, 13 * SECOND), "a word ends it");
        assertFalse(silence.lasts(0, 17 * SECOND));
        assertTrue(silence.lasts(0, 18 * SECOND));
    }

    @Test
    void anotherMicrophoneBeginsAnew() {
        silence.lasts(0, 0);
        assertTrue(silence.lasts(0, 5 * SECOND));
        silence.reset();
        assertFalse(silence.lasts(0, 6 * SECOND));
        assertTrue(silence.lasts(0, 11 * SECOND));
    }
}
