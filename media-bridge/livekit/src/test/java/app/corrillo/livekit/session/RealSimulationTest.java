package app.corrillo.livekit.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.corrillo.livekit.protocol.SignalRequest;
import app.corrillo.livekit.protocol.SimulateScenario;
import app.corrillo.livekit.signal.JoinQuery.Version;
import app.corrillo.meeting.MeetingCommand;
import app.corrillo.meeting.MeetingEvent;
import app.corrillo.meeting.MeetingState;
import app.corrillo.meeting.Participant;
import app.corrillo.meeting.ParticipantId;
import app.corrillo.meeting.Source;
import app.corrillo.meeting.TileSize;
import app.corrillo.meeting.Track;
import app.corrillo.meeting.TrackId;
import app.corrillo.meeting.UntrustedText;
import app.corrillo.meeting.time.SystemTime;
import app.corrillo.testkit.LetThreadsLive;
import app.corrillo.testkit.livekit.LiveKitOptions;
import app.corrillo.testkit.livekit.LiveKitServer;
import app.corrillo.testkit.livekit.LiveKitToken;
import app.corrillo.testkit.net.Cuttable;
import java.util.Objects;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a real livekit-server plays when it is asked to, beside the trouble in {@link RealTroubleTest}. */
@Tag("slow")
@LetThreadsLive(
        value = {"engine", "Thread-"},
        because = "threads of the native library outlive it")
class RealSimulationTest {
    private static final TileSize TILE = new TileSize(640, 360);

    private final SystemTime time = new SystemTime();
    private LiveKitServer server;
    private Cuttable way;
    private Guest ana;
    private Guest luis;
    private Track camera;

    @BeforeEach
    void meet() throws Exception {
        server = LiveKitServer.start(LiveKitOptions.PLAIN.withPausing());
        way = new Cuttable(server.port());
        ana = guest("ana", server.port(), Version.ONE);
        luis = guest("luis", way.port(), Version.ONE);
        ana.sendCamera(640, 360, 1);
        ana.join().awaitLive();
        luis.join().awaitLive();
        ana.awaitPeople(2);
        camera = luis.awaitTrack(Source.CAMERA);
        luis.showAll(TILE);
        luis.awaitPictures(camera.id(), 640);
    }

    @AfterEach
    void leave() {
        luis.close();
        ana.close();
        way.close();
        server.close();
        time.close();
    }

    @Test
    void whoeverIsSaidToSpeakSpeaksAndStops() throws Exception {
        simulate(luis, scenario -> scenario.speaker_update(2));
        // The server tells of those alone who are received, and of oneself.
        luis.await("he speaks", now -> luis(now).level() > 0.5);
        luis.await("he is silent", now -> luis(now).level() == 0);
    }

    @Test
    void aPictureForWhichThereIsNoRoomIsStillUntilThereIs() throws Exception {
        // With version 1, livekit-server 1.13.5 holds back nothing, whatever its settings are, unless it is asked to.
        try (Guest eva = guest("eva", server.port(), Version.ZERO)) {
            eva.join().awaitLive();
            TrackId camera = eva.awaitTrack(Source.CAMERA).id();
            eva.showAll(TILE);
            eva.awaitPictures(camera, 640);
            simulate(eva, scenario -> scenario.subscriber_bandwidth(1L));
            eva.await("held back", now -> picture(now).stalled());
            simulate(eva, scenario -> scenario.subscriber_bandwidth(0L));
            eva.await("it goes on", now -> !picture(now).stalled());
            eva.awaitPictures(camera, 640);
        }
    }

    @Test
    void socketsThatEndAsSoonAsTheyAreBackAreTriedAgain() throws Exception {
        int before = way.opened();
        comeBack(scenario -> scenario.disconnect_signal_on_resume(true));
        assertTrue(way.opened() > before + 1, "a socket that ended, and another one");
        comeBack(scenario -> scenario.disconnect_signal_on_resume_no_messages(true));
        assertTrue(server.log().contains("connection closed by media"), "a door that was shut");
        luis.awaitPictures(camera.id(), 640);
        assertEquals(0, luis.count(MeetingEvent.TrackReplaced.class), "nothing was joined anew");
        // livekit-server 1.13.5 has this word, and does nothing.
        simulate(luis, scenario -> scenario.leave_request_full_reconnect(true));
        tell("last");
        assertEquals(0, ana.count(MeetingEvent.ParticipantLeft.class));
    }

    /** The first way back leads nowhere, one later does. */
    private void comeBack(Function<SimulateScenario.Builder, SimulateScenario.Builder> trouble) throws Exception {
        simulate(luis, trouble);
        // What is told on the same socket afterwards shows that the server has heard of the trouble.
        tell("before");
        way.cut();
        way.mend();
        tell("after");
    }

    /** Luis changes his name, by way of the server's signalling, and Ana reads it. */
    private void tell(String what) throws Exception {
        UntrustedText name = UntrustedText.name("luis " + what);
        luis.session().perform(new MeetingCommand.Rename(name));
        ana.await("the name: " + what, now -> luis(now).name().equals(name));
    }

    private static Participant luis(MeetingState now) {
        return Objects.requireNonNull(now.participants().get(new ParticipantId("luis")));
    }

    private static Track picture(MeetingState now) {
        return Guest.track(now, Source.CAMERA).orElseThrow();
    }

    private static void simulate(Guest guest, Function<SimulateScenario.Builder, SimulateScenario.Builder> what) {
        SimulateScenario scenario = what.apply(new SimulateScenario.Builder()).build();
        guest.session().say(new SignalRequest.Builder().simulate(scenario).build());
    }

    private Guest guest(String name, int port, Version version) {
        LiveKitToken token = LiveKitToken.of(name).room("played").grant("canUpdateOwnMetadata", true);
        return Guest.real(name, "ws://127.0.0.1:" + port, server.sign(token), time, version);
    }
}
