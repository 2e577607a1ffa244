package app.corrillo.livekit.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.corrillo.engine.Engine;
import app.corrillo.engine.EngineOptions;
import app.corrillo.livekit.signal.JoinQuery.Version;
import app.corrillo.meeting.Source;
import app.corrillo.meeting.TileSize;
import app.corrillo.meeting.Track;
import app.corrillo.meeting.media.TrackStats;
import app.corrillo.meeting.time.SystemTime;
import app.corrillo.testkit.Eventually;
import app.corrillo.testkit.LetThreadsLive;
import app.corrillo.testkit.livekit.BrowserPeer;
import app.corrillo.testkit.livekit.Chromium;
import app.corrillo.testkit.livekit.LiveKitOptions;
import app.corrillo.testkit.livekit.LiveKitServer;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rooms of a real livekit-server that take one codec alone: the sizes that there are arrive as they are asked for. */
@Tag("slow")
@LetThreadsLive(
        value = {"engine", "Thread-", "process reaper"},
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

    @Test
    void whoCannotReadTheCodecSeesAnother() throws Exception {
        try (SystemTime time = new SystemTime();
                LiveKitServer server = LiveKitServer.start();
                Chromium chromium = Chromium.start();
                BrowserPeer browser = chromium.open();
                Guest ana = new Guest(
                        "ana",
                        server.url() + "?access_token=" + server.token("codec", "ana"),
                        Engine.open(EngineOptions.synthetic(time)),
                        time,
                        Version.ONE,
                        (token, granted) -> granted,
                        "VP9");
                Guest luis = guest(server, "luis", time)) {
            ana.sendCamera(1280, 720, 1);
            ana.join().awaitLive();
            luis.join().awaitLive();
            Track camera = luis.awaitTrack(Source.CAMERA);
            luis.showAll(new TileSize(1280, 720));
            luis.awaitPictures(camera.id(), 1280);
            assertEquals(Set.of("VP9"), sent(ana));

            browser.lack("VP9");
            browser.join(server.url(), server.token("codec", "browser"), Map.of());
            Eventually.that(
                    "the browser sees it",
                    () -> browser.picture("ana", "camera")
                            .filter(picture -> picture.frames() > 10)
                            .isPresent());
            assertTrue(sent(ana).contains("VP8"), () -> "" + sent(ana));
            luis.awaitPictures(camera.id(), 1280);
            // The server gives everybody the backup from then on, and nobody watches the other any more.
            Eventually.equal(Set.of("VP8"), () -> sent(ana));
        }
    }

    private static Set<String> sent(Guest guest) {
        return guest.session().stats().join().stream()
                .flatMap(link -> link.tracks().stream())
                .filter(track -> track.direction() == Track.Direction.SEND && track.width() > 0)
                .map(TrackStats::codec)
                .collect(Collectors.toSet());
    }

    private static Guest guest(LiveKitServer server, String name, SystemTime time) {
        return Guest.real(name, server.url(), server.token("codec", name), time);
    }
}
