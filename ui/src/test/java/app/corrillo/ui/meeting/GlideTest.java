package app.corrillo.ui.meeting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.corrillo.testkit.Scenes;
import app.corrillo.ui.Fx;
import app.corrillo.ui.Pixels;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Each test is one step on the JavaFX thread, so that no pulse moves anything but the test. */
@Tag("slow")
class GlideTest {
    private final Region tile = new Region();
    private final List<Region> tiles = List.of(tile);

    @BeforeAll
    static void start() {
        Fx.start();
    }

    @Test
    void aTileGlidesFromWhereItIsSeenToItsPlace() {
        Fx.run(() -> {
            Glide glide = moved(false, false);
            assertTrue(glide.isGliding());
            assertSeen(0, 0, 160, 90);
            glide.jumpTo(Duration.millis(75));
            Bounds half = tile.getBoundsInParent();
            assertTrue(half.getMinX() > 0 && half.getMinX() < 400, "on its way: " + half);
            assertTrue(half.getWidth() > 160 && half.getWidth() < 320, "growing: " + half);
            assertEquals(320, tile.getWidth(), "the layout itself is final at once");
            glide.finish();
            assertSeen(400, 200, 320, 180);
            assertFalse(glide.isGliding());
        });
    }

    @Test
    void anotherPlaceOnTheWayIsReachedFromThere() {
        Fx.run(() -> {
            Glide glide = moved(false, false);
            glide.jumpTo(Duration.millis(75));
            Bounds half = tile.getBoundsInParent();
            glide.from(tiles);
            tile.resizeRelocate(0, 300, 160, 90);
            glide.to(tiles, false);
            assertSeen(half.getMinX(), half.getMinY(), half.getWidth(), half.getHeight());
            glide.finish();
            assertSeen(0, 300, 160, 90);
        });
    }

    @Test
    void nothingGlidesWhereLessMotionIsAskedForOrAnEdgeIsDragged() {
        Fx.run(() -> {
            assertFalse(moved(true, false).isGliding());
            assertSeen(400, 200, 320, 180);
            assertFalse(moved(false, true).isGliding());
            assertSeen(400, 200, 320, 180);
        });
    }

    @Test
    void whoComesIsThereAtOnce() {
        Fx.run(() -> {
            Glide glide = new Glide(() -> false);
            tile.setVisible(false);
            glide.from(tiles);
            tile.setVisible(true);
            tile.resizeRelocate(400, 200, 320, 180);
            glide.to(tiles, false);
            assertFalse(glide.isGliding());
            assertSeen(400, 200, 320, 180);
        });
    }

    @Test
    void anInsetLeavesNoTraceOnItsWay() {
        try (Shown shown = new Shown(Scenes.live(1))) {
            Fx.pulses(10);
            WritableImage before = seen(shown.stage);
            Glide glide = Fx.call(() -> {
                List<Region> inset = shown.view.root().lookupAll(".tile").stream()
                        .filter(one -> one instanceof TileView view && view.isInset())
                        .map(Region.class::cast)
                        .toList();
                Region own = inset.getFirst();
                Bounds place = own.getBoundsInParent();
                Glide fresh = new Glide(() -> false);
                own.resizeRelocate(100, 120, 652, 366);
                fresh.from(inset);
                own.resizeRelocate(place.getMinX(), place.getMinY(), place.getWidth(), place.getHeight());
                fresh.to(inset, false);
                fresh.pause();
                return fresh;
            });
            for (int millis = 0; millis <= 150; millis += 10) {
                int now = millis;
                Fx.run(() -> glide.jumpTo(Duration.millis(now)));
                Fx.pulses(2);
            }
            Fx.run(glide::finish);
            Fx.pulses(3);
            assertEquals(0, Pixels.differing(before, seen(shown.stage)), "pixels that are not as they were");
        }
    }

    private static WritableImage seen(Stage stage) {
        return Fx.call(() -> new Robot()
                .getScreenCapture(
                        null, new Rectangle2D(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight())));
    }

    private Glide moved(boolean lessMotion, boolean jump) {
        Glide glide = new Glide(() -> lessMotion);
        tile.resizeRelocate(0, 0, 160, 90);
        glide.from(tiles);
        tile.resizeRelocate(400, 200, 320, 180);
        glide.to(tiles, jump);
        return glide;
    }

    private void assertSeen(double x, double y, double width, double height) {
        Bounds seen = tile.getBoundsInParent();
        assertEquals(x, seen.getMinX(), 0.01);
        assertEquals(y, seen.getMinY(), 0.01);
        assertEquals(width, seen.getWidth(), 0.01);
        assertEquals(height, seen.getHeight(), 0.01);
    }
}
