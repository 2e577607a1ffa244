package app.corrillo.ui.pulse;

import static org.junit.jupiter.api.Assertions.assertTrue;

import app.corrillo.ui.Fx;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.application.Platform;
import org.junit.jupiter.api.Test;

class SecondsTest {
    @Test
    void theTaskRunsOnTheJavaFxThreadUntilItIsStopped() throws Exception {
        Fx.start();
        CompletableFuture<Boolean> ran = new CompletableFuture<>();
        AtomicInteger times = new AtomicInteger();
        Seconds seconds = Fx.call(() -> new Seconds(() -> {
            times.incrementAndGet();
            ran.complete(Platform.isFxApplicationThread());
        }));
        Fx.call(() -> {
            seconds.start();
            return true;
        });
        assertTrue(Fx.get(ran));
        int before = Fx.call(() -> {
            seconds.stop();
            return times.get();
        });
        // One may be on its way already.
        Thread.sleep(2200);
        assertTrue(times.get() <= before + 1, "it goes on");
    }
}
