package app.corrillo.ui.meeting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.corrillo.ui.WindowPlace;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;

class SharePlaceTest {
    private static final Rectangle2D MAIN = new Rectangle2D(0, 0, 1280, 720);
    private static final Rectangle2D LEFT = new Rectangle2D(-1920, 0, 1920, 1080);

    @Test
    void itTakesAllOfAnotherMonitor() {
        assertEquals(
                new WindowPlace(-1920, 0, 1920, 1080, true),
                SharePlace.in(MAIN, List.of(MAIN, LEFT), Optional.empty()));
    }

    @Test
    void onTheOnlyMonitorItLiesInTheMiddle() {
        assertEquals(new WindowPlace(256, 144, 768, 432, false), SharePlace.in(MAIN, List.of(MAIN), Optional.empty()));
    }

    @Test
    void itOpensWhereItWasLeftWhileThatMonitorIsThere() {
        WindowPlace left = new WindowPlace(-800, 100, 600, 400, false);
        assertEquals(left, SharePlace.in(MAIN, List.of(MAIN, LEFT), Optional.of(left)));
        assertEquals(new WindowPlace(256, 144, 768, 432, false), SharePlace.in(MAIN, List.of(MAIN), Optional.of(left)));
    }

    @Test
    void aScreenThatBeginsOpensItByItselfOnlyIfThatIsWishedAndAnotherMonitorIsThere() {
        Optional<String> none = Optional.empty();
        Optional<String> ana = Optional.of("screen p1-screen");
        Optional<String> luis = Optional.of("screen p2-screen");

        assertTrue(SharePlace.opensAlone(none, ana, true, 2));
        assertTrue(SharePlace.opensAlone(ana, luis, true, 2), "somebody else takes over");
        assertFalse(SharePlace.opensAlone(ana, ana, true, 2), "who closed it keeps it closed");
        assertFalse(SharePlace.opensAlone(ana, none, true, 2));
        assertFalse(SharePlace.opensAlone(none, ana, false, 2), "not wished");
        assertFalse(SharePlace.opensAlone(none, ana, true, 1), "it would lie on the meeting");
    }

    @Test
    void whatCanBeNoWindowIsNone() {
        assertThrows(IllegalArgumentException.class, () -> new WindowPlace(0, 0, 10, 400, false));
        assertThrows(IllegalArgumentException.class, () -> new WindowPlace(Double.NaN, 0, 400, 400, false));
        assertThrows(IllegalArgumentException.class, () -> new WindowPlace(0, 1e9, 400, 400, false));
    }
}
