package app.corrillo.ui.pulse;

import static org.junit.jupiter.api.Assertions.assertTrue;

import app.corrillo.ui.Fx;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.application.Platform;
import org.junit.jupiter.api.Test;

class SecondsTest {
    @Test
    void theTaskRunsOnTheJavaFxThreadUntilItIsStopped() {
        Fx.start();
        AtomicInteger times = new AtomicInteger();
        AtomicInteger elsewhere = new AtomicInteger();
        Seconds stopped = Fx.call(() -> begun(times, elsewhere));
        Fx.until("it runs", () -> times.get() >= 1);
        int before = Fx.call(() -> {
            stopped.stop();
            return times.get();
        });

        // Two seconds by another one; of the first one a second may have been on its way.
        AtomicInteger others = new AtomicInteger();
        Seconds other = Fx.call(() -> begun(others, elsewhere));
        Fx.until("another one goes on", () -> others.get() >= 2);
        Fx.run(other::stop);
        assertTrue(times.get() <= before + 1, "it goes on");
        assertTrue(elsewhere.get() == 0, "on another thread");
    }

    private static Seconds begun(AtomicInteger times, AtomicInteger elsewhere) {
        Seconds seconds = new Seconds(() -> {
            times.incrementAndGet();
            if (!Platform.isFxApplicationThread()) {
                elsewhere.incrementAndGet();
            }
        });
        seconds.start();
        return seconds;
    }
}
