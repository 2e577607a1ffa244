package app.corrillo.canvas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.corrillo.meeting.TileSize;
import app.corrillo.meeting.TrackId;
import app.corrillo.meeting.media.PictureFeed.Fit;
import app.corrillo.testkit.Eventually;
import app.corrillo.testkit.media.FakePicture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PictureDrainTest {
    private static final TrackId TRACK = new TrackId("t1");

    private final PulseMeter meter = new PulseMeter();
    private final CountDownLatch painted = new CountDownLatch(1);

    @BeforeAll
    static void startToolkit() {
        Fx.start();
    }

    @Test
    void paintsByItselfInAWindowAndCounts() throws Exception {
        ColouredFeed feed = new ColouredFeed();
        PictureDrain drain = Fx.call(() -> new PictureDrain(meter));
        TileCanvas canvas = Fx.call(() -> new TileCanvas(feed, Fit.COVER));
        Stage stage = Fx.call(() -> show(drain, canvas));
        feed.give(new FakePicture(160, 90), 0xffffffff, 0xff000000);
        assertTrue(painted.await(20, TimeUnit.SECONDS));
        Fx.run(() -> {
            PictureDrain.Painted seen = drain.painted().get(TRACK);
            assertNotNull(seen);
            assertEquals(new PictureDrain.Painted(1, new TileSize(160, 90)), seen);
            assertTrue(meter.lastSecond().max() > 0, "pulses were measured");
            drain.remove(canvas);
            assertNull(drain.painted().get(TRACK));
            meter.unwatch(stage.getScene());
            stage.close();
            canvas.close();
        });
    }

    @Test
    void goesOnByItselfWhereNothingElseMoves() throws Exception {
        ColouredFeed feed = new ColouredFeed();
        PictureDrain drain = Fx.call(() -> new PictureDrain(meter));
        TileCanvas canvas = Fx.call(() -> new TileCanvas(feed, Fit.COVER));
        Stage stage = Fx.call(() -> show(drain, canvas));
        FakePicture picture = new FakePicture(160, 90);
        for (int number = 1; number <= 10; number++) {
            long expected = number;
            feed.give(picture, 0xff000000 | number, 0xff000000);
            Eventually.that("picture " + number, () -> pictures(drain) == expected);
        }
        Fx.run(() -> {
            // In another window it goes on.
            Stage other = new Stage();
            other.setScene(new Scene(new StackPane(canvas), 160, 90));
            other.show();
            stage.close();
            feed.give(picture, 0xff00ff00, 0xff000000);
        });
        Eventually.that("a picture in the other window", () -> pictures(drain) == 11);
        Fx.run(() -> {
            drain.remove(canvas);
            ((Stage) canvas.getScene().getWindow()).close();
            canvas.close();
        });
    }

    private static long pictures(PictureDrain drain) {
        PictureDrain.Painted painted = drain.painted().get(TRACK);
        return painted == null ? 0 : painted.pictures();
    }

    private Stage show(PictureDrain drain, TileCanvas canvas) {
        Stage stage = new Stage();
        stage.setScene(new Scene(new StackPane(canvas), 160, 90));
        meter.watch(stage.getScene());
        drain.add(TRACK, canvas);
        canvas.blankProperty().addListener((is, was, now) -> painted.countDown());
        stage.show();
        return stage;
    }
}
