package app.corrillo.canvas.overlay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.corrillo.canvas.overlay.Spot.Cut;
import app.corrillo.canvas.overlay.Spot.Round;
import java.util.List;
import java.util.Optional;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Insets;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.effect.BoxBlur;
import javafx.scene.layout.Background;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.Border;
import javafx.scene.layout.BorderStroke;
import javafx.scene.layout.BorderStrokeStyle;
import javafx.scene.layout.BorderWidths;
import javafx.scene.layout.CornerRadii;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;

class SightTest {
    private static final Bounds ALL = new BoundingBox(0, 0, 200, 100);
    private static final Round OUTLINE = new Round(30, 20, 200, 100, 8);

    private final Pane root = new Pane();
    private final Pane tile = new Pane();
    private final Region picture = region(0, 0, 200, 100);

    SightTest() {
        tile.relocate(30, 20);
        tile.getChildren().add(picture);
        root.getChildren().add(tile);
    }

    private static Region region(double x, double y, double width, double height) {
        Region region = new Region();
        region.setManaged(false);
        region.resizeRelocate(x, y, width, height);
        return region;
    }

    private static <R extends Region> R filled(R region, Paint paint, double radius) {
        region.setBackground(new Background(new BackgroundFill(paint, new CornerRadii(radius), Insets.EMPTY)));
        return region;
    }

    private Optional<Spot> look() {
        return Sight.of(picture, ALL, 8, 1);
    }

    private void over(Node... nodes) {
        tile.getChildren().addAll(nodes);
    }

    private static Optional<Spot> spot(Cut... cuts) {
        return Optional.of(new Spot(OUTLINE, List.of(cuts)));
    }

    @Test
    void whatNothingLiesOnIsSeenAsItIs() {
        over(region(0, 0, 200, 100), new Group(), filled(region(0, 0, 200, 100), Color.TRANSPARENT, 8));
        root.getChildren().add(filled(region(230, 20, 50, 50), Color.RED, 0));
        assertEquals(spot(), look());
    }

    @Test
    void whatHasAGroundIsLeftOutWithItsRoundCornersWhateverIsInIt() {
        Pane plate = filled(new Pane(new Text(2, 15, "Ana")), Color.BLACK, 6);
        plate.setManaged(false);
        plate.resizeRelocate(8, 70, 60, 24);
        over(plate);
        assertEquals(spot(new Cut.Inside(new Round(38, 90, 60, 24, 6))), look());
    }

    @Test
    void whatLiesOnItFromElsewhereInTheSceneIsLeftOutToo() {
        Pane layer = new Pane(filled(region(220, 100, 50, 50), Color.BLACK, 0));
        root.getChildren().add(layer);
        assertEquals(spot(new Cut.Inside(new Round(220, 100, 50, 50, 0))), look());
    }

    @Test
    void aPictureOnItCountsByItsGround() {
        Pane inset = new Pane(filled(region(0, 0, 60, 40), Color.BLACK, 8), new Group(new Rectangle(60, 40)));
        inset.relocate(130, 50);
        over(inset);
        assertEquals(spot(new Cut.Inside(new Round(160, 70, 60, 40, 8))), look());
    }

    @Test
    void aFrameAroundItIsLeftOutAndWhatIsInItIsNot() {
        Region ring = region(0, 0, 200, 100);
        ring.setBorder(new Border(stroke(Color.GREEN, 8, 3, Insets.EMPTY), stroke(Color.BLACK, 5, 1, new Insets(3))));
        over(ring);
        assertEquals(spot(new Cut.Outside(new Round(34, 24, 192, 92, 4))), look());
    }

    private static BorderStroke stroke(Paint paint, double radius, double width, Insets insets) {
        return new BorderStroke(
                paint, BorderStrokeStyle.SOLID, new CornerRadii(radius), new BorderWidths(width), insets);
    }

    @Test
    void anEdgeOfAGroundIsOfIt() {
        Region card = region(10, 10, 40, 20);
        card.setBackground(new Background(
                new BackgroundFill(Color.BLACK, new CornerRadii(10), new Insets(-2)),
                new BackgroundFill(Color.WHITE, new CornerRadii(8), Insets.EMPTY)));
        over(card);
        assertEquals(spot(new Cut.Inside(new Round(38, 28, 44, 24, 10))), look());
    }

    @Test
    void theRingAroundAGroundIsLeftOutWithIt() {
        Region button = filled(region(150, 10, 32, 32), Color.BLACK, 16);
        button.setBorder(new Border(stroke(Color.BLUE, 20, 2, new Insets(-4))));
        over(button);
        assertEquals(spot(new Cut.Inside(new Round(176, 26, 40, 40, 20))), look());
    }

    @Test
    void whatSticksOutOfAGroundIsLeftOutToo() {
        Pane button = filled(new Pane(filled(region(22, -6, 18, 18), Color.ORANGE, 9)), Color.BLACK, 6);
        button.setManaged(false);
        button.resizeRelocate(150, 20, 32, 32);
        over(button);
        Cut ground = new Cut.Inside(new Round(180, 40, 32, 32, 6));
        assertEquals(spot(ground, new Cut.Inside(new Round(202, 34, 18, 18, 9))), look());
        button.getChildren().setAll(new Text(25, 10, "+1"));
        assertTrue(look().isEmpty(), "letters beside their ground");
    }

    @Test
    void whatIsNotShownLeavesNothingOut() {
        Region gone = filled(region(0, 0, 40, 40), Color.BLACK, 0);
        gone.setVisible(false);
        Region clear = filled(region(0, 0, 40, 40), Color.BLACK, 0);
        clear.setOpacity(0);
        over(gone, clear);
        assertEquals(spot(), look());
    }

    @Test
    void lettersAndShapesOnItCannotBeLeftOut() {
        over(new Text(20, 20, "Ana"));
        assertTrue(look().isEmpty());
    }

    @Test
    void aVeilOverAllOfItCannotBeLeftOut() {
        over(filled(region(0, 0, 200, 100), Color.rgb(0, 0, 0, 0.5), 8));
        assertTrue(look().isEmpty());
    }

    @Test
    void whatIsTurnedScaledFadedOrBlurredIsForJavaFx() {
        tile.setScaleX(0.9);
        assertTrue(look().isEmpty(), "scaled");
        tile.setScaleX(1);
        tile.setRotate(5);
        assertTrue(look().isEmpty(), "turned");
        tile.setRotate(0);
        root.setOpacity(0.5);
        assertTrue(look().isEmpty(), "faded");
        root.setOpacity(1);
        tile.setEffect(new BoxBlur());
        assertTrue(look().isEmpty(), "blurred");
        tile.setEffect(null);
        tile.setClip(new Rectangle(10, 10));
        assertTrue(look().isEmpty(), "clipped");
        tile.setClip(null);
        tile.setVisible(false);
        assertTrue(look().isEmpty(), "not there");
        tile.setVisible(true);
        tile.setTranslateX(5);
        assertEquals(35, look().orElseThrow().outline().x());
    }

    @Test
    void itIsToldInPixelsOfTheDevice() {
        over(filled(region(10, 10, 20, 10), Color.BLACK, 4));
        Spot twice = Sight.of(picture, ALL, 8, 1.5).orElseThrow();
        assertEquals(new Round(45, 30, 300, 150, 12), twice.outline());
        assertEquals(List.of(new Cut.Inside(new Round(60, 45, 30, 15, 6))), twice.cuts());
    }
}
