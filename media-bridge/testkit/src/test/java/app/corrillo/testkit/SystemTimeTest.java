package app.corrillo.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.corrillo.meeting.time.SystemTime;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
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

    @Test
    void whatWasMissedWhileItStoodStillIsNotMadeUpFor() {
        Duration period = Duration.ofMillis(50);
        try (SystemTime time = new SystemTime()) {
            List<Run> runs = new CopyOnWriteArrayList<>();
            time.every(period, () -> {
                long began = time.nanos();
                while (runs.isEmpty() && time.nanos() - began < 6 * period.toNanos()) {
                    LockSupport.parkNanos(period.toNanos());
                }
                runs.add(new Run(began, time.nanos()));
            });
            Eventually.that("five runs", () -> runs.size() >= 5);
            for (int run = 1; run < 5; run++) {
                long pause = runs.get(run).began() - runs.get(run - 1).ended();
                assertTrue(pause >= period.toNanos(), pause + " ns before run " + run);
            }
        }
    }

    private record Run(long began, long ended) {}
}
