package app.corrillo.livekit.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.corrillo.meeting.Source;
import app.corrillo.meeting.Track.Direction;
import app.corrillo.meeting.TrackId;
import app.corrillo.meeting.media.CameraSpec;
import app.corrillo.meeting.media.ConnectionOptions;
import app.corrillo.meeting.media.LocalTrack;
import app.corrillo.meeting.media.MediaDevices;
import app.corrillo.meeting.media.PeerConnection.LinkStats;
import app.corrillo.meeting.media.PeerConnection.RemoteTrack;
import app.corrillo.meeting.media.PeerConnection.State;
import app.corrillo.meeting.media.ScreenSpec;
import app.corrillo.meeting.media.TrackStats;
import app.corrillo.meeting.media.TrackStats.Detail;
import app.corrillo.meeting.media.TrackStats.LayerStats;
import app.corrillo.meeting.work.Lane;
import app.corrillo.testkit.Eventually;
import app.corrillo.testkit.VirtualTime;
import app.corrillo.testkit.media.FakeEngine;
import app.corrillo.testkit.media.FakeSender;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A camera that is sent beside a screen, on a net that has no room for all of both. */
class ScreenFirstTest {
    private static final Set<String> ALL = Set.of("q", "h", "f");

    private final VirtualTime time = new VirtualTime();
    private final Lane lane = new Lane("test");
    private final FakeEngine engine = new FakeEngine(MediaDevices.NONE);
    private final Tools tools = new Tools(engine, event -> {}, time, lane, new Spare());
    private final OwnTracks own = new OwnTracks(tools, "", request -> {});
    private final ScreenFirst screenFirst = new ScreenFirst(tools, own, this::look);
    private final LocalTrack camera =
            engine.openCamera(new CameraSpec.TestPattern(1280, 720, 30, -1)).join();
    private final LocalTrack screen = engine.openScreen(new ScreenSpec.Whole()).join();
    private long whole;
    private long half;
    private String limitation = "bandwidth";

    @BeforeEach
    void bothAreSent() {
        onLane(() -> {
            own.allow(EnumSet.allOf(Source.class));
            own.begin(
                    new Upstream(
                            tools, new ConnectionOptions(List.of(), false, "up/"), false, request -> {}, new Nobody()),
                    List.of());
            own.publish(camera);
            own.publish(screen);
            screenFirst.start();
        });
        Eventually.that("both are sent", () -> {
            time.advance(SourceSize.LOOK);
            return layers(camera).equals(ALL) && layers(screen).equals(Set.of("q", "h"));
        });
        pass(0, 0);
    }

    @Test
    void givesUpALayerAfterTheOtherUntilTheScreenGoesOutAsItIs() {
        pass(0, 6);
        assertCamera("q", "h");
        pass(0, 6);
        assertCamera("q");
        pass(0, 6);
        assertCamera("q");
        pass(30, 6);
        assertCamera("q");
        assertEquals(Set.of("q", "h"), layers(screen));
    }

    @Test
    void takesThemUpAgainAfterAWhileOfCalmAndLaterEachTime() {
        pass(0, 6);
        calm(ScreenFirst.CALM - 1);
        assertCamera("q", "h");
        calm(1);
        assertCamera("q", "h", "f");
        pass(0, 6);
        assertCamera("q", "h");
        calm(2 * ScreenFirst.CALM - 1);
        assertCamera("q", "h");
        calm(1);
        assertCamera("q", "h", "f");
    }

    @Test
    void takesThemUpWhenTheShareEnds() {
        pass(0, 6);
        assertCamera("q", "h");
        onLane(() -> own.unpublish(Source.SCREEN));
        pass(0, 0);
        assertCamera("q", "h", "f");
    }

    @Test
    void givesNothingUpForAScreenThatStandsStill() {
        pass(0, 0);
        assertCamera("q", "h", "f");
    }

    @Test
    void givesNothingUpForWhatTheProcessorHasNoTimeFor() {
        limitation = "cpu";
        pass(0, 6);
        assertCamera("q", "h", "f");
    }

    private void calm(int looks) {
        for (int look = 0; look < looks; look++) {
            pass(30, 6);
        }
    }

    /** So many more frames are sent until the next look, which is seen. */
    private void pass(int ofTheWhole, int ofTheHalf) {
        whole += ofTheWhole;
        half += ofTheHalf;
        time.advance(ScreenFirst.PERIOD);
        lane.reached().join();
        lane.reached().join();
    }

    private CompletableFuture<LinkStats> look() {
        List<LayerStats> layers =
                List.of(new LayerStats("q", true, 640, 360, half, 0), new LayerStats("h", true, 1280, 720, whole, 0));
        return CompletableFuture.completedFuture(new LinkStats(
                1,
                List.of(new TrackStats(
                        screen.id(),
                        Direction.SEND,
                        "VP8",
                        0,
                        0,
                        0,
                        0,
                        0,
                        0,
                        0,
                        -1,
                        limitation,
                        new Detail(0, 0, 0, layers)))));
    }

    private void assertCamera(String... expected) {
        Eventually.equal(Set.of(expected), () -> layers(camera));
    }

    private Set<String> layers(LocalTrack track) {
        return engine.connections().stream()
                .flatMap(connection -> connection.senders().stream())
                .filter(sender -> track.equals(sender.track()))
                .findFirst()
                .map(FakeSender::layers)
                .orElse(Set.of());
    }

    private void onLane(Runnable work) {
        lane.run(work);
        lane.reached().join();
    }

    private static final class Nobody implements Way.Listener {
        @Override
        public void onState(Way way, State state) {}

        @Override
        public void onTrack(RemoteTrack track) {}

        @Override
        public void onTrackGone(TrackId track) {}

        @Override
        public void onBytes(String label, byte[] message, Consumer<Runnable> line) {}

        @Override
        public void onTalk() {}

        @Override
        public void onBroken(Throwable failure) {}
    }
}
