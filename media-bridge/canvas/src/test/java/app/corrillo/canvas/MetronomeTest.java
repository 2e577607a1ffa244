package app.corrillo.canvas;

import static org.junit.jupiter.api.Assertions.assertTrue;

import app.corrillo.testkit.Eventually;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class MetronomeTest {
    @BeforeAll
    static void startToolkit() {
        Fx.start();
    }

    @Test
    void pulsesAreAskedForWhereNothingElseMoves() throws Exception {
        AtomicBoolean waiting = new AtomicBoolean();
        AtomicBoolean settled = new AtomicBoolean();
        AtomicInteger pulses = new AtomicInteger();
        AtomicInteger looks = new AtomicInteger();
        Metronome metronome =
                Fx.call(() -> new Metronome(new Pace(System.nanoTime()), waiting::get, settled::get, () -> {
                    looks.incrementAndGet();
                    return true;
                }));
        Stage stage = Fx.call(() -> {
            Stage shown = new Stage();
            shown.setScene(new Scene(new Pane(), 80, 60));
            shown.getScene().addPreLayoutPulseListener(() -> {
                pulses.incrementAndGet();
                metronome.beat(System.nanoTime());
            });
            shown.show();
            metronome.start();
            return shown;
        });
        // A new size has to be asked for once it has rested, with or without pictures.
        int before = pulses.get();
        Eventually.that("pulses without pictures", () -> pulses.get() >= before + 3);
        waiting.set(true);
        int first = pulses.get();
        Eventually.that("pulses for pictures", () -> pulses.get() >= first + 20);
        waiting.set(false);
        settled.set(true);
        int looked = looks.get();
        int third = pulses.get();
        Eventually.that("overlays are looked at", () -> looks.get() >= looked + 200);
        assertTrue(pulses.get() - third < 100, () -> pulses.get() - third + " pulses for nothing");
        Fx.run(() -> {
            metronome.stop();
            stage.close();
        });
    }
}
