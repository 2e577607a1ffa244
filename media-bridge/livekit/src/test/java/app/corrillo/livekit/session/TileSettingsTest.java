package app.corrillo.livekit.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.corrillo.livekit.protocol.SignalRequest;
import app.corrillo.livekit.protocol.UpdateTrackSettings;
import app.corrillo.meeting.TileSize;
import app.corrillo.meeting.TrackId;
import app.corrillo.meeting.media.MediaDevices;
import app.corrillo.meeting.work.Lane;
import app.corrillo.testkit.VirtualTime;
import app.corrillo.testkit.media.FakeEngine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TileSettingsTest {
    private static final TrackId ONE = new TrackId("1");
    private static final TrackId TWO = new TrackId("2");
    private static final TileSize SMALL = new TileSize(320, 180);
    private static final TileSize LARGE = new TileSize(1280, 720);

    private final VirtualTime time = new VirtualTime();
    private final Lane lane = new Lane("test");
    private final List<String> said = new ArrayList<>();
    private final TileSettings tiles = new TileSettings(
            new Tools(new FakeEngine(MediaDevices.NONE), event -> {}, time, lane, new Spare()), this::say);

    @Test
    void theFirstSizeIsToldAtOnceAndThoseThatFollowTogether() {
        tiles.arrived(ONE, "TR_1", null);
        tiles.show(Map.of(ONE, SMALL));
        tiles.show(Map.of(ONE, new TileSize(640, 360)));
        tiles.show(Map.of(ONE, LARGE));
        assertEquals(List.of("TR_1 320x180"), said);

        pass(TileSettings.REST);
        assertEquals(List.of("TR_1 320x180", "TR_1 1280x720"), said);
        tiles.show(Map.of(ONE, LARGE));
        pass(TileSettings.REST);
        assertEquals(2, said.size());
    }

    @Test
    void tilesOfOneSizeAreToldTogetherAndWhatIsNotShownIsSwitchedOff() {
        tiles.show(Map.of(ONE, SMALL, TWO, SMALL));
        tiles.arrived(ONE, "TR_1", null);
        tiles.arrived(TWO, "TR_2", null);
        pass(TileSettings.REST);
        tiles.show(Map.of());
        pass(TileSettings.REST);

        assertEquals(List.of("TR_1 320x180", "TR_2 320x180", "TR_1 TR_2 off"), said);
        assertEquals(2, tiles.hidden().size());
    }

    @Test
    void aPictureThatTheScreenSaysNothingOfIsSwitchedOffInTheEnd() {
        tiles.arrived(ONE, "TR_1", null);
        assertEquals(List.of(), said);
        pass(TileSettings.UNSEEN);
        assertEquals(List.of("TR_1 off"), said);
    }

    @Test
    void whatTakesTheirPlaceIsAsLargeAsThoseBefore() {
        tiles.arrived(ONE, "TR_1", null);
        tiles.show(Map.of(ONE, LARGE));
        pass(TileSettings.REST);
        tiles.renew();
        tiles.arrived(TWO, "TR_2", ONE);
        assertEquals(List.of("TR_1 1280x720", "TR_2 1280x720"), said);
    }

    private void pass(Duration duration) {
        time.advance(duration);
        lane.reached().join();
    }

    private void say(SignalRequest request) {
        UpdateTrackSettings settings = request.track_setting;
        said.add(String.join(" ", settings.track_sids) + " "
                + (settings.disabled ? "off" : settings.width + "x" + settings.height));
    }
}
