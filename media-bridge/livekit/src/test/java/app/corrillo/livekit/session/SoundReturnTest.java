package app.corrillo.livekit.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import app.corrillo.meeting.MeetingEvent;
import app.corrillo.meeting.media.MediaDevice;
import app.corrillo.meeting.media.MediaDevices;
import app.corrillo.meeting.media.PeerConnection.State;
import app.corrillo.testkit.Eventually;
import app.corrillo.testkit.Scenes;
import app.corrillo.testkit.media.FakeConnection;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Sound comes back to a meeting that was joined without it. */
class SoundReturnTest extends WithFakeServer {
    private static final MediaDevices SILENT = with(false, Scenes.devices().speakers());
    private static final MediaDevices NO_SPEAKERS = with(true, List.of());

    private static MediaDevices with(boolean sound, List<MediaDevice> speakers) {
        return new MediaDevices(sound, List.of(), speakers, List.of());
    }

    @Test
    void connectionsWithoutSoundAreMadeAnewOnce() throws Exception {
        connect();
        connections().getLast().lackSound();
        plug(Scenes.devices());
        assertNull(server.visit(2).query("reconnect"), "joined anew");
        Eventually.that("new ones", () -> connections().subList(0, 2).stream().allMatch(FakeConnection::isClosed));
        assertEquals(4, connections().size());

        // They have none either: that is known, and not tried again for the same return.
        connections().forEach(FakeConnection::lackSound);
        connections().subList(2, 4).forEach(one -> one.become(State.CONNECTED));
        plug(NO_SPEAKERS);
        plug(SILENT);
        assertEquals(2, server.visits().size());
        plug(Scenes.devices());
        server.visit(3);
        assertEquals(0, me.count(MeetingEvent.ParticipantLeft.class));
        assertEquals(0, me.count(MeetingEvent.Ended.class));
    }

    @Test
    void thoseThatHaveSoundAreLeftAlone() throws Exception {
        connect();
        plug(Scenes.devices());
        plug(SILENT);
        plug(NO_SPEAKERS);
        plug(Scenes.devices());
        server.visit(1).cut();
        assertEquals("1", server.visit(2).query("reconnect"), "what comes first is what the cut asks for");
        assertFalse(connections().stream().anyMatch(FakeConnection::isClosed));
    }

    @Test
    void soundThatIsBackBeforeTheyAreConnectedIsNotForgotten() throws Exception {
        me.join().awaitLive();
        server.visit(1);
        connections().getFirst().lackSound();
        plug(Scenes.devices());
        assertEquals(1, server.visits().size());
        connections().forEach(one -> one.become(State.CONNECTED));
        assertNull(server.visit(2).query("reconnect"));
    }

    private void connect() throws InterruptedException {
        me.join().awaitLive();
        server.visit(1);
        connections().forEach(one -> one.become(State.CONNECTED));
        settle();
    }

    private List<FakeConnection> connections() {
        return engine.connections();
    }

    private void plug(MediaDevices now) {
        engine.plug(now);
        settle();
    }

    /** Returns when what was told, and what was asked because of it, is done with. */
    private void settle() {
        engine.reached().join();
        me.session().stats().join();
        me.session().token().join();
    }
}
