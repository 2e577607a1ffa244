package app.corrillo.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class EventuallyTest {

    @Test
    void looksUntilItHolds() {
        AtomicInteger looks = new AtomicInteger();
        Eventually.that("three looks", () -> looks.incrementAndGet() == 3);
        assertEquals(3, looks.get());
    }

    @Test
    void saysWhatDidNotCome() {
        AssertionError error =
                assertThrows(AssertionError.class, () -> Eventually.within(Duration.ofMillis(1), "a bus", () -> false));
        assertTrue(error.toString().contains("a bus"));
    }
}
