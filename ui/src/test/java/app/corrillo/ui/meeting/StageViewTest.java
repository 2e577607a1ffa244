package app.corrillo.ui.meeting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.corrillo.canvas.TileCanvas;
import app.corrillo.meeting.Capability;
import app.corrillo.meeting.MeetingCommand;
import app.corrillo.meeting.MeetingEvent;
import app.corrillo.meeting.MeetingState;
import app.corrillo.meeting.Source;
import app.corrillo.meeting.TileSize;
import app.corrillo.meeting.Track;
import app.corrillo.meeting.TrackId;
import app.corrillo.meeting.UntrustedText;
import app.corrillo.testkit.Scenes;
import app.corrillo.ui.Fx;
import app.corrillo.ui.words.Words;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/** What is seen, and what is asked for it. */
@Tag("slow")
class StageViewTest {
    private static final String ANA = "person p1";
    private static final String SELF = "person me";
    private static final TrackId ANAS_CAMERA = new TrackId("p1-camera");

    @Test
    void aTileIsTheSameInEveryLayout() {
        try (Shown shown = new Shown(People.meeting(1), 960, 640)) {
            TileView ana = shown.view.stage().views().get(ANA);
            assertNotNull(ana);
            TileView self = shown.view.stage().views().get(SELF);
            var canvas = ana.canvas();
            shown.meeting.show(People.meeting(5));
            Fx.until("all are there", () -> shown.view.stage().views().size() == 6);
            shown.meeting.happen(People.share(1));
            Fx.until("the screen is there", () -> shown.view.stage().views().size() == 7);
            assertSame(ana, shown.view.stage().views().get(ANA));
            assertSame(self, shown.view.stage().views().get(SELF));
            assertSame(canvas, ana.canvas());
        }
    }

    @Test
    void tilesGlideAndTheirPicturesAreAskedForOnce() {
        try (Shown shown = new Shown(People.meeting(2), 960, 640)) {
            TileView ana = shown.view.stage().views().get(ANA);
            assertNotNull(ana);
            TileCanvas canvas = ana.canvas();
            PortraitFeed feed = shown.portraits.get(ANAS_CAMERA);
            assertNotNull(canvas);
            assertNotNull(feed);
            feed.askedWidths.clear();
            List<Double> seen = new CopyOnWriteArrayList<>();
            Fx.run(() -> ana.scaleXProperty().addListener((_, _, now) -> seen.add(now.doubleValue())));
            shown.meeting.show(People.meeting(5));
            Fx.until("all are there", () -> shown.view.stage().views().size() == 6);
            shown.settle();
            assertFalse(seen.isEmpty(), "it glides");
            assertEquals(1.0, seen.getLast());
            assertSame(canvas, ana.canvas());
            assertEquals(List.of(canvas.size().width()), feed.askedWidths, "no size between is asked for");
        }
    }

    @Test
    void whoIsPinnedIsLargeAndLetGoAgain() {
        try (Shown shown = new Shown(People.meeting(4), 960, 640)) {
            TileView luis = shown.view.stage().views().get("person p2");
            assertNotNull(luis);
            double before = Fx.call(luis::getWidth);
            new FxRobot().type(KeyCode.DIGIT2);
            Fx.until("Luis is large", () -> luis.getWidth() > 1.4 * before);
            assertTrue(Fx.call(() -> luis.lookup(".pinned").isVisible()));
            assertTrue(Fx.call(luis::getAccessibleText).contains("pinned"));
            new FxRobot().type(KeyCode.DIGIT1);
            Fx.until("two are alike", () -> widths(shown, ANA, "person p2").size() == 1);
            new FxRobot().type(KeyCode.DIGIT2, KeyCode.DIGIT1);
            Fx.until("all are alike", () -> luis.getWidth() == before);
            new FxRobot().type(KeyCode.DIGIT9);
            assertEquals(before, Fx.call(luis::getWidth), "nobody is the ninth");
        }
    }

