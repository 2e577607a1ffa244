package app.corrillo.client.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.corrillo.meeting.Track;
import app.corrillo.meeting.TrackId;
import app.corrillo.meeting.media.PeerConnection.LinkStats;
import app.corrillo.meeting.media.TrackStats;
import app.corrillo.ui.Desk.Flow;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class FlowWatchTest {
    private static final TrackId CAMERA = new TrackId("p1-camera");

    private final ManualTime time = new ManualTime();
    private final List<List<Flow>> told = new ArrayList<>();
    private CompletableFuture<List<LinkStats>> answer = stats(0, 0);

    @Test
    void tellsRatesOnceASecondUntilClosed() {
        FlowWatch watch = new FlowWatch(() -> answer, time, told::add);
        time.advanceSecond();
        answer = stats(30, 50_000);
        time.advanceSecond();
        assertEquals(List.of(new Flow(CAMERA, "VP8", 640, 360, 30, 400, 2, 4.5, 3, 2)), told.getLast());
        watch.close();
        time.advanceSecond();
        assertEquals(2, told.size());
    }

    @Test
    void whatCannotBeAskedIsNothingAndALateAnswerIsDropped() {
        FlowWatch watch = new FlowWatch(() -> answer, time, told::add);
        answer = CompletableFuture.failedFuture(new IllegalStateException("gone"));
        time.advanceSecond();
        assertEquals(List.of(List.of()), told);
        CompletableFuture<List<LinkStats>> late = new CompletableFuture<>();
        answer = late;
        time.advanceSecond();
        watch.close();
        late.complete(List.of());
        assertEquals(1, told.size());
    }

    private static CompletableFuture<List<LinkStats>> stats(long frames, long bytes) {
        return CompletableFuture.completedFuture(List.of(new LinkStats(
                3,
                List.of(new TrackStats(
                        CAMERA,
                        Track.Direction.RECEIVE,
                        "VP8",
                        640,
                        360,
                        frames,
                        0,
                        0,
                        bytes,
                        2,
                        -1,
                        "none",
                        new TrackStats.Detail(100, 4.5, 2.0 * frames, List.of()))))));
    }
}
