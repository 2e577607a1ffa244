package app.corrillo.livekit.session;

import app.corrillo.meeting.Source;
import app.corrillo.meeting.TileSize;
import app.corrillo.meeting.Track;
import app.corrillo.meeting.time.SystemTime;
import app.corrillo.testkit.Eventually;
import app.corrillo.testkit.LetThreadsLive;
import app.corrillo.testkit.livekit.LiveKitOptions;
import app.corrillo.testkit.livekit.LiveKitServer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rooms of a real livekit-server that take one codec alone: the sizes that there are arrive as they are asked for. */
@Tag("slow")
@LetThreadsLive(
        value = {"engine", "Thread-"},
        because = "threads of the native library outlive it")
class RealCodecsTest {

    @ParameterizedTest
    @CsvSource({"H264, 320", "VP9, 320", "AV1, 1280"})
    void largestAndSmallestArrive(String codec, int smallest) throws Exception {
        try (SystemTime time = new SystemTime();
                LiveKitServer server = LiveKitServer.start(LiveKitOptions.PLAIN.withVideoCodec(codec));
                Guest ana = guest(server, "ana", time);
                Guest luis = guest(server, "luis", time)) {
            ana.sendCamera(1280, 720, 1);
            ana.join().awaitLive();
            luis.join().awaitLive();
            Track camera = luis.awaitTrack(Source.CAMERA);
            luis.showAll(new TileSize(1280, 720));
            luis.awaitPictures(camera.id(), 1280);
            Eventually.that(
                    "sent as " + codec,
                    () -> ana.session().stats().join().stream()
                            .flatMap(link -> link.tracks().stream())
                            .anyMatch(track -> track.codec().equals(codec) && track.width() == 1280));
            luis.showAll(new TileSize(320, 180));
            luis.awaitPictures(camera.id(), smallest);
        }
    }

    private static Guest guest(LiveKitServer server, String name, SystemTime time) {
        return Guest.real(name, server.url(), server.token("codec", name), time);
    }
}
