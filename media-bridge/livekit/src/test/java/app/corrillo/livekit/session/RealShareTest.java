package app.corrillo.livekit.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.corrillo.meeting.Source;
import app.corrillo.meeting.TileSize;
import app.corrillo.meeting.Track;
import app.corrillo.meeting.media.LocalTrack;
import app.corrillo.meeting.media.ScreenSpec;
import app.corrillo.meeting.time.SystemTime;
import app.corrillo.testkit.LetThreadsLive;
import app.corrillo.testkit.display.PrivateDisplay;
import app.corrillo.testkit.livekit.LiveKitServer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A screen that is shared through a real livekit-server, and again, and again. */
@Tag("slow")
@LetThreadsLive(
        value = {"engine", "Thread-"},
        because = "threads of the native library outlive it")
class RealShareTest {
    private static final int TIMES = 3;

    @Test
    void everyShareIsSeenInBothSizes() throws Exception {
        try (PrivateDisplay display = PrivateDisplay.managed(1280, 720);
                SystemTime time = new SystemTime();
                LiveKitServer server = LiveKitServer.start()) {
            display.useInThisProcess();
            try (Guest ana = guest(server, "ana", time);
                    Guest luis = guest(server, "luis", time)) {
                ana.join().awaitLive();
                luis.join().awaitLive();
                for (int round = 0; round < TIMES; round++) {
                    share(ana, luis);
                }
                assertEquals(0, ana.engine().holdings().localTracks());
            }
        }
    }

    private static void share(Guest ana, Guest luis) throws InterruptedException {
        LocalTrack screen =
                ana.send(ana.engine().openScreen(new ScreenSpec.Whole()).join());
        Track seen = luis.awaitTrack(Source.SCREEN);
        luis.showAll(new TileSize(1280, 720));
        luis.awaitPictures(seen.id(), 1280);
        luis.showAll(new TileSize(640, 360));
        luis.awaitPictures(seen.id(), 640);
        ana.session().unpublish(Source.SCREEN).join();
        screen.close();
        screen.released().join();
        luis.await(
                "the end of the share", now -> Guest.track(now, Source.SCREEN).isEmpty());
    }

    private static Guest guest(LiveKitServer server, String name, SystemTime time) {
        return Guest.real(name, server.url(), server.token("share", name), time);
    }
}
