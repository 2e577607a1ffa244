package app.corrillo.mesh.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.corrillo.meeting.EndReason;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReconnectPolicyTest {

    @ParameterizedTest
    @CsvSource({"0, 300", "1, 1000", "2, 2000", "3, 4000", "4, 8000", "5, 15000", "6, 15000", "1000, 15000"})
    void waitsLongerEachTime(int attempt, long millis) {
        assertEquals(Optional.of(Duration.ofMillis(millis)), ReconnectPolicy.delay(attempt, Duration.ZERO));
    }

    @Test
    void givesUpAtTheEndOfTheBudget() {
        assertTrue(ReconnectPolicy.delay(6, ReconnectPolicy.BUDGET.minusSeconds(15))
                .isPresent());
        assertTrue(ReconnectPolicy.delay(6, ReconnectPolicy.BUDGET.minusSeconds(14))
                .isEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "full, FULL",
        "refused, REFUSED",
        "joined-elsewhere, JOINED_ELSEWHERE",
        "left, REFUSED",
        "nonsense, REFUSED"
    })
    void aServerSaysOnlyWhatIsForItToSay(String word, EndReason reason) {
        assertEquals(reason, LossReason.ofWord(word));
        assertEquals(reason, LossReason.ofClose(4_000, word));
    }

    @Test
    void otherWaysToCloseSayLittle() {
        assertEquals(EndReason.FAULT, LossReason.ofClose(1_009, ""));
        assertEquals(EndReason.SERVER_GONE, LossReason.ofClose(1_001, "full"));
    }
}
