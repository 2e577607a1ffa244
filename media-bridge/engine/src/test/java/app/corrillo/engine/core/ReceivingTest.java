package app.corrillo.engine.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.corrillo.engine.Carrier;
import app.corrillo.meeting.Source;
import app.corrillo.meeting.media.MediaException;
import app.corrillo.meeting.media.MediaProblem;
import app.corrillo.meeting.media.PeerConnection.Description;
import app.corrillo.meeting.media.PeerConnection.State;
import app.corrillo.meeting.media.TrackStats;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Sections that only receive, and offers that count only with their answer. */
@ParameterizedClass
@EnumSource(Carrier.class)
class ReceivingTest extends CoreTest {
    private final Peer client;
    private final Peer server;

    ReceivingTest(Carrier carrier) {
        super(carrier);
        client = peer("client");
        server = peer("server");
    }

    @Test
    void whatTheOtherSideAnswersIsReceived() {
        Await.value(client.connection.addReceiving(1, 1));
        Description draft = Await.value(client.connection.draft());
        assertEquals(2, draft.sdp().lines().filter("a=recvonly"::equals).count());
        assertTrue(draft.sdp().contains(" H264/90000") && draft.sdp().contains(" VP9/90000"));
        assertFalse(draft.sdp().contains("packetization-mode=0") || draft.sdp().contains("profile-id=2"));
        assertTrue(client.candidates.isEmpty());
        server.sections(Source.MICROPHONE, Source.CAMERA);
        client.agree(server, draft);
        client.join(server);
        client.awaitState(State.CONNECTED);
        Await.value(server.senders.get(1).replace(CoreDoor.camera(door, "cam")));
        Await.until("pictures", () -> frames("client/1") > 10);
        assertEquals(2, client.tracks.size());
        assertTrue(server.tracks.isEmpty());
    }

    @Test
    void moreIsReceivedInWhatIsAddedLater() {
        Await.value(client.connection.openChannel("talk"));
        Description draft = Await.value(client.connection.draft());
        client.agree(server, draft);
        client.join(server);
        client.awaitState(State.CONNECTED);
        Await.value(client.connection.addReceiving(0, 2));
        server.sections(Source.CAMERA, Source.SCREEN);
        client.negotiate(server, false);
        Await.value(server.senders.get(0).replace(CoreDoor.camera(door, "cam")));
        Await.until("pictures", () -> frames("client/1") > 10);
        assertEquals(2, client.tracks.size());
    }

    @Test
    void anotherOfferTakesTheDraftsPlace() {
        Await.value(client.connection.addReceiving(0, 1));
        Await.value(client.connection.draft());
        server.sections(Source.CAMERA);
        client.meet(server);
        client.awaitState(State.CONNECTED);
    }

    @Test
    void thereAreNotMoreThanAConnectionBears() {
        CompletionException failure = assertThrows(
                CompletionException.class,
                () -> client.connection.addReceiving(200, 57).join());
        MediaException why = assertInstanceOf(MediaException.class, failure.getCause());
        assertEquals(MediaProblem.BAD_DESCRIPTION, why.problem());
    }

    private long frames(String track) {
        return client.stats(track).map(TrackStats::frames).orElse(0L);
    }
}
