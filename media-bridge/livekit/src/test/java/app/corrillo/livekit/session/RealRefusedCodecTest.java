package app.corrillo.livekit.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.corrillo.engine.Engine;
import app.corrillo.engine.EngineOptions;
import app.corrillo.livekit.signal.JoinQuery.Version;
import app.corrillo.meeting.MeetingState;
import app.corrillo.meeting.Notice;
import app.corrillo.meeting.Source;
import app.corrillo.meeting.TileSize;
import app.corrillo.meeting.TrackId;
import app.corrillo.meeting.media.MediaEngine;
import app.corrillo.meeting.time.SystemTime;
import app.corrillo.testkit.LetThreadsLive;
import app.corrillo.testkit.livekit.LiveKitServer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Somebody sends pictures in a codec that this side does not have, and a real livekit-server refuses them to it. */
@Tag("slow")
@LetThreadsLive(
        value = {"engine", "Thread-"},
        because = "threads of the native library outlive it")
class RealRefusedCodecTest {
    @ParameterizedTest
    @EnumSource(Version.class)
    void itIsSaidOfThemUntilTheyGoOnInAnother(Version version) throws Exception {
        try (SystemTime time = new SystemTime();
                LiveKitServer server = LiveKitServer.start();
                Guest luis = Guest.real("luis", server.url(), server.token("refused", "luis"), time, version);
                Guest ana = ana(server, time, Misnaming.of(Engine.open(EngineOptions.synthetic(time))))) {
            luis.join().awaitLive();
            ana.sendCamera(320, 180, 1);
            ana.sendTone(440);
            ana.join().awaitLive();
            luis.await("it is said", RealRefusedCodecTest::isSaid);
            luis.awaitTrack(Source.MICROPHONE);
            luis.await(
                    "nothing that never moves",
                    now -> Guest.track(now, Source.CAMERA).isEmpty());

            try (Guest elsewhere = ana(server, time, Engine.open(EngineOptions.synthetic(time)))) {
                elsewhere.sendCamera(320, 180, 2);
                elsewhere.join().awaitLive();
                luis.await("it is over", now -> !isSaid(now));
                TrackId camera = luis.awaitTrack(Source.CAMERA).id();
                luis.showAll(new TileSize(320, 180));
                luis.awaitPictures(camera, 320);
                assertEquals(2, luis.state().participants().size());
            }
        }
    }

    private static Guest ana(LiveKitServer server, SystemTime time, MediaEngine engine) {
        String link = server.url() + "?access_token=" + server.token("refused", "ana");
        return new Guest("ana", link, engine, time, Version.ZERO);
    }

    private static boolean isSaid(MeetingState now) {
        return now.notices().stream()
                .anyMatch(notice -> notice.kind() == Notice.Kind.MEDIA_UNKNOWN
                        && notice.about().value().equals("ana"));
    }
}
