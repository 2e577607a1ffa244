package app.corrillo.ui.meeting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import app.corrillo.meeting.MeetingCommand;
import app.corrillo.meeting.MeetingEvent;
import app.corrillo.meeting.TrackId;
import app.corrillo.ui.Fx;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/** Who comes into sight, and grows, though nobody here asked for it. */
@Tag("slow")
class FirstPageTest {
    private static final TrackId FAR = new TrackId("p55-camera");

    @Test
    void whoSpeaksOnAnotherPageComesToTheFirstAndOneLeavesIt() {
        try (Shown shown = new Shown(People.meeting(59), 960, 640)) {
            Fx.until("the first page is asked for", () -> !shows(shown).isEmpty());
            Set<TrackId> before = shows(shown);
            assertFalse(before.contains(FAR));
            speak(shown, 54);
            Fx.until("the one who speaks is asked for", () -> shows(shown).contains(FAR));
            Set<TrackId> gone = new HashSet<>(before);
            gone.removeAll(shows(shown));
            assertEquals(Set.of(new TrackId("p2-camera")), gone, "who has been silent longest makes room");
        }
    }

    @Test
    void whoTurnedThePageKeepsWhatIsThere() {
        try (Shown shown = new Shown(People.meeting(59), 960, 640)) {
            Fx.until("the first page is asked for", () -> !shows(shown).isEmpty());
            Set<TrackId> first = shows(shown);
            new FxRobot().type(KeyCode.PAGE_DOWN);
            Fx.until("the second page is asked for", () -> !shows(shown).equals(first));
            Set<TrackId> second = shows(shown);
            speak(shown, 54);
            speak(shown, 0);
            Fx.run(() -> {});
            assertEquals(second, shows(shown));
        }
    }

    @Test
    void whoIsShownToEverybodyIsLargeUntilOnePinsSomebodyElse() {
        try (Shown shown = new Shown(People.meeting(4), 960, 640)) {
            TileView luis = shown.view.stage().views().get("person p2");
            TileView ana = shown.view.stage().views().get("person p1");
            assertNotNull(luis);
            assertNotNull(ana);
            shown.meeting.happen(new MeetingEvent.SpotlightMoved(People.id(1)));
            Fx.until("Luis is large", () -> luis.getWidth() > 2 * ana.getWidth());
            new FxRobot().type(KeyCode.DIGIT1);
            Fx.until("one's own choice counts more", () -> ana.getWidth() > 2 * luis.getWidth());
            new FxRobot().type(KeyCode.DIGIT1);
            Fx.until("Luis is large again", () -> luis.getWidth() > 2 * ana.getWidth());
            shown.meeting.happen(new MeetingEvent.SpotlightMoved(null));
            Fx.until("all are alike", () -> luis.getWidth() == ana.getWidth());
        }
    }

    private static void speak(Shown shown, int index) {
        shown.meeting.happen(
                new MeetingEvent.LevelsMeasured(Map.of(People.id(0), 0.0)),
                new MeetingEvent.LevelsMeasured(Map.of(People.id(index), 0.4)));
    }

    private static Set<TrackId> shows(Shown shown) {
        var all = shown.meeting.commands(MeetingCommand.Show.class);
        return all.isEmpty() ? Set.of() : all.getLast().tiles().keySet();
    }
}
