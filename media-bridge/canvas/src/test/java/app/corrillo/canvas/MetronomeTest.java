package app.corrillo.canvas;

import static org.junit.jupiter.api.Assertions.assertTrue;

import app.corrillo.meeting.media.PictureBell;
import app.corrillo.testkit.Eventually;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
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
                    return 4_000_000;
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

    /** Rings when the test says so, and then alone ends a wait. */
    private static class HandBell implements PictureBell {
        final AtomicInteger waits = new AtomicInteger();
        private int rung;

        @Override
        public synchronized int rung() {
            return rung;
        }

        @Override
        public synchronized void await(int before, long nanos) {
            waits.incrementAndGet();
            while (rung == before) {
                try {
                    wait();
                } catch (InterruptedException ended) {
                    return;
                }
            }
        }

        @Override
        public synchronized void ring() {
            rung++;
            notifyAll();
        }
    }

    @Test
    void itSleepsUntilAPictureComesAndWhatHasChangedWakesIt() throws Exception {
        HandBell bell = new HandBell();
        AtomicInteger looks = new AtomicInteger();
        Metronome metronome = Fx.call(() -> {
            Metronome fresh = new Metronome(new Pace(System.nanoTime()), () -> false, () -> true, () -> {
                looks.incrementAndGet();
                return Long.MAX_VALUE / 2;
            });
            fresh.setBell(bell);
            fresh.start();
            return fresh;
        });
        for (int times = 1; times <= 5; times++) {
            int waits = times;
            Eventually.that("it sleeps", () -> bell.waits.get() >= waits);
            int looked = looks.get();
            if (times % 2 == 0) {
                metronome.look();
            } else {
                bell.ring();
            }
            Eventually.that("it has looked", () -> looks.get() > looked);
        }
        HandBell other = new HandBell();
        Fx.run(() -> metronome.setBell(other));
        Eventually.that("it waits for the other one", () -> other.waits.get() > 0);
        Fx.run(metronome::stop);
    }

    @Test
    void aBellThatIsExchangedJustBeforeItIsListenedToIsWaitedForByNobody() throws Exception {
        HandBell other = new HandBell();
        AtomicReference<Runnable> meanwhile = new AtomicReference<>(() -> {});
        HandBell exchanged = new HandBell() {
            @Override
            public synchronized int rung() {
                meanwhile.getAndSet(() -> {}).run();
                return super.rung();
            }
        };
        Metronome fresh =
                Fx.call(() -> new Metronome(new Pace(System.nanoTime()), () -> false, () -> true, () -> 1_000_000_000));
        fresh.setBell(exchanged);
        meanwhile.set(() -> fresh.setBell(other));
        Fx.run(fresh::start);
        Eventually.that("it waits for the other one", () -> other.waits.get() > 0);
        Fx.run(fresh::stop);
    }
}
