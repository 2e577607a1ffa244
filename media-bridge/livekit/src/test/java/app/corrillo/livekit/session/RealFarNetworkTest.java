package app.corrillo.livekit.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.corrillo.meeting.MeetingEvent;
import app.corrillo.meeting.Source;
import app.corrillo.meeting.TileSize;
import app.corrillo.meeting.Track;
import app.corrillo.meeting.TrackId;
import app.corrillo.meeting.media.PictureFeed;
import app.corrillo.meeting.media.ScreenSpec;
import app.corrillo.meeting.time.SystemTime;
import app.corrillo.testkit.Eventually;
import app.corrillo.testkit.LetThreadsLive;
import app.corrillo.testkit.display.PrivateDisplay;
import app.corrillo.testkit.livekit.LiveKitOptions;
import app.corrillo.testkit.livekit.LiveKitServer;
import app.corrillo.testkit.net.FarNetwork;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A real livekit-server at the end of a wire that is not always as good as loopback. */
@Tag("slow")
@LetThreadsLive(
        value = {"engine", "Thread-"},
        because = "threads of the native library outlive it")
class RealFarNetworkTest {
    private static final int CROWDED = 1_300;

    private final SystemTime time = new SystemTime();
    private FarNetwork network;
    private LiveKitServer server;

    @BeforeEach
    void start() throws Exception {
        Optional<String> trouble = FarNetwork.trouble();
        assumeTrue(trouble.isEmpty(), () -> trouble.orElse(""));
        network = FarNetwork.make();
        server =
                LiveKitServer.start(LiveKitOptions.PLAIN, new LiveKitServer.Place(network.address(), network.inside()));
    }

    @AfterEach
    void stop() throws Exception {
        if (server != null) {
            server.close();
            network.close();
        }
        time.close();
    }

    @Test
    void whereUdpIsLostFromTheBeginningTheyMeetOverTcp() throws Exception {
        network.loseUdp();
        try (Guest ana = guest("ana");
                Guest luis = guest("luis")) {
            meet(ana, luis);
            assertEquals(2, reached("tcp"));
        }
    }

    @Test
    void whereUdpIsLostLaterPicturesComeBackOverTcp() throws Exception {
        try (Guest ana = guest("ana");
                Guest luis = guest("luis")) {
            meet(ana, luis);

            network.loseUdp();
            luis.await(
                    "nothing comes",
                    now -> Guest.track(now, Source.CAMERA)
                            .filter(Track::stalled)
                            .isPresent());
            luis.await(
                    "a picture that goes on",
                    now -> Guest.track(now, Source.CAMERA)
                            .filter(track -> !track.stalled())
                            .isPresent());
            awaitPictures(luis);
            assertEquals(2, luis.state().participants().size());
            assertEquals(0, luis.count(MeetingEvent.ParticipantLeft.class), "nobody was gone");
        }
    }

    @Test
    void aScreenIsSeenWholeWhereThereIsNoRoomForItBesideTheCamera() throws Exception {
        try (PrivateDisplay display = PrivateDisplay.managed(1280, 720)) {
            display.useInThisProcess();
            try (Guest ana = guest("ana");
                    Guest luis = guest("luis")) {
                network.narrow(CROWDED);
                ana.sendCamera(1280, 720, 1);
                ana.join().awaitLive();
                luis.join().awaitLive();
                luis.awaitTrack(Source.CAMERA);
                ana.send(ana.engine().openScreen(new ScreenSpec.Whole()).join());
                Track screen = luis.awaitTrack(Source.SCREEN);
                luis.showAll(new TileSize(1280, 720));
                luis.awaitPictures(screen.id(), 1280);
                assertTrue(Guest.track(luis.state(), Source.CAMERA).isPresent());
            }
        }
    }

    private static void meet(Guest ana, Guest luis) throws InterruptedException {
        ana.sendCamera(640, 360, 1);
        ana.join().awaitLive();
        luis.join().awaitLive();
        awaitPictures(luis);
    }

    // Of whatever size: what is tried here is the way, and a busy sender may give it less.
    private static void awaitPictures(Guest guest) throws InterruptedException {
        TrackId camera = guest.awaitTrack(Source.CAMERA).id();
        guest.showAll(new TileSize(640, 360));
        try (PictureFeed feed = guest.engine().feed(camera)) {
            feed.resize(320, 180, PictureFeed.Fit.COVER);
            Eventually.within(Duration.ofMinutes(1), "ten pictures", () -> {
                feed.take();
                return feed.counts().arrived() >= 10;
            });
        }
    }

    /** How many times the server told that somebody is reached so. */
    private long reached(String way) {
        return server.log()
                .lines()
                .filter(line -> line.contains("\"connectionType\": \"" + way + "\""))
                .count();
    }

    private Guest guest(String name) {
        return Guest.real(name, server.url(), server.token("far", name), time);
    }
}
