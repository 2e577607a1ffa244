package app.corrillo.ui.meeting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.corrillo.meeting.MeetingCommand;
import app.corrillo.meeting.ParticipantId;
import app.corrillo.ui.Fx;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/** What can be done with a tile is reached by the keyboard and by either mouse button. */
@Tag("slow")
class TileMenuTest {
    private static final String ANA = "person p1";
    private static final String LUIS = "person p2";

    private final FxRobot robot = new FxRobot();

    @Test
    void theTabKeyReachesTheTilesAndArrowsLeadFromOneToTheOther() {
        try (Shown shown = new Shown(People.meeting(4), 960, 640)) {
            tabTo(shown);
            assertEquals(ANA, focused(shown));
            robot.type(KeyCode.RIGHT);
            assertEquals(LUIS, focused(shown));
            robot.type(KeyCode.LEFT);
            robot.type(KeyCode.LEFT);
            assertEquals(ANA, focused(shown), "there is nobody before the first");
            robot.type(KeyCode.DOWN);
            TileView below = Fx.call(() -> (TileView) owner(shown));
            assertTrue(below.getLayoutY() > tile(shown, ANA).getLayoutY());
            robot.type(KeyCode.UP);
            robot.type(KeyCode.TAB);
            assertEquals("Pin Ana Torres", Fx.call(() -> owner(shown).getAccessibleText()));
        }
    }

    @Test
    void enterOpensWhatCanBeDone() {
        try (Shown shown = new Shown(People.meeting(4), 960, 640)) {
            tabTo(shown);
            robot.type(KeyCode.ENTER);
            assertTrue(offers().containsAll(List.of("Pin Ana Torres", "Silence for me")), offers().toString());
            choose("Silence for me");
            assertEquals(
                    List.of(new MeetingCommand.Hear(new ParticipantId("p1"), false)),
                    shown.meeting.commands(MeetingCommand.Hear.class));
            robot.type(KeyCode.SPACE);
            choose("Pin Ana Torres");
            Fx.until(
                    "she is large",
                    () -> tile(shown, ANA).getWidth() > 1.4 * tile(shown, LUIS).getWidth());
            assertEquals(ANA, focused(shown), "the focus stays with her");
        }
    }

    @Test
    void theOtherMouseButtonOpensItToo() {
        try (Shown shown = new Shown(People.meeting(4), 960, 640)) {
            robot.clickOn(tile(shown, LUIS), MouseButton.SECONDARY);
            assertTrue(offers().stream().anyMatch(offer -> offer.startsWith("Pin ")), offers().toString());
        }
    }

    @Test
    void whereThereIsNothingToChooseOneselfIsNoStop() {
        try (Shown shown = new Shown(People.meeting(0), 960, 640)) {
            assertEquals(
                    0,
                    Fx.call(() -> shown.view.stage().views().values().stream()
                            .filter(Node::isFocusTraversable)
                            .count()));
        }
    }

    private void tabTo(Shown shown) {
        for (int step = 0; step < 20 && Fx.call(() -> !(owner(shown) instanceof TileView)); step++) {
            robot.type(KeyCode.TAB);
            Fx.pulses(1);
        }
    }

    private static Node owner(Shown shown) {
        return shown.stage.getScene().getFocusOwner();
    }

    private static @Nullable String focused(Shown shown) {
        return Fx.call(() -> owner(shown) instanceof TileView view ? view.tile().key() : null);
    }

    private static TileView tile(Shown shown, String key) {
        TileView view = shown.view.stage().views().get(key);
        assertNotNull(view);
        return view;
    }

    private static List<String> offers() {
        Fx.until("the menu is open", () -> !items().isEmpty());
        return Fx.call(() -> items().stream().map(MenuItem::getText).toList());
    }

    private static List<MenuItem> items() {
        return Window.getWindows().stream()
                .filter(ContextMenu.class::isInstance)
                .flatMap(menu -> ((ContextMenu) menu).getItems().stream())
                .toList();
    }

    private static void choose(String text) {
        offers();
        Fx.run(() -> {
            MenuItem item = items().stream()
                    .filter(one -> text.equals(one.getText()))
                    .findFirst()
                    .orElseThrow();
            item.getParentPopup().hide();
            item.fire();
        });
    }
}
