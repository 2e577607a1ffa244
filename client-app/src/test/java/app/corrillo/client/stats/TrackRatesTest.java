package app.corrillo.client.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.corrillo.meeting.Track.Direction;
import app.corrillo.meeting.TrackId;
import app.corrillo.meeting.media.PeerConnection.LinkStats;
import app.corrillo.meeting.media.TrackStats;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class TrackRatesTest {
    private static final TrackId CAMERA = new TrackId("camera");

    @Test
    void aTrackThatIsSentInTwoCodecsHasTheSumOfBothAndTheNameOfTheLarger() {
        TrackRates rates = new TrackRates();
        rates.between(both(900_000, 100_000), 0);
        TrackRates.Rate rate = Objects.requireNonNull(
                rates.between(both(900_000, 350_000), 1_000_000_000).get(CAMERA));

        assertEquals(2_000, rate.kbps());
        assertEquals("VP8", rate.newest().codec());
    }

    private static List<LinkStats> both(long first, long backup) {
        return List.of(new LinkStats(1, List.of(sent("VP9", first), sent("VP8", backup))));
    }

    private static TrackStats sent(String codec, long bytes) {
        return new TrackStats(CAMERA, Direction.SEND, codec, 1280, 720, 30, 0, 0, bytes, 0, -1, "none");
    }
}
