package app.corrillo.livekit.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.corrillo.meeting.EndReason;
import app.corrillo.meeting.MeetingCommand;
import app.corrillo.meeting.MeetingEvent;
import app.corrillo.meeting.Phase;
import app.corrillo.meeting.Source;
import app.corrillo.meeting.TileSize;
import app.corrillo.meeting.Track;
import app.corrillo.meeting.UntrustedText;
import app.corrillo.meeting.media.MediaDevices;
import app.corrillo.meeting.time.SystemTime;
import app.corrillo.testkit.Eventually;
import app.corrillo.testkit.LetThreadsLive;
import app.corrillo.testkit.livekit.LiveKitOptions;
import app.corrillo.testkit.livekit.LiveKitServer;
import app.corrillo.testkit.livekit.PrivateRedis;
import app.corrillo.testkit.livekit.TlsFront;
import app.corrillo.testkit.media.FakeEngine;
import app.corrillo.testkit.net.Cuttable;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Real servers in other surroundings: no UDP, several nodes, a server whose certificate nobody vouches for. */
@Tag("slow")
@LetThreadsLive(
        value = {"engine", "Thread-"},
        because = "threads of the native library outlive it")
class RealNetworksTest {
    private final SystemTime time = new SystemTime();

    @AfterEach
    void stop() {
        time.close();
    }

    @Test
    void withoutUdpTheyMeetOverTcp() throws Exception {
        try (LiveKitServer server = LiveKitServer.start(LiveKitOptions.PLAIN.withoutUdp())) {
            meet(server, server);
        }
    }

    @Test
    void onTwoNodesTheyMeetInOneRoom() throws Exception {
        try (PrivateRedis redis = PrivateRedis.start();
                LiveKitServer one = LiveKitServer.start(LiveKitOptions.PLAIN.withRedis(redis));
                LiveKitServer other = LiveKitServer.start(LiveKitOptions.PLAIN.withRedis(redis))) {
            meet(one, other);
        }
    }

    /** The room is on one of them, whoever answers; the other one takes it over when it knows that this one is gone. */
    @Test
    void whenTheNodeOfTheRoomDiesTheyMeetOnTheOther() throws Exception {
        try (PrivateRedis redis = PrivateRedis.start();
                LiveKitServer one = LiveKitServer.start(LiveKitOptions.PLAIN.withRedis(redis));
                LiveKitServer other = LiveKitServer.start(LiveKitOptions.PLAIN.withRedis(redis));
                Cuttable toAna = new Cuttable(one.port());
                Cuttable toLuis = new Cuttable(other.port());
                Guest ana = guest("ana", one, toAna);
                Guest luis = guest("luis", one, toLuis)) {
            luis.sendCamera(640, 360, 2);
            meet(ana, luis);
            LiveKitServer dying = holds(one) ? one : other;
            LiveKitServer left = holds(one) ? other : one;
            dying.kill();
            toAna.leadTo(left.port());
            toLuis.leadTo(left.port());
            for (Guest guest : List.of(ana, luis)) {
                Eventually.that(
                        "the tile goes on with another track",
                        () -> guest.count(MeetingEvent.TrackReplaced.class) == 1);
                guest.awaitMovingCamera(640);
                assertEquals(2, guest.awaitLive().participants().size());
                assertEquals(0, guest.count(MeetingEvent.ParticipantLeft.class), "nobody was gone");
                assertEquals(1, guest.state().chat().size(), "what was written is still there");
            }
        }
    }

    private static boolean holds(LiveKitServer server) {
        return server.log().contains("participant active");
    }

    @Test
    void aServerThatDiesAndIsThereAgainHasEverybodyBack() throws Exception {
        try (LiveKitServer server = LiveKitServer.start();
                Guest ana = guest("ana", server);
                Guest luis = guest("luis", server)) {
            ana.sendCamera(640, 360, 1);
            ana.join().awaitLive();
            luis.join().awaitLive();
            luis.awaitTrack(Source.CAMERA);
            server.kill();
            luis.await("told", now -> now.phase() == Phase.RECONNECTING);
            server.restart();

            luis.awaitLive();
            ana.awaitLive();
            luis.await("Ana is there, once", now -> now.participants().size() == 2);
            luis.awaitMovingCamera(640);
        }
    }

    @Test
    void aCertificateThatNobodyVouchesForIsNotTrusted() throws Exception {
        try (LiveKitServer server = LiveKitServer.start();
                TlsFront front = TlsFront.of(server.port());
                Guest guest = new Guest(
                        "guest",
                        front.url() + "?access_token=" + server.token("room", "guest"),
                        new FakeEngine(MediaDevices.NONE),
                        time)) {
            guest.join().await("the end", now -> now.phase() == Phase.ENDED);
            assertEquals(EndReason.WRONG_SERVER, guest.state().ended());
        }
    }

    private void meet(LiveKitServer one, LiveKitServer other) throws Exception {
        try (Guest ana = guest("ana", one);
                Guest luis = guest("luis", other)) {
            meet(ana, luis);
        }
    }

    private static void meet(Guest ana, Guest luis) throws Exception {
        ana.sendCamera(640, 360, 1);
        ana.join().awaitLive();
        luis.join().awaitLive();
        Track camera = luis.awaitTrack(Source.CAMERA);
        luis.showAll(new TileSize(640, 360));
        luis.awaitPictures(camera.id(), 640);
        luis.session().perform(new MeetingCommand.Say(UntrustedText.message("hello")));
        ana.await("the message", now -> now.chat().size() == 1);
    }

    private Guest guest(String name, LiveKitServer server, Cuttable way) {
        return Guest.real(name, "ws://127.0.0.1:" + way.port(), server.token("networks", name), time);
    }

    private Guest guest(String name, LiveKitServer server) {
        return Guest.real(name, server.url(), server.token("networks", name), time);
    }
}
