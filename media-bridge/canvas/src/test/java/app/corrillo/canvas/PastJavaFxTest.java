package app.corrillo.canvas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.corrillo.canvas.overlay.Spot;
import app.corrillo.canvas.overlay.Spot.Round;
import app.corrillo.meeting.media.PictureFeed.Fit;
import app.corrillo.testkit.Eventually;
import app.corrillo.testkit.media.FakePicture;
import java.util.List;
import javafx.geometry.Insets;
import javafx.scene.Scene;
import javafx.scene.layout.Background;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.CornerRadii;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** When pictures go past JavaFX, and when it paints them. */
class PastJavaFxTest {
    private static final int RED = 0xffff0000;
    private static final int BLUE = 0xff0000ff;
    private static final int GROUND = 0xff00ff00;

    private final ColouredFeed feed = new ColouredFeed();
    private final FakeOverlays overlays = new FakeOverlays();
    private final Pane root = new Pane();
    private TileCanvas canvas;
    private Stage stage;

    @BeforeAll
    static void startToolkit() {
        Fx.start();
    }

    @BeforeEach
    void show() throws Exception {
        canvas = Fx.call(() -> new TileCanvas(feed, Fit.COVER));
        stage = Fx.call(Stage::new);
        Fx.run(() -> {
            canvas.setOverlays(overlays);
            canvas.setManaged(false);
            canvas.resizeRelocate(10, 20, 80, 40);
            root.getChildren().add(canvas);
            stage.setScene(new Scene(root, 200, 100, Color.LIME));
            stage.show();
            root.applyCss();
            root.layout();
            canvas.look();
        });
    }

    @AfterEach
    void close() throws Exception {
        Fx.run(() -> {
            canvas.close();
            stage.close();
        });
    }

    /** Of one colour, in a file of its own that a display could be given. */
    private static FakePicture shared(int width, int height, int colour) {
        return new FakePicture(width, height).paint((x, y) -> colour).inFile();
    }

    private int painted() {
        return root.getScene().snapshot(null).getPixelReader().getArgb(50, 40);
    }

    @Test
    void theFirstPictureWaitsForNoPulse() throws Exception {
        assertTrue(canvas.isOverlaid());
        FakePicture first = shared(80, 40, RED);
        feed.give(first);
        Fx.run(() -> assertFalse(canvas.drain(), "JavaFX leaves it alone"));
        assertTrue(canvas.overlay());
        assertEquals(List.of(first), overlays.pictures);
        assertEquals(new Spot(new Round(10, 20, 80, 40, 0), List.of()), overlays.spot);
        Eventually.that("that it has a picture", () -> !canvas.blankProperty().get());
        Fx.run(() -> {
            canvas.look();
            assertEquals(GROUND, painted(), "JavaFX paints none");
        });
    }

    @Test
    void aPictureWaitsUntilTheDisplayHasReadTheLastOne() {
        overlays.ready = false;
        feed.give(shared(80, 40, RED));
        assertFalse(canvas.overlay());
        assertTrue(canvas.isWaiting());
        overlays.ready = true;
        assertTrue(canvas.overlay());
    }

    @Test
    void whatIsVeiledIsPaintedByJavaFxAndGoesPastItAgainAfterwards() throws Exception {
        FakePicture picture = shared(80, 40, RED);
        feed.give(picture);
        assertTrue(canvas.overlay());
        Fx.run(() -> {
            Region veil = new Region();
            veil.setManaged(false);
            veil.resizeRelocate(10, 20, 80, 40);
            veil.setBackground(
                    new Background(new BackgroundFill(Color.rgb(0, 0, 0, 0.01), CornerRadii.EMPTY, Insets.EMPTY)));
            root.getChildren().add(veil);
            canvas.look();
            assertFalse(canvas.isOverlaid());
            assertTrue(overlays.hidden);
            assertEquals(RED & 0xf00000, painted() & 0xf00000, "its last picture is there at once");
            feed.give(shared(80, 40, BLUE));
            assertTrue(canvas.drain(), "and JavaFX takes the next");
            root.getChildren().remove(veil);
            canvas.look();
            assertTrue(canvas.isOverlaid());
            assertEquals(GROUND, painted());
        });
    }

    @Test
    void aPictureOfAnotherSizeIsPaintedByJavaFx() throws Exception {
        feed.give(shared(80, 40, RED));
        assertTrue(canvas.overlay());
        feed.give(shared(40, 20, BLUE));
        assertTrue(canvas.overlay(), "it is not lost");
        assertFalse(canvas.isOverlaid());
        Fx.run(() -> {
            assertTrue(overlays.hidden);
            assertEquals(BLUE, painted());
            canvas.look();
            assertFalse(canvas.isOverlaid(), "as it would have to be stretched");
        });
    }

    @Test
    void aFirstPictureThatIsFarTooLargeIsNotCutDownToItsMiddle() throws Exception {
        feed.give(shared(160, 80, BLUE));
        assertTrue(canvas.overlay());
        assertEquals(List.of(), overlays.pictures);
        Fx.run(() -> assertEquals(BLUE, painted()));
    }

    @Test
    void aPictureThatNoDisplayCanReadIsPaintedByJavaFx() throws Exception {
        feed.give(new FakePicture(80, 40).paint((x, y) -> BLUE));
        assertTrue(canvas.overlay());
        Fx.run(() -> {
            assertEquals(BLUE, painted());
            canvas.look();
            assertFalse(canvas.isOverlaid());
        });
    }

    @Test
    void aDisplayThatFailsTakesNoneWithIt() throws Exception {
        feed.give(shared(80, 40, RED));
        assertTrue(canvas.overlay());
        overlays.possible = false;
        Fx.run(() -> {
            canvas.look();
            assertEquals(RED, painted());
            assertFalse(canvas.isOverlaid());
        });
    }

    @Test
    void aPictureThatStandsStillIsPaintedWhereTheDisplayWillNotHaveIt() throws Exception {
        feed.give(shared(80, 40, RED));
        assertTrue(canvas.overlay());
        overlays.refusing = true;
        Fx.run(() -> {
            canvas.look();
            canvas.relocate(20, 20);
            canvas.look();
            assertFalse(canvas.isOverlaid());
            assertEquals(RED, painted(), "no other picture comes");
            overlays.refusing = false;
            canvas.look();
            assertTrue(canvas.isOverlaid());
            assertEquals(GROUND, painted());
        });
    }

    @Test
    void whatThrowsIsNotAskedAgain() throws Exception {
        overlays.throwing = true;
        feed.give(shared(80, 40, RED));
        assertFalse(canvas.overlay());
        Fx.run(() -> {
            assertEquals(RED, painted());
            canvas.look();
            assertFalse(canvas.isOverlaid());
        });
    }

    @Test
    void otherMemoryIsLetGoWhenItIsDrawnNoMore() throws Exception {
        feed.give(shared(80, 40, RED));
        assertTrue(canvas.overlay());
        Eventually.that("the first", () -> feed.letGo == 1);
        feed.give(shared(80, 40, BLUE));
        assertTrue(canvas.overlay());
        Eventually.that("what came before", () -> feed.letGo == 2);
    }

    @Test
    void aPictureOfTheSceneHasItAndItsOverlayEndsWithIt() throws Exception {
        feed.give(shared(80, 40, RED));
        assertTrue(canvas.overlay());
        Fx.run(() -> {
            canvas.surface();
            assertEquals(RED, painted());
            canvas.look();
            canvas.close();
            assertTrue(overlays.closed);
            feed.give(shared(80, 40, RED));
            assertFalse(canvas.overlay());
        });
    }
}
