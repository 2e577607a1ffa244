package app.corrillo.livekit.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.corrillo.livekit.OnLiveKitServer;
import app.corrillo.livekit.protocol.CandidateProtocol;
import app.corrillo.livekit.protocol.SignalRequest;
import app.corrillo.livekit.protocol.SimulateScenario;
import app.corrillo.livekit.signal.JoinQuery.Version;
import app.corrillo.meeting.EndReason;
import app.corrillo.meeting.MeetingCommand;
import app.corrillo.meeting.MeetingEvent;
import app.corrillo.meeting.Phase;
import app.corrillo.meeting.Source;
import app.corrillo.meeting.TileSize;
import app.corrillo.meeting.Track;
import app.corrillo.meeting.UntrustedText;
import app.corrillo.meeting.media.TrackStats;
import app.corrillo.testkit.Eventually;
import app.corrillo.testkit.LetThreadsLive;
import app.corrillo.testkit.livekit.LiveKitToken;
import app.corrillo.testkit.net.Cuttable;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Real engines, a real livekit-server, and trouble between them. */
@Tag("slow")
@LetThreadsLive(
        value = {"engine", "Thread-"},
        because = "threads of the native library outlive it")
class RealTroubleTest extends OnLiveKitServer {
    private static final TileSize TILE = new TileSize(640, 360);

    @Test
    void aSocketThatBreaksIsResumedAndPicturesGoOn() throws Exception {
        try (Cuttable way = new Cuttable(server.port());
                Guest ana = guest("ana", "cut", server.port());
                Guest luis = guest("luis", "cut", way.port())) {
            Track camera = meet(ana, luis);
            way.cut();
            ana.session().perform(new MeetingCommand.Say(UntrustedText.message("said meanwhile")));
            way.mend();

            luis.await("what was said", now -> now.chat().size() == 1 && now.phase() == Phase.LIVE);
            luis.awaitPictures(camera.id(), 640);
            assertEquals(0, luis.count(MeetingEvent.TrackReplaced.class), "nothing was joined anew");
            luis.session().perform(new MeetingCommand.Say(UntrustedText.message("back")));
            ana.await("the answer", now -> now.chat().size() == 2);
            assertEquals(0, ana.count(MeetingEvent.ParticipantLeft.class));
        }
    }

    @Test
    void aSocketThatIsDeadWithoutAWordIsNoticedAndResumed() throws Exception {
        try (Cuttable way = new Cuttable(server.port());
                Guest ana = guest("ana", "dead", server.port());
                Guest luis = guest("luis", "dead", way.port())) {
            Track camera = meet(ana, luis);
            way.stop();

            ana.session().perform(new MeetingCommand.Rename(UntrustedText.name("Ana again")));
            luis.await(
                    "the new name",
                    now -> now.participants().values().stream()
                            .anyMatch(one -> one.name().value().equals("Ana again")));
            luis.awaitPictures(camera.id(), 640);
        }
    }

    @Test
    void whatIsWatchedLargerWhileTheWayIsLostIsSentLarger() throws Exception {
        try (Cuttable way = new Cuttable(server.port());
                Guest ana = guest("ana", "larger", way.port());
                Guest luis = guest("luis", "larger", server.port())) {
            ana.sendCamera(1280, 720, 1);
            ana.join().awaitLive();
            luis.join().awaitLive();
            Track camera = luis.awaitTrack(Source.CAMERA);
            luis.showAll(new TileSize(320, 180));
            Eventually.equal(List.of("q"), () -> layersSent(ana));
            way.cut();
            luis.showAll(new TileSize(1280, 720));
            // Who is answered has been heard, and so has what was said before.
            luis.attributes().set(Map.of("said", "before")).join();
            way.mend();

            ana.await("back", now -> now.phase() == Phase.LIVE);
            luis.awaitPictures(camera.id(), 1280);
            assertEquals(0, luis.count(MeetingEvent.TrackReplaced.class), "nothing was joined anew");
        }
    }

    @Test
    void aNodeThatFailsIsLeftAndEverythingIsThereAgain() throws Exception {
        everythingIsThereAgain("node", scenario -> scenario.node_failure(true));
    }

    @Test
    void aMigrationIsFollowed() throws Exception {
        everythingIsThereAgain("migrate", scenario -> scenario.migration(true));
    }

