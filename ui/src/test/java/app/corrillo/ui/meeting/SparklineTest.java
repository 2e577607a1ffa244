package app.corrillo.ui.meeting;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.corrillo.meeting.TrackId;
import app.corrillo.ui.Desk.Flow;
import java.util.List;
import org.junit.jupiter.api.Test;

class SparklineTest {
    private static final TrackId ONE = new TrackId("one");
    private static final TrackId OTHER = new TrackId("other");

    @Test
    void theNewestLiesAtTheRightAndTheLargestTouchesTheTop() {
        assertEquals(List.of(50.0, 5.0, 100.0, 0.0), Sparkline.points(List.of(10L, 20L), 3, 100, 10));
        assertEquals(List.of(0.0, 10.0, 100.0, 10.0), Sparkline.points(List.of(0L, 0L), 2, 100, 10));
        assertEquals(List.of(), Sparkline.points(List.of(), 120, 100, 10));
    }

    @Test
    void twoMinutesAreKeptOfTracksThatAreThere() {
        History history = new History();
        for (int second = 0; second < 130; second++) {
            history.add(List.of(flow(ONE, second), flow(OTHER, 1)));
        }
        assertEquals(History.LENGTH, history.kilobits(ONE).size());
        assertEquals(10, history.kilobits(ONE).getFirst());
        assertEquals(129, history.kilobits(ONE).getLast());
        assertEquals(List.of(1L, 0L, 1L, 0L), history.lost(ONE).subList(0, 4), "what was lost in each second");
        history.add(List.of(flow(ONE, 1)));
        assertEquals(0L, history.lost(ONE).getLast(), "a connection that took another’s place begins anew");
        assertEquals(List.of(), history.kilobits(OTHER));
    }

    private static Flow flow(TrackId track, long kilobits) {
        return new Flow(track, "VP8", 640, 360, 30, kilobits, kilobits / 2, 3, 20, 4);
    }
}
