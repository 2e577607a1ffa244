package app.corrillo.livekit.session;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.corrillo.meeting.Source;
import app.corrillo.meeting.TileSize;
import app.corrillo.meeting.Track;
import app.corrillo.meeting.media.ScreenSpec;
import app.corrillo.meeting.time.SystemTime;
import app.corrillo.testkit.LetThreadsLive;
import app.corrillo.testkit.display.PrivateDisplay;
import app.corrillo.testkit.livekit.LiveKitOptions;
import app.corrillo.testkit.livekit.LiveKitServer;
import app.corrillo.testkit.net.FarNetwork;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A real livekit-server at the end of a wire that is narrower than loopback. */
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

    private Guest guest(String name) {
        return Guest.real(name, server.url(), server.token("far", name), time);
    }
}