    @Test
    void whoSpeaksIsLargeUntilSomebodyElseSpeaks() {
        try (Shown shown = new Shown(People.meeting(4), 960, 640)) {
            TileView ana = shown.view.stage().views().get(ANA);
            TileView luis = shown.view.stage().views().get("person p2");
            assertNotNull(ana);
            assertNotNull(luis);
            new FxRobot().type(KeyCode.L);
            Fx.until("Ana is large", () -> ana.getWidth() > 2 * luis.getWidth());
            shown.meeting.happen(new MeetingEvent.LevelsMeasured(Map.of(People.id(0), 0.3, People.id(1), 0.3)));
            Fx.until("both speak", () -> luis.tile().speaks());
            assertTrue(Fx.call(() -> ana.getWidth() > luis.getWidth()), "who has the word keeps it");
            shown.meeting.happen(new MeetingEvent.LevelsMeasured(Map.of(People.id(0), 0.0)));
            Fx.until("Luis is large", () -> luis.getWidth() > 2 * ana.getWidth());
            shown.meeting.happen(new MeetingEvent.LevelsMeasured(Map.of(People.id(1), 0.0)));
            Fx.until("nobody speaks", () -> !luis.tile().speaks());
            assertTrue(Fx.call(() -> luis.getWidth() > ana.getWidth()), "silence changes nothing");
            new FxRobot().clickOn(shown.view.root().lookup("#layout"));
            Fx.until("all are alike", () -> widths(shown, ANA, "person p2").size() == 1);
        }
    }

    private static Set<Double> widths(Shown shown, String... keys) {
        Set<Double> widths = new HashSet<>();
        for (String key : keys) {
            TileView view = shown.view.stage().views().get(key);
            widths.add(view == null ? 0 : view.getWidth());
        }
        return widths;
    }

    @Test
    void tellsWhatIsSeenAndHowLarge() {
        try (Shown shown = new Shown(People.meeting(1), 960, 640)) {
            Fx.until("it is told", () -> !shows(shown).isEmpty());
            Map<TrackId, TileSize> two = shows(shown);
            assertEquals(Set.of(ANAS_CAMERA, new TrackId("me-camera")), two.keySet());
            assertEquals(new TileSize(917, 516), two.get(ANAS_CAMERA));
            shown.meeting.happen(new MeetingEvent.TrackMuted(ANAS_CAMERA, true));
            Fx.until("the camera that is off is absent", () -> !shows(shown).containsKey(ANAS_CAMERA));
            assertTrue(shown.isClosed(ANAS_CAMERA));
        }
    }

    @Test
    void whoHasNoCellIsNotAskedFor() {
        try (Shown shown = new Shown(Scenes.after(People.meeting(8), People.share(0)), 480, 320)) {
            Fx.until("the screen is asked for", () -> shows(shown).containsKey(new TrackId("p1-screen")));
            assertEquals(
                    Set.of(new TrackId("p1-screen"), ANAS_CAMERA, new TrackId("p2-camera")),
                    shows(shown).keySet());
        }
    }

    @Test
    void theRingComesAtOnceAndStaysAWhile() {
        try (Shown shown = new Shown(People.meeting(2), 960, 640)) {
            TileView ana = shown.view.stage().views().get(ANA);
            assertNotNull(ana);
            Fx.until("Ana speaks", () -> ring(ana).isVisible());
            AtomicLong gone = new AtomicLong();
            Fx.run(() -> ring(ana).visibleProperty().addListener((_, _, _) -> gone.set(System.nanoTime())));
            long silent = System.nanoTime();
            shown.meeting.happen(new MeetingEvent.LevelsMeasured(Map.of(People.id(0), 0.0)));
            Fx.until("the ring goes", () -> !ring(ana).isVisible());
            assertFalse(ana.tile().speaks());
            assertTrue(gone.get() - silent > 500_000_000, "the ring stays between two words");
        }
    }

    @Test
    void betweenTwoPeopleThereIsNoRing() {
        try (Shown shown = new Shown(People.meeting(1), 960, 640)) {
            TileView ana = shown.view.stage().views().get(ANA);
            assertNotNull(ana);
            assertTrue(ana.tile().speaks());
            assertFalse(Fx.call(() -> ring(ana).isVisible()));
            assertTrue(Fx.call(() -> ana.lookup(".speaks").isVisible()));
        }
    }

    @Test
    void whatIsNotAllowedIsAbsent() {
        MeetingState state = Scenes.after(
                Scenes.lobby(),
                new MeetingEvent.Joined(
                        Scenes.ME, UntrustedText.name("Room"), "", Set.of(Capability.PUBLISH_MICROPHONE), Scenes.NOON));
        try (Shown shown = new Shown(state, 960, 640)) {
            for (String absent : new String[] {"#share", "#chat", "#copy-invitation", "#camera"}) {
                assertFalse(Fx.isSeen(shown.view.root().lookup(absent)), absent);
            }
            assertTrue(Fx.isSeen(shown.view.root().lookup("#microphone")));
            assertTrue(Fx.isSeen(shown.view.root().lookup("#leave")));
            assertEquals(
                    Words.in(Locale.ENGLISH).say("meeting.sealed.in-part"),
                    shown.view.root().lookup(".sealed").getAccessibleText());
        }
    }

