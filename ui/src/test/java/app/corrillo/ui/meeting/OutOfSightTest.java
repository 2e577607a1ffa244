package app.corrillo.ui.meeting;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.corrillo.meeting.MeetingCommand;
import app.corrillo.meeting.TileSize;
import app.corrillo.meeting.TrackId;
import app.corrillo.ui.Fx;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;

/** However a tile gets out of sight, its sender and its decoder are told, and told again when it is back. */
@Tag("slow")
class OutOfSightTest {
    private static final TrackId CAMERA = new TrackId("p6-camera");

    @SuppressWarnings("ImmutableEnumChecker") // what they do keeps nothing
    enum Way {
        ANOTHER_PAGE(shown -> press(KeyCode.PAGE_DOWN), shown -> press(KeyCode.PAGE_UP)),
        WITHOUT_A_CELL(shown -> press(KeyCode.DIGIT1), shown -> press(KeyCode.DIGIT1)),
        UNDER_A_PANEL(shown -> press(KeyCode.P), shown -> press(KeyCode.P)),
        ANOTHER_LAYOUT(shown -> press(KeyCode.L), shown -> press(KeyCode.L)),
        MINIMISED(shown -> minimise(shown, true), shown -> minimise(shown, false));

        private final Consumer<Shown> away;
        private final Consumer<Shown> back;

        Way(Consumer<Shown> away, Consumer<Shown> back) {
            this.away = away;
            this.back = back;
        }
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void whatIsNotSeenIsNotAskedFor(Way way) {
        try (Shown shown = new Shown(People.meeting(8), 480, 320)) {
            PortraitFeed feed = shown.portraits.get(CAMERA);
            assertNotNull(feed);
            Fx.until("it is asked for", () -> asks(shown).containsKey(CAMERA));
            assertTrue(feed.askedWidths.getLast() > 0);
            way.away.accept(shown);
            Fx.until("it is not asked for", () -> !asks(shown).containsKey(CAMERA));
            Fx.until("it is not made", () -> feed.askedWidths.getLast() == 0);
            way.back.accept(shown);
            Fx.until("it is asked for again", () -> asks(shown).containsKey(CAMERA));
            Fx.until("it is made again", () -> feed.askedWidths.getLast() > 0);
        }
    }

    private static void press(KeyCode key) {
        new FxRobot().type(key);
    }

    private static void minimise(Shown shown, boolean now) {
        Fx.run(() -> shown.stage.setIconified(now));
    }

    private static Map<TrackId, TileSize> asks(Shown shown) {
        var all = shown.meeting.commands(MeetingCommand.Show.class);
        return all.isEmpty() ? Map.of() : all.getLast().tiles();
    }
}
