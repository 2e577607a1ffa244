package app.corrillo.mesh.send;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.corrillo.meeting.Source;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class LoadLevelTest {
    private static final long STEP = Duration.ofMillis(500).toNanos();

    @Test
    void aShortStumbleCostsNothing() {
        LoadLevel load = LoadLevel.none(0).seen(false, 10 * STEP);

        load = load.seen(true, 20 * STEP)
                .seen(true, 22 * STEP)
                .seen(false, 23 * STEP)
                .seen(true, 24 * STEP);

        assertEquals(0, load.level());
    }

    @Test
    void whoeverStaysBehindIsRelievedStepByStep() {
        LoadLevel load = LoadLevel.none(0);
        long nanos = 0;
        for (; load.level() < LoadLevel.MAX; nanos += STEP) {
            int before = load.level();
            load = load.seen(true, nanos);
            assertTrue(load.level() <= before + 1);
        }
        assertTrue(nanos >= LoadLevel.MAX * LoadLevel.EFFECT.toNanos(), "each step is given its time");
        assertEquals(LoadLevel.MAX, load.seen(true, nanos * 2).level());
    }

    @Test
    void whoeverKeepsUpGetsItBackSlowly() {
        LoadLevel load = new LoadLevel(2, 0, 0, Long.MIN_VALUE);
        long calm = LoadLevel.CALM.toNanos();

        assertEquals(2, load.seen(false, calm - 1).level());
        load = load.seen(false, calm);
        assertEquals(1, load.level());
        assertEquals(1, load.seen(false, calm * 2 - 1).level());
        assertEquals(0, load.seen(false, calm * 2).level());
    }

    @Test
    void theFirstGuessOfASizeIsCorrectedAndTheLargestSeenStays() {
        SourceSize size = SourceSize.guess(Source.CAMERA).seen(320, 180, 2);
        assertEquals(new SourceSize(640, 360, true), size);
        assertEquals(size, size.seen(160, 90, 2), "an encoder under load sends less than asked");
        assertEquals(size, size.seen(0, 0, 2));
        assertEquals(new SourceSize(1280, 720, true), size.seen(640, 360, 2));
    }
}
