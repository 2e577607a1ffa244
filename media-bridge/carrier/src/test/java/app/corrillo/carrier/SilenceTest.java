package app.corrillo.carrier;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** When an engine that owes an answer has owed it for too long. */
class SilenceTest {
    private static final long PERIOD = Silence.PERIOD.toNanos();

    private final Silence silence = new Silence(Duration.ofSeconds(3), 0);

    /** After how many looks in this rhythm it is too long. */
    private int looks(long rhythm, long waitInEach) {
        for (int look = 1; look <= 1000; look++) {
            if (silence.isTooLong(look * rhythm, Map.of(7L, look * waitInEach, 8L, 0L))) {
                return look;
            }
        }
        return Integer.MAX_VALUE;
    }

    @Test
    void threeSecondsOnAMachineThatIsNotOverloaded() {
        assertEquals(6, looks(PERIOD, 0));
    }

    @Test
    void aLittleWaitingAndLooksThatComeALittleEarlyMakeNoDifference() {
        assertEquals(6, looks(PERIOD - 5_000_000, 20_000_000));
    }

    @Test
    void whatItWaitsForAProcessorDoesNotCount() {
        // The first look does not know yet what was before it.
        assertEquals(1 + 10, looks(PERIOD, PERIOD / 2));
    }

    @Test
    void oneThatAlwaysWaitsIsWaitedForFiveTimesAsLong() {
        assertEquals(30, looks(PERIOD, PERIOD));
    }

    @Test
    void whenThisSideLooksLateNoMoreCountsThanIfItHadLookedInTime() {
        assertEquals(6, looks(20 * PERIOD, 0));
    }

    @Test
    void whatWasWaitedWhileThisSideWasLateIsForgivenOnce() {
        assertEquals(6, looks(20 * PERIOD, 19 * PERIOD));
    }

    @Test
    void looksInARowAreOne() {
        for (int look = 0; look < 100; look++) {
            assertEquals(false, silence.isTooLong(PERIOD, Map.of()));
        }
        assertEquals(6 - 1, looksAfter(PERIOD));
    }

    @Test
    void whatCannotBeAskedForIsNotWaitedFor() {
        for (int look = 1; look < 6; look++) {
            assertEquals(false, silence.isTooLong(look * PERIOD, SilenceTest::fault));
        }
        assertEquals(true, silence.isTooLong(6 * PERIOD, SilenceTest::fault));
    }

    private static Map<Long, Long> fault() {
        throw new IllegalStateException("a fault that the test wants");
    }

    private int looksAfter(long begun) {
        for (int look = 1; look <= 1000; look++) {
            if (silence.isTooLong(begun + look * PERIOD, Map.of())) {
                return look;
            }
        }
        return Integer.MAX_VALUE;
    }

    /** A wait is told when it is over. */
    @Test
    void aWaitOfManyLooksIsTakenBackFromThose() {
        for (int look = 1; look <= 5; look++) {
            assertEquals(false, silence.isTooLong(look * PERIOD, Map.of(7L, 0L)));
        }
        assertEquals(false, silence.isTooLong(6 * PERIOD, Map.of(7L, 6 * PERIOD)));
        assertEquals(6, looksAfter(6 * PERIOD));
    }

    @Test
    void aThreadThatBeganMeanwhileHasWaitedSinceThen() {
        assertEquals(false, silence.isTooLong(PERIOD, Map.of(7L, 40 * PERIOD)));
        for (int look = 2; look <= 6; look++) {
            assertEquals(false, silence.isTooLong(look * PERIOD, Map.of(7L, 40 * PERIOD, 9L, (look - 1) * PERIOD)));
        }
        assertEquals(false, silence.isTooLong(7 * PERIOD, Map.of(7L, 40 * PERIOD)), "one is gone");
    }
}
