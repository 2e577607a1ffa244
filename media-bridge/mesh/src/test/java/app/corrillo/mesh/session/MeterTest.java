package app.corrillo.mesh.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.corrillo.meeting.Quality;
import app.corrillo.meeting.Track.Direction;
import app.corrillo.meeting.TrackId;
import app.corrillo.meeting.media.PeerConnection.Encoding;
import app.corrillo.meeting.media.PeerConnection.LinkStats;
import app.corrillo.meeting.media.TrackStats;
import java.util.List;
import org.junit.jupiter.api.Test;

class MeterTest {
    private static final long SECOND = 1_000_000_000L;
    private static final SendPlan.Applied FULL = new SendPlan.Applied(new Encoding(true, 1, 700, 30), 0);

    @Test
    void qualityFollowsDelayAndLoss() {
        assertEquals(Quality.GOOD, LinkMeter.judge(20, 0));
        assertEquals(Quality.GOOD, LinkMeter.judge(300, 0.05));
        assertEquals(Quality.SLOW, LinkMeter.judge(301, 0));
        assertEquals(Quality.LOSSY, LinkMeter.judge(20, 0.06));
        assertEquals(Quality.LOSSY, LinkMeter.judge(301, 0.06), "loss is heard first");
    }

    @Test
    void nothingIsKnownBeforeTwoLooks() {
        LinkMeter meter = new LinkMeter();

        assertEquals(Quality.UNKNOWN, meter.seen(received(0, 0), 0));
        assertEquals(Quality.UNKNOWN, meter.seen(received(90_000, 0), SECOND));
        assertEquals(Quality.GOOD, meter.seen(received(180_000, 0), 2 * SECOND));
        assertEquals(Quality.LOSSY, meter.seen(received(270_000, 500), 4 * SECOND), "500 of 1500 are lost");
        assertEquals(Quality.GOOD, meter.seen(received(360_000, 500), 6 * SECOND), "only what is new counts");
    }

    @Test
    void anEncoderThatMakesFewerFramesIsBehind() {
        FrameWatch watch = new FrameWatch();

        assertFalse(watch.seen(sent(0, "none"), FULL, 0));
        assertFalse(watch.seen(sent(60, "none"), FULL, 2 * SECOND));
        assertFalse(watch.seen(sent(110, "none"), FULL, 4 * SECOND), "25 a second after 30");
        assertTrue(watch.seen(sent(140, "none"), FULL, 6 * SECOND), "15 a second after 30");
        assertFalse(watch.seen(sent(200, "none"), FULL, 8 * SECOND));
    }

    @Test
    void anEncoderThatSaysSoIsBehindAndOneThatIsOffIsNot() {
        assertTrue(new FrameWatch().seen(sent(0, "cpu"), FULL, 0));
        assertFalse(new FrameWatch().seen(sent(0, "bandwidth"), FULL, 0));
        assertFalse(new FrameWatch().seen(sent(0, "cpu"), new SendPlan.Applied(Encoding.OFF, 0), 0));
    }

    @Test
    void anotherEncodingBeginsAnew() {
        FrameWatch watch = new FrameWatch();
        SendPlan.Applied slower = new SendPlan.Applied(new Encoding(true, 1, 700, 10), 5);

        assertFalse(watch.seen(sent(0, "none"), FULL, 0));
        assertFalse(watch.seen(sent(60, "none"), FULL, 2 * SECOND));
        assertFalse(watch.seen(sent(80, "none"), slower, 4 * SECOND));
        assertFalse(watch.seen(sent(100, "none"), slower, 6 * SECOND), "10 a second, as asked");
    }

    private static LinkStats received(long bytes, long lost) {
        TrackStats sound =
                new TrackStats(new TrackId("m"), Direction.RECEIVE, "opus", 0, 0, 0, 0, 0, bytes, lost, 0.1, "none");
        return new LinkStats(20, List.of(sound));
    }

    private static TrackStats sent(long frames, String limitation) {
        return new TrackStats(new TrackId("c"), Direction.SEND, "VP8", 640, 360, frames, 0, 0, 0, 0, -1, limitation);
    }
}