    @Test
    void troubleHasASentenceAndGoesWhenItIsMended() {
        try (Shown shown = new Shown(People.meeting(2), 960, 640)) {
            TroubleStrip strip = shown.find(".strip", TroubleStrip.class);
            assertEquals("", strip.said());
            shown.meeting.happen(new MeetingEvent.LinkLost());
            Fx.until("it is said", () -> strip.said().startsWith("The connection is gone"));
            shown.meeting.happen(new MeetingEvent.LinkRestored());
            Fx.until("it is over", () -> strip.said().isEmpty());
        }
    }

    @Test
    void stopsAskingForPicturesInAMinimisedWindow() {
        try (Shown shown = new Shown(
                Scenes.after(People.meeting(2), Scenes.published(People.id(0), Source.SCREEN, Track.Direction.RECEIVE)),
                960,
                640)) {
            Fx.until("the screen is seen", () -> shows(shown).size() == 4);
            shown.desk.meet(habits -> habits.withMini(false));
            Fx.run(() -> shown.stage.setIconified(true));
            Fx.until("nothing is asked for", () -> shows(shown).isEmpty());
            Fx.run(() -> shown.stage.setIconified(false));
            Fx.until("it is seen again", () -> shows(shown).size() == 4);
        }
    }

    @Test
    void aPanelComesAndGoesBesideTheStageWhichStays() {
        try (Shown shown = new Shown(People.meeting(3), 960, 640)) {
            List<Object> moves = new CopyOnWriteArrayList<>();
            Fx.run(() -> shown.view.stage().sceneProperty().addListener((_, _, now) -> moves.add(String.valueOf(now))));
            FxRobot robot = new FxRobot();
            Node pin = pin(shown);
            Fx.until("the button is there", pin::isVisible);
            Fx.run(pin::requestFocus);
            robot.type(KeyCode.P);
            Fx.until("the panel is open", () -> shown.view.root().lookup("#find-person") != null);
            assertTrue(Fx.call(pin::isFocused), "the focus stays");
            robot.type(KeyCode.N);
            Fx.until("it is another", () -> shown.view.root().lookup(".numbers-list") != null);
            assertNull(Fx.call(() -> shown.view.root().lookup("#find-person")));
            robot.type(KeyCode.ESCAPE);
            Fx.until("it is closed", () -> shown.view.root().lookup(".numbers-list") == null);
            assertEquals(List.of(), moves);
        }
    }

    @Test
    void whoIsNamedAnewIsPinnedByThatName() {
        try (Shown shown = new Shown(People.meeting(3), 960, 640)) {
            Node pin = pin(shown);
            assertEquals("Pin Ana Torres", Fx.call(pin::getAccessibleText));
            shown.meeting.happen(new MeetingEvent.ParticipantRenamed(People.id(0), UntrustedText.name("Ana Ruiz")));
            Fx.until("the button says so", () -> "Pin Ana Ruiz".equals(pin.getAccessibleText()));
            Fx.run(() -> shown.view.stage().pin(0));
            String held = Fx.call(pin::getAccessibleText);
            assertTrue(held.contains("Ana Ruiz"), held);
            shown.meeting.happen(new MeetingEvent.ParticipantRenamed(People.id(0), UntrustedText.name("Ana")));
            Fx.until("it says so", () -> held.replace("Ana Ruiz", "Ana").equals(pin.getAccessibleText()));
        }
    }

    private static Node pin(Shown shown) {
        TileView ana = shown.view.stage().views().get(ANA);
        assertNotNull(ana);
        new FxRobot().moveTo(ana);
        Fx.until("it has a button", () -> ana.lookup(".on-picture") != null);
        return ana.lookup(".on-picture");
    }

    private static Map<TrackId, TileSize> shows(Shown shown) {
        var all = shown.meeting.commands(MeetingCommand.Show.class);
        return all.isEmpty() ? Map.of() : all.getLast().tiles();
    }

    private static Node ring(TileView tile) {
        return tile.lookup(".ring");
    }
}