    @ParameterizedTest
    @EnumSource(Version.class)
    void anotherProtocolForTheWayIsFollowed(Version version) throws Exception {
        try (Cuttable way = new Cuttable(server.port());
                Guest ana = guest("ana", "tcp" + version, server.port());
                Guest luis = guest("luis", "tcp" + version, way.port(), version)) {
            Track camera = meet(ana, luis);
            assertEquals("udp", protocol(luis));
            simulate(luis, scenario -> scenario.switch_candidate_protocol(CandidateProtocol.TCP));
            switch (version) {
                case ZERO -> {}
                case ONE -> {
                    // The server makes no offers, and takes the other protocol for the next that it gets.
                    luis.attributes().set(Map.of("said", "before")).join();
                    way.cut();
                    way.mend();
                }
            }

            Eventually.equal("tcp", () -> protocol(luis));
            luis.awaitPictures(camera.id(), 640);
            assertEquals(0, luis.count(MeetingEvent.TrackReplaced.class), "nothing was joined anew");
        }
    }

    /** Of the way that pictures come by. */
    private static String protocol(Guest guest) {
        return guest.session().stats().join().getLast().protocol();
    }

    @Test
    void aServerThatSendsOneAwayEndsIt() throws Exception {
        try (Guest ana = guest("ana", "away", server.port());
                Guest luis = guest("luis", "away", server.port())) {
            meet(ana, luis);
            simulate(luis, scenario -> scenario.server_leave(true));

            luis.await("the end", now -> now.phase() == Phase.ENDED);
            assertEquals(EndReason.SERVER_GONE, luis.state().ended());
        }
    }

    @Test
    void joiningTwiceEndsTheFirst() throws Exception {
        try (Guest first = guest("ana", "twice", server.port());
                Guest second = guest("ana", "twice", server.port())) {
            first.join().awaitLive();
            second.join().awaitLive();

            first.await("the end", now -> now.phase() == Phase.ENDED);
            assertEquals(EndReason.JOINED_ELSEWHERE, first.state().ended());
            second.awaitPeople(1);
        }
    }

    private static void everythingIsThereAgain(
            String room, Function<SimulateScenario.Builder, SimulateScenario.Builder> what) throws Exception {
        try (Guest ana = guest("ana", room, server.port());
                Guest luis = guest("luis", room, server.port())) {
            meet(ana, luis);
            luis.sendCamera(640, 360, 2);
            ana.awaitTrack(Source.CAMERA);
            simulate(luis, what);

            luis.await(
                    "another picture in the place of Ana's",
                    now -> luis.saw(MeetingEvent.TrackReplaced.class::isInstance));
            luis.awaitPictures(luis.awaitTrack(Source.CAMERA).id(), 640);
            // Until then the track that is there is the one that ends, and nobody would show the one that follows.
            ana.await(
                    "another picture in the place of Luis's",
                    now -> ana.saw(MeetingEvent.TrackReplaced.class::isInstance));
            ana.showAll(TILE);
            ana.awaitPictures(ana.awaitTrack(Source.CAMERA).id(), 640);
            assertEquals(2, luis.state().participants().size());
            assertEquals(0, luis.count(MeetingEvent.ParticipantLeft.class));
            assertEquals(0, ana.count(MeetingEvent.ParticipantLeft.class), "nobody else saw him leave");
            assertTrue(luis.state().participants().containsKey(ana.state().self()));
        }
    }

    /** Both are in, and Luis sees Ana's camera move. */
    private static Track meet(Guest ana, Guest luis) throws Exception {
        ana.sendCamera(640, 360, 1);
        ana.join().awaitLive();
        luis.join().awaitLive();
        Track camera = luis.awaitTrack(Source.CAMERA);
        luis.showAll(TILE);
        luis.awaitPictures(camera.id(), 640);
        return camera;
    }

    private static List<String> layersSent(Guest guest) {
        return guest.session().stats().join().stream()
                .flatMap(link -> link.tracks().stream())
                .filter(track -> track.direction() == Track.Direction.SEND)
                .flatMap(track -> track.detail().layers().stream())
                .filter(TrackStats.LayerStats::active)
                .map(TrackStats.LayerStats::name)
                .toList();
    }

    private static void simulate(Guest guest, Function<SimulateScenario.Builder, SimulateScenario.Builder> what) {
        SimulateScenario scenario = what.apply(new SimulateScenario.Builder()).build();
        guest.session().say(new SignalRequest.Builder().simulate(scenario).build());
    }

    private static Guest guest(String name, String room, int port) {
        return guest(name, room, port, Version.ONE);
    }

    private static Guest guest(String name, String room, int port, Version version) {
        return Guest.real(
                name,
                "ws://127.0.0.1:" + port,
                server.sign(LiveKitToken.of(name).room(room).grant("canUpdateOwnMetadata", true)),
                time,
                version);
    }
}
