package app.corrillo.canvas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.corrillo.meeting.TileSize;
import app.corrillo.meeting.media.PictureFeed.Fit;
import app.corrillo.testkit.Eventually;
import app.corrillo.testkit.media.FakePicture;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class TileCanvasTest {
    private static final int RED = 0xffff0000;
    private static final int BLUE = 0xff0000ff;
    private static final int GROUND = 0xff00ff00;
    private static final long LATER = TimeUnit.SECONDS.toNanos(1);

    private final ColouredFeed feed = new ColouredFeed();
    private final Pane root = new Pane();

    @BeforeAll
    static void startToolkit() {
        Fx.start();
    }

    @Test
    void paintsTheNewestPictureInEveryPixelOfItsTile() throws Exception {
        TileCanvas canvas = shown(Fit.COVER, 80, 40);
        FakePicture picture = new FakePicture(80, 40);
        assertTrue(canvas.blankProperty().get());
        Fx.run(() -> {
            feed.give(picture, RED, BLUE);
            assertTrue(canvas.drain());
            assertEquals(List.of(RED, RED, BLUE, BLUE), row(20, 0, 39, 40, 79));
            feed.give(picture, BLUE, RED);
            assertTrue(canvas.drain());
            assertEquals(List.of(BLUE, BLUE, RED, RED), row(20, 0, 39, 40, 79));
            assertFalse(canvas.drain());
            assertEquals(List.of(BLUE, RED), row(20, 0, 79), "the last picture stays");
        });
        assertFalse(canvas.blankProperty().get());
    }

    @Test
    void mirrors() throws Exception {
        TileCanvas canvas = shown(Fit.COVER, 80, 40);
        Fx.run(() -> {
            canvas.setMirrored(true);
            feed.give(new FakePicture(80, 40), RED, BLUE);
            canvas.drain();
            assertEquals(List.of(BLUE, BLUE, RED, RED), row(20, 0, 39, 40, 79));
        });
    }

    @Test
    void cutsOffWhatDoesNotFit() throws Exception {
        TileCanvas canvas = shown(Fit.COVER, 80, 40);
        Fx.run(() -> {
            feed.give(new FakePicture(40, 40), RED, BLUE);
            canvas.drain();
            assertEquals(List.of(RED, BLUE), row(0, 1, 78));
            assertEquals(List.of(RED, BLUE), row(39, 1, 78));
        });
    }

    @Test
    void showsAllOfAShareAndCentresIt() throws Exception {
        TileCanvas canvas = shown(Fit.CONTAIN, 80, 40);
        Fx.run(() -> {
            feed.give(new FakePicture(40, 40), RED, BLUE);
            canvas.drain();
            assertEquals(List.of(GROUND, RED, BLUE, GROUND), row(20, 18, 21, 58, 61));
        });
    }

    @Test
    void roundsTheCorners() throws Exception {
        TileCanvas canvas = shown(Fit.COVER, 80, 40);
        Fx.run(() -> {
            canvas.setRadius(8);
            feed.give(new FakePicture(80, 40), RED, RED);
            canvas.drain();
            assertEquals(List.of(GROUND, RED), row(0, 0, 10));
        });
    }

    @Test
    void cutsAPictureThatIsHardlyTooLarge() throws Exception {
        TileCanvas canvas = shown(Fit.COVER, 80, 40);
        Fx.run(() -> {
            canvas.setRadius(8);
            FakePicture picture = new FakePicture(81, 41);
            feed.give(picture, RED, BLUE);
            canvas.drain();
            assertEquals(List.of(RED, RED, BLUE, BLUE), row(20, 0, 39, 40, 79), "pixel by pixel");
            assertEquals(List.of(GROUND, RED, BLUE, GROUND), row(0, 0, 10, 69, 79));
            assertEquals(List.of(GROUND, RED, BLUE, GROUND), row(39, 0, 10, 69, 79));
        });
    }

    @Test
    void asksAtOnceWhenItIsSeenForTheFirstTime() throws Exception {
        shown(Fit.COVER, 80, 40);
        Fx.run(() -> assertEquals(List.of("80x40 COVER"), feed.asked, "before any picture is looked for"));
    }

    @Test
    void asksForItsDevicePixelsOnceTheyHaveSettled() throws Exception {
        TileCanvas canvas = shown(Fit.COVER, 80, 40);
        Fx.run(() -> {
            long now = System.nanoTime();
            canvas.settle(now);
            canvas.settle(now);
            assertEquals(List.of("80x40 COVER"), feed.asked);
            resize(canvas, 90.4, 45.2);
            canvas.settle(System.nanoTime());
            assertEquals(List.of("80x40 COVER"), feed.asked, "not while it still moves");
            canvas.settle(System.nanoTime() + LATER);
            assertEquals(List.of("80x40 COVER", "90x45 COVER"), feed.asked);
        });
    }

    @Test
    void asksForNothingWhileNobodySeesIt() throws Exception {
        TileCanvas canvas = shown(Fit.COVER, 80, 40);
        Fx.run(() -> {
            canvas.settle(System.nanoTime());
            canvas.setVisible(false);
            assertEquals(TileSize.HIDDEN, canvas.size());
            canvas.setVisible(true);
            canvas.settle(System.nanoTime());
            root.getChildren().clear();
            assertEquals(List.of("80x40 COVER", "0x0 COVER", "80x40 COVER", "0x0 COVER"), feed.asked);
            canvas.close();
            assertTrue(feed.closed);
        });
    }

    /** In a window: else no picture is handed to the thread that draws. */
    @Test
    void letsGoOfWhatWasShownWhenItIsDrawnNoMore() throws Exception {
        TileCanvas canvas = shown(Fit.COVER, 80, 40);
        Stage stage = Fx.call(() -> {
            Stage made = new Stage();
            made.setScene(root.getScene());
            made.show();
            return made;
        });
        Fx.run(() -> {
            feed.give(new FakePicture(80, 40), RED, BLUE);
            canvas.drain();
            feed.give(new FakePicture(90, 45), BLUE, RED);
            canvas.drain();
            assertEquals(0, feed.letGo, "it is on the screen");
        });
        Eventually.that("the first picture is let go", () -> feed.letGo == 1);
        Fx.run(() -> {
            root.getChildren().clear();
            canvas.close();
            assertEquals(1, feed.letGo, "it is on the screen");
        });
        Eventually.that("the last one, too", () -> feed.letGo == 2);
        Fx.run(stage::close);
    }

    private TileCanvas shown(Fit fit, double width, double height) throws Exception {
        return Fx.call(() -> {
            TileCanvas canvas = new TileCanvas(feed, fit);
            root.getChildren().add(canvas);
            new Scene(root, 200, 100, Color.LIME);
            resize(canvas, width, height);
            return canvas;
        });
    }

    private void resize(TileCanvas canvas, double width, double height) {
        canvas.setPrefSize(width, height);
        root.applyCss();
        root.layout();
    }

    private List<Integer> row(int y, int... columns) {
        WritableImage picture = root.getScene().snapshot(null);
        return java.util.Arrays.stream(columns)
                .mapToObj(x -> picture.getPixelReader().getArgb(x, y))
                .toList();
    }
}
