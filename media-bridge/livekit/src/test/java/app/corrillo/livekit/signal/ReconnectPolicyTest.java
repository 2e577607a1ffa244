package app.corrillo.livekit.signal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReconnectPolicyTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0, 0",
        "1, 0, 200",
        "2, 200, 400",
        "3, 600, 700",
        "4, 1300, 1000",
        "30, 29000, 1000",
        "31, 31000, 2000",
        "50, 61000, 5000",
        "74, 175000, 5000"
    })
    void waitsLonger(int attempt, long sinceLoss, long wait) {
        assertEquals(
                Optional.of(Duration.ofMillis(wait)), ReconnectPolicy.delay(attempt, Duration.ofMillis(sinceLoss), 1));
    }

    @Test
    void spreadsOverTheLastFifth() {
        assertEquals(Optional.of(Duration.ofMillis(800)), ReconnectPolicy.delay(4, Duration.ofSeconds(2), 0));
    }

    @Test
    void givesUpWhenTheBudgetIsSpent() {
        assertEquals(Optional.empty(), ReconnectPolicy.delay(75, Duration.ofMillis(175_001), 1));
    }

    @Test
    void aServerThatWasAwayForTwentySecondsIsFoundWithinOne() {
        Duration lost = Duration.ZERO;
        for (int attempt = 0; lost.compareTo(Duration.ofSeconds(20)) < 0; attempt++) {
            Duration wait = ReconnectPolicy.delay(attempt, lost, 1).orElseThrow();
            assertTrue(wait.compareTo(Duration.ofSeconds(1)) <= 0);
            lost = lost.plus(wait);
        }
    }
}
