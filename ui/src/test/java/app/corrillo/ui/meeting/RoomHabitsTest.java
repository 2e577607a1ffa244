package app.corrillo.ui.meeting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.corrillo.meeting.MeetingCommand;
import app.corrillo.meeting.MeetingEvent;
import app.corrillo.meeting.TileSize;
import app.corrillo.meeting.TrackId;
import app.corrillo.testkit.Scenes;
import app.corrillo.ui.Fx;
import app.corrillo.ui.Habits.Bandwidth;
import app.corrillo.ui.Habits.Corner;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import javafx.geometry.Bounds;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Window;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/** How this person meets, in the meeting: one's own picture, the muted microphone, what pictures may take. */
@Tag("slow")
class RoomHabitsTest {
    private static final TrackId ANAS_CAMERA = new TrackId("p1-camera");
    private final FxRobot robot = new FxRobot();

    @Test
    void onesOwnPictureIsDraggedToAnyCornerAndStaysThere() {
        try (Shown shown = new Shown(People.meeting(1), 960, 640)) {
            TileView self = own(shown);
            assertEquals(Corner.BOTTOM_RIGHT, cornerOf(shown, self));
            for (Corner corner : List.of(Corner.TOP_LEFT, Corner.BOTTOM_LEFT, Corner.TOP_RIGHT, Corner.BOTTOM_RIGHT)) {
                robot.drag(self, MouseButton.PRIMARY)
                        .moveTo(shown.view
                                .stage()
                                .localToScreen(corner.isLeft() ? 100 : 800, corner.isTop() ? 80 : 480))
                        .drop();
                // Where it is dragged it lies there before it is let go.
                Fx.until(
                        "it lies " + corner,
                        () -> cornerOf(shown, self) == corner
                                && shown.desk.preferences().habits().corner() == corner);
            }
            robot.moveTo(self).press(MouseButton.PRIMARY).moveBy(2, 1).release(MouseButton.PRIMARY);
            assertEquals(Corner.BOTTOM_RIGHT, cornerOf(shown, self));
        }
    }

    @Test
    void onesOwnPictureGoesAroundByKeyAndHidesNoName() throws Exception {
        try (Shown shown = new Shown(People.meeting(1), 960, 640)) {
            TileView self = own(shown);
            for (Corner corner : List.of(Corner.BOTTOM_LEFT, Corner.TOP_LEFT, Corner.TOP_RIGHT, Corner.BOTTOM_RIGHT)) {
                robot.type(KeyCode.O);
                Fx.until("it lies " + corner, () -> cornerOf(shown, self) == corner);
                assertFalse(Fx.call(() -> screen(self).intersects(screen(plate(shown)))), "the name is seen");
                if (corner == Corner.BOTTOM_LEFT) {
                    shown.draw("inset-bottom-left");
                }
            }
            assertTrue(self.getAccessibleHelp().contains("O"));
        }
    }

    @Test
    void whatIsDraggedWhenSomebodyComesCanBeDraggedNoMore() {
        try (Shown shown = new Shown(People.meeting(1), 960, 640)) {
            TileView self = own(shown);
            AtomicInteger released = new AtomicInteger();
            Fx.run(() -> self.getScene().addEventFilter(MouseEvent.MOUSE_RELEASED, _ -> released.incrementAndGet()));
            robot.moveTo(self).press(MouseButton.PRIMARY).moveBy(-40, -40);
            Fx.until("it is dragged", () -> Cursor.CLOSED_HAND.equals(self.getCursor()));
            shown.meeting.show(People.meeting(2));
            Fx.until("it is a tile as others", () -> !self.isInset());
            robot.moveBy(-10, -10).release(MouseButton.PRIMARY);
            Fx.until("it is let go", () -> released.get() > 0);
            assertNull(Fx.call(self::getCursor));
        }
    }

    @Test
    void withMorePeopleThereIsNoInsetToMove() {
        try (Shown shown = new Shown(People.meeting(2), 960, 640)) {
            robot.type(KeyCode.O);
            assertEquals(Corner.BOTTOM_RIGHT, shown.desk.preferences().habits().corner());
        }
    }

    @Test
    void aMutedMicrophoneIsNotReadUnasked() {
        try (Shown shown = new Shown(People.meeting(2), 960, 640)) {
            shown.meeting.happen(new MeetingEvent.MicrophoneSet(false));
            Fx.until("it is muted", () -> own(shown).tile().muted());
            assertTrue(shown.desk.meters.isEmpty());
            shown.desk.meet(habits -> habits.withHears(true));
            Fx.run(shown.view::habitsChanged);
            assertEquals(1, shown.desk.meters.size());
            shown.meeting.happen(new MeetingEvent.MicrophoneSet(true));
            Fx.until("it is let go", shown.desk.meters::isEmpty);
        }
    }

