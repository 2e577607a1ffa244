package app.corrillo.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.corrillo.meeting.time.SystemTime;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class SystemTimeTest {
    @Test
    void whatIsCancelledDoesNotWaitForItsTime() {
        try (SystemTime time = new SystemTime()) {
            time.after(Duration.ofDays(1), () -> {});
            time.after(Duration.ofDays(1), () -> {}).cancel();
            time.every(Duration.ofDays(1), () -> {}).cancel();

            assertEquals(1, time.waiting());
        }
    }
}
