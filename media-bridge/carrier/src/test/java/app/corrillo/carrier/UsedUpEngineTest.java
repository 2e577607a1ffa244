package app.corrillo.carrier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import app.corrillo.meeting.media.CameraSpec;
import app.corrillo.meeting.media.ConnectionOptions;
import app.corrillo.meeting.media.DeafListener;
import app.corrillo.meeting.media.LocalTrack;
import app.corrillo.meeting.media.MediaEngine.Health;
import app.corrillo.testkit.Eventually;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An engine that made many connections makes room for another one. */
class UsedUpEngineTest extends WithKeptEngine {
    @Test
    void oneThatIsUsedUpIsExchangedWhenNobodyNeedsIt() {
        Life first = life(1);
        engine.watchHealth(health::add);
        for (int number = 0; number < Wear.CONNECTIONS; number++) {
            engine.connect(new ConnectionOptions(List.of(), false, number + "/"), new DeafListener())
                    .join()
                    .close();
        }
        LocalTrack camera = engine.openCamera(new CameraSpec.Default()).join();
        look(20);
        assertEquals(1, lives.size(), "somebody needs it");
        camera.close();
        camera.released().join();
        Eventually.that("another one", () -> {
            look(1);
            return lives.size() == 2;
        });
        life(2);
        Eventually.that("the first is closed", () -> first.both().served().isDone());
        look(20);
        assertEquals(2, lives.size(), "once");
        assertFalse(health.contains(Health.RESTARTING));
        engine.windows().join();
    }

    @Test
    void oneThatIsUsedUpAndHasNoFollowerIsLeftInPeaceForAMinute() {
        life(1);
        for (int number = 0; number < Wear.CONNECTIONS; number++) {
            engine.connect(new ConnectionOptions(List.of(), false, number + "/"), new DeafListener())
                    .join()
                    .close();
        }
        broken = true;
        Eventually.that("another one is tried", () -> {
            look(1);
            return attempts.get() == 2;
        });
        look(20);
        assertEquals(2, attempts.get());
        engine.windows().join();
        broken = false;
        look(60);
        Eventually.that("another one", () -> {
            look(1);
            return lives.size() == 2;
        });
        life(2);
    }
}