    @Test
    void whoTalksWhileMutedIsToldUntilSilent() throws Exception {
        try (Shown shown = new Shown(People.meeting(2), 960, 640)) {
            shown.desk.meet(habits -> habits.withHears(true));
            Node hint = shown.find(".muted-hint", MutedHint.class);
            shown.meeting.happen(new MeetingEvent.MicrophoneSet(false));
            Fx.until("it is listened to", () -> shown.desk.meters.size() == 1);
            speak(shown, 0.003);
            assertFalse(Fx.call(hint::isVisible));
            AtomicLong gone = new AtomicLong();
            Fx.run(() -> hint.visibleProperty().addListener((_, _, _) -> gone.set(System.nanoTime())));
            long said = System.nanoTime();
            speak(shown, 0.3);
            Fx.until("it is said", hint::isVisible);
            shown.draw("muted-hint");
            speak(shown, 0.003);
            Fx.until("it goes", () -> !hint.isVisible());
            assertTrue(gone.get() - said > 2_500_000_000L, "it does not flicker between two words");
            speak(shown, 0.3);
            Fx.until("it is said again", hint::isVisible);
            shown.meeting.happen(new MeetingEvent.MicrophoneSet(true));
            Fx.until("it goes at once", () -> !hint.isVisible());
        }
    }

    @Test
    void soundAloneAsksForNoPicturesAndSendsNone() throws Exception {
        try (Shown shown = new Shown(Scenes.after(People.meeting(3), People.share(0)), 960, 640)) {
            Fx.until("pictures are asked for", () -> shows(shown).containsKey(ANAS_CAMERA));
            choose(shown, Bandwidth.AUDIO_ONLY);
            Fx.until("nothing of others is asked for", () -> others(shown).isEmpty());
            assertEquals(
                    List.of(new MeetingCommand.SetCamera(false)),
                    shown.meeting.commands(MeetingCommand.SetCamera.class));
            assertTrue(shown.isClosed(ANAS_CAMERA));
            assertTrue(shown.desk.preferences().gear().cameraOn(), "the next meeting begins as it would have");
            shown.meeting.happen(new MeetingEvent.CameraSet(false));
            TroubleStrip strip = shown.find(".strip", TroubleStrip.class);
            Fx.until("it is said", () -> strip.said().startsWith("Only sound"));
            shown.draw("audio-only");
            robot.clickOn("#show-pictures");
            Fx.until("they are there again", () -> shows(shown).containsKey(ANAS_CAMERA));
            assertEquals(
                    new MeetingCommand.SetCamera(true),
                    shown.meeting.commands(MeetingCommand.SetCamera.class).getLast());
            assertEquals("", strip.said());
        }
    }

    @Test
    void whoSavesReadsTheSharedScreenAllTheSame() {
        try (Shown shown = new Shown(Scenes.after(People.meeting(1), People.share(0)), 1280, 720)) {
            choose(shown, Bandwidth.SAVER);
            assertEquals(
                    List.of(new MeetingCommand.SaveCamera(true)),
                    shown.meeting.commands(MeetingCommand.SaveCamera.class));
            TrackId screen = new TrackId("p1-screen");
            Fx.until(
                    "it is large",
                    () -> shows(shown).getOrDefault(screen, TileSize.HIDDEN).width() > 800);
            assertTrue(shows(shown).values().stream()
                            .filter(size -> size.width() <= 320)
                            .count()
                    >= 1);
        }
    }

    private void choose(Shown shown, Bandwidth wish) {
        robot.clickOn("#more");
        Fx.run(() -> menu().getItems().stream()
                .filter(Menu.class::isInstance)
                .map(Menu.class::cast)
                .findFirst()
                .orElseThrow()
                .getItems()
                .get(List.of(Bandwidth.values()).indexOf(wish))
                .fire());
        Fx.run(() -> menu().hide());
        assertEquals(wish, shown.desk.preferences().habits().bandwidth());
    }

    private static ContextMenu menu() {
        return Window.getWindows().stream()
                .filter(ContextMenu.class::isInstance)
                .map(ContextMenu.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private static void speak(Shown shown, double level) {
        for (int moment = 0; moment < 30; moment++) {
            shown.desk.meters.forEach(meter -> meter.accept(level));
        }
        Fx.run(() -> {});
    }

    private static TileView own(Shown shown) {
        TileView self = shown.view.stage().views().get("person me");
        assertNotNull(self);
        return self;
    }

    private static Node plate(Shown shown) {
        TileView ana = shown.view.stage().views().get("person p1");
        assertNotNull(ana);
        return ana.lookup(".plate");
    }

    private static Bounds screen(Node node) {
        return node.localToScreen(node.getLayoutBounds());
    }

    private static Corner cornerOf(Shown shown, TileView self) {
        Bounds there = self.getBoundsInParent();
        return InsetDrag.nearest(
                there.getCenterX() / shown.view.stage().getWidth(),
                there.getCenterY() / shown.view.stage().getHeight());
    }

    private static Map<TrackId, TileSize> shows(Shown shown) {
        var all = shown.meeting.commands(MeetingCommand.Show.class);
        return all.isEmpty() ? Map.of() : all.getLast().tiles();
    }

    private static Set<TrackId> others(Shown shown) {
        Set<TrackId> asked = new java.util.HashSet<>(shows(shown).keySet());
        asked.remove(new TrackId("me-camera"));
        return asked;
    }
}
