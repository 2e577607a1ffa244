package app.corrillo.ui.meeting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.corrillo.canvas.TileCanvas;
import app.corrillo.meeting.MeetingCommand;
import app.corrillo.meeting.MeetingEvent;
import app.corrillo.meeting.TileSize;
import app.corrillo.meeting.TrackId;
import app.corrillo.testkit.Scenes;
import app.corrillo.ui.Fx;
import app.corrillo.ui.window.Snapshot;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/** The small window of a meeting that is minimised, and the one of a shared screen. */
@Tag("slow")
class SideWindowsTest {
    private static final TrackId SCREEN = new TrackId("p1-screen");
    private final FxRobot robot = new FxRobot();

    @Test
    void aMinimisedMeetingShowsWhoSpeaksOnTop() throws Exception {
        try (Shown shown = new Shown(People.meeting(3), 960, 640)) {
            Fx.until("four are seen", () -> shows(shown).size() == 4);
            Fx.run(() -> shown.stage.setIconified(true));
            Stage mini = opened(shown);
            assertTrue(mini.isAlwaysOnTop());
            Fx.until("only Ana is asked for", () -> shows(shown).keySet().equals(Set.of(new TrackId("p1-camera"))));
            Fx.until(
                    "as wide as the small window shows her",
                    () -> shows(shown).values().iterator().next().width() == 320);
            Fx.until("Ana is painted", () -> isPainted(mini));
            draw(mini, "mini");
            shown.meeting.happen(new MeetingEvent.LevelsMeasured(Map.of(People.id(0), 0.0, People.id(1), 0.4)));
            Fx.until("now Luis", () -> shows(shown).keySet().equals(Set.of(new TrackId("p2-camera"))));
            robot.targetWindow(mini).clickOn("#mini-back");
            Fx.until("the large one is back", () -> !shown.stage.isIconified() && !mini.isShowing());
            Fx.until("all are asked for", () -> shows(shown).size() == 4);
        }
    }

    @Test
    void withoutTheSmallWindowNothingIsAskedFor() {
        try (Shown shown = new Shown(People.meeting(3), 960, 640)) {
            Fx.run(() -> shown.stage.setIconified(true));
            Stage mini = opened(shown);
            Fx.until("one is asked for", () -> shows(shown).size() == 1);
            Fx.run(mini::close);
            Fx.until("none is", () -> shows(shown).isEmpty());
            Fx.run(() -> shown.stage.setIconified(false));
            Fx.until("all are", () -> shows(shown).size() == 4);
            shown.desk.meet(habits -> habits.withMini(false));
            Fx.run(() -> shown.stage.setIconified(true));
            Fx.until("none is", () -> shows(shown).isEmpty());
            assertFalse(Fx.call(() -> other(shown).isPresent()));
        }
        assertTrue(Fx.call(() -> Window.getWindows().isEmpty()), "no window is left");
    }

    @Test
    void theSmallWindowMutesAndLeaves() {
        try (Shown shown = new Shown(People.meeting(1), 960, 640)) {
            Fx.run(() -> shown.stage.setIconified(true));
            Stage mini = opened(shown);
            Fx.run(mini::requestFocus);
            robot.targetWindow(mini).clickOn(mini.getScene().lookup(".device"));
            assertEquals(
                    List.of(new MeetingCommand.SetMicrophone(false)),
                    shown.meeting.commands(MeetingCommand.SetMicrophone.class));
            robot.targetWindow(mini).clickOn(mini.getScene().lookup(".leave"));
            assertEquals(1, shown.meeting.commands(MeetingCommand.Leave.class).size());
        }
        assertTrue(Fx.call(() -> Window.getWindows().isEmpty()), "no window is left");
    }

    @Test
    void aSharedScreenGetsAWindowOfItsOwnAndComesBack() throws Exception {
        try (Shown shown = new Shown(Scenes.after(People.meeting(2), People.share(0)), 960, 640)) {
            Fx.until("it is in the stage", () -> shown.view.stage().views().size() == 4);
            robot.type(KeyCode.W);
            Stage window = opened(shown);
            assertEquals("Ana Torres is sharing", window.getTitle());
            Fx.until(
                    "the stage is the people's",
                    () -> shown.view.stage().views().size() == 3);
            Fx.until(
                    "it is asked for as large as it is seen",
                    () -> shows(shown).getOrDefault(SCREEN, TileSize.HIDDEN).width()
                            == Math.round(window.getScene().getWidth()));
            Fx.until("it is painted", () -> isPainted(window));
            draw(window, "share-window");
            shown.draw("share-elsewhere");
            Fx.run(window::close);
            Fx.until("it is back", () -> shown.view.stage().views().size() == 4);
            Fx.until("and asked for", () -> shows(shown).containsKey(SCREEN));
        }
    }

    @Test
    void theWindowOfAScreenGoesWithIt() {
        try (Shown shown = new Shown(Scenes.after(People.meeting(2), People.share(0)), 960, 640)) {
            Fx.until("it is in the stage", () -> shown.view.stage().views().size() == 4);
            TileView screen = shown.view.stage().views().get("screen p1");
            assertNotNull(screen);
            robot.moveTo(screen).clickOn(screen.lookup(".on-picture"));
            Stage window = opened(shown);
            shown.meeting.happen(new MeetingEvent.TrackUnpublished(SCREEN, Scenes.NOON));
            Fx.until("it is closed", () -> !window.isShowing());
            Fx.until("it is not asked for", () -> !shows(shown).containsKey(SCREEN));
        }
    }

    private static LoneTile lone(Stage window) {
        LoneTile tile =
                (LoneTile) window.getScene().getRoot().getChildrenUnmodifiable().getFirst();
        assertNotNull(tile);
        return tile;
    }

    private static boolean isPainted(Stage window) {
        TileView view = lone(window).view();
        TileCanvas canvas = view == null ? null : view.canvas();
        return canvas != null && !canvas.blankProperty().get();
    }

    private static void draw(Stage window, String name) throws Exception {
        Snapshot.write(window.getScene(), Shown.PICTURES.resolve("meeting-" + name + ".png"))
                .get(20, TimeUnit.SECONDS);
    }

    private static Stage opened(Shown shown) {
        Fx.until("another window opens", () -> other(shown).isPresent());
        return Fx.call(() -> other(shown).orElseThrow());
    }

    private static Optional<Stage> other(Shown shown) {
        return Window.getWindows().stream()
                .filter(window -> window instanceof Stage && !window.equals(shown.stage))
                .map(Stage.class::cast)
                .findFirst();
    }

    private static Map<TrackId, TileSize> shows(Shown shown) {
        var all = shown.meeting.commands(MeetingCommand.Show.class);
        return all.isEmpty() ? Map.of() : all.getLast().tiles();
    }
}
