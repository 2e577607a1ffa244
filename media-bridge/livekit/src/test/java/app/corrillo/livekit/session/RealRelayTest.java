package app.corrillo.livekit.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import app.corrillo.livekit.protocol.CandidateProtocol;
import app.corrillo.livekit.protocol.SignalRequest;
import app.corrillo.livekit.protocol.SimulateScenario;
import app.corrillo.meeting.MeetingCommand;
import app.corrillo.meeting.MeetingEvent;
import app.corrillo.meeting.Phase;
import app.corrillo.meeting.Source;
import app.corrillo.meeting.TileSize;
import app.corrillo.meeting.UntrustedText;
import app.corrillo.meeting.time.SystemTime;
import app.corrillo.testkit.Eventually;
import app.corrillo.testkit.LetThreadsLive;
import app.corrillo.testkit.livekit.LiveKitOptions;
import app.corrillo.testkit.livekit.LiveKitServer;
import app.corrillo.testkit.livekit.LiveKitToken;
import app.corrillo.testkit.net.Cuttable;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Picture and sound go through a real server's own relay alone, because that server says so: it does where somebody's
 * other ways have failed, and from then on, whenever the same person joins.
 */
@Tag("slow")
@LetThreadsLive(
        value = {"engine", "Thread-"},
        because = "threads of the native library outlive it")
class RealRelayTest {
    private static final TileSize TILE = new TileSize(640, 360);

    /** A way straight to somebody's computer, in the server's log. */
    static final Pattern DIRECT = Pattern.compile("\\[remote\\]\\S* (udp|tcp) host ");

    @Test
    void aServerThatWantsItsRelayAloneHasItSo() throws Exception {
        try (SystemTime time = new SystemTime();
                LiveKitServer server = LiveKitServer.start(LiveKitOptions.PLAIN.withTurn());
                Cuttable way = new Cuttable(server.port());
                Guest ana = guest("ana", server, server.port(), time)) {
            ana.sendCamera(640, 360, 1);
            ana.join().awaitLive();
            try (Guest luis = guest("luis", server, way.port(), time)) {
                luis.join().awaitLive();
                awaitPictures(luis);
                wantRelay(luis);
                luis.session().perform(new MeetingCommand.Rename(UntrustedText.name("Luis of the relay")));
                ana.await(
                        "the server has heard",
                        now -> now.participants().values().stream()
                                .anyMatch(one -> one.name().value().equals("Luis of the relay")));
                way.cut();
                way.mend();
                Eventually.that(
                        "resumed", () -> way.opened() > 1 && luis.state().phase() == Phase.LIVE);
                awaitPictures(luis);
                assertEquals(0, luis.count(MeetingEvent.TrackReplaced.class), "nothing was joined anew");
            }
            ana.awaitPeople(1);
            try (Guest luis = guest("luis", server, server.port(), time)) {
                luis.sendCamera(640, 360, 2);
                luis.join().awaitLive();
                awaitPictures(luis);
                awaitPictures(ana);
                Eventually.that("reached again", () -> ways(server).size() == 2);
                assertFalse(
                        DIRECT.matcher(ways(server).getLast()).find(),
                        () -> ways(server).getLast());
            }
        }
    }

    /** By which ways the server could reach Luis, each time that he was in. */
    private static List<String> ways(LiveKitServer server) {
        return server.log()
                .lines()
                .filter(line -> line.contains("\"participant\": \"luis\"") && line.contains("\"connectionType\""))
                .toList();
    }

    private static void awaitPictures(Guest guest) throws Exception {
        var camera = guest.awaitTrack(Source.CAMERA).id();
        guest.session().show(Map.of(camera, TILE));
        guest.awaitPictures(camera, 640);
    }

    /** As if all other ways of this person had failed. */
    private static void wantRelay(Guest guest) {
        guest.session()
                .say(new SignalRequest.Builder()
                        .simulate(new SimulateScenario.Builder()
                                .switch_candidate_protocol(CandidateProtocol.TLS)
                                .build())
                        .build());
    }

    private static Guest guest(String name, LiveKitServer server, int port, SystemTime time) {
        String token = server.sign(LiveKitToken.of(name).room("relay").grant("canUpdateOwnMetadata", true));
        return Guest.real(name, "ws://127.0.0.1:" + port, token, time);
    }
}
