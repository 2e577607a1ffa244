package app.corrillo.engine.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.corrillo.engine.Carrier;
import app.corrillo.meeting.media.ConnectionOptions;
import app.corrillo.meeting.media.ConnectionOptions.IceServer;
import app.corrillo.meeting.media.ConnectionOptions.Purpose;
import app.corrillo.meeting.media.PeerConnection.Candidate;
import app.corrillo.meeting.media.PeerConnection.State;
import app.corrillo.meeting.media.PortRange;
import app.corrillo.testkit.net.PrivateTurn;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which ways through the net a connection may take, and how that changes while it lives. */
@ParameterizedClass
@EnumSource(Carrier.class)
class WaysTest extends CoreTest {
    /** Who only calls by TCP and is not called names this port (RFC 6544). */
    private static final int DISCARD = 9;

    WaysTest(Carrier carrier) {
        super(carrier);
    }

    private static ConnectionOptions ways(boolean relayOnly, boolean tcpOnly, IceServer... servers) {
        return new ConnectionOptions(List.of(servers), relayOnly, tcpOnly, Purpose.BOTH, "w/");
    }

    /** RFC 8839: the sixth part. */
    private static int port(Candidate candidate) {
        return Integer.parseInt(candidate.candidate().split(" ", -1)[5]);
    }

    private static boolean isTcp(Candidate candidate) {
        return candidate.candidate().contains(" tcp ");
    }

    @Test
    void withoutUdpTheyMeetByTcp() {
        Peer a = peer(ways(false, true));
        Peer b = peer(ways(false, true));
        Await.value(a.connection.openChannel("data"));
        a.meet(b);
        a.awaitState(State.CONNECTED);
        assertTrue(a.candidates.stream().allMatch(WaysTest::isTcp), a.candidates::toString);
        awaitProtocol("tcp", a);
        Await.value(a.connection.reconfigure(ways(false, false)));
        int before = a.candidates.size();
        a.negotiate(b, true);
        Await.until("new candidates", () -> a.candidates.size() > before);
        assertTrue(a.candidates.stream().allMatch(WaysTest::isTcp), "UDP stays out");
        assertFalse(a.states.contains(State.FAILED));
    }

    @Test
    void onlyThePortsThatAreAllowedAreUsed() {
        PortRange ports = new PortRange(47_100, 47_160);
        Peer a = peer(new ConnectionOptions(List.of(), false, false, ports, Purpose.BOTH, "w/"));
        Peer b = peer(ways(false, false));
        Await.value(a.connection.openChannel("data"));
        a.meet(b);
        a.awaitState(State.CONNECTED);
        awaitProtocol("udp", a);
        List<Integer> used = a.candidates.stream()
                .map(WaysTest::port)
                .filter(port -> port != DISCARD)
                .toList();
        assertFalse(used.isEmpty(), a.candidates::toString);
        assertTrue(used.stream().allMatch(port -> port >= ports.first() && port <= ports.last()), used::toString);
    }

    @ParameterizedTest
    @ValueSource(strings = {"udp", "tcp"})
    @Tag("slow")
    void relayIsFoundOnceItIsNamed(String protocol) throws Exception {
        try (PrivateTurn turn = PrivateTurn.start()) {
            Peer a = peer(ways(true, false));
            Peer b = peer(ways(false, false));
            Await.value(a.connection.openChannel("data"));
            a.meet(b);
            Await.until("candidates of the other side", () -> !b.candidates.isEmpty());
            assertEquals(List.of(), a.candidates);
            IceServer server =
                    new IceServer(turn.url().replace("=udp", "=" + protocol), PrivateTurn.USER, PrivateTurn.PASSWORD);
            Await.value(a.connection.reconfigure(ways(true, false, server)));
            a.negotiate(b, true);
            a.awaitState(State.CONNECTED);
            assertTrue(a.candidates.stream()
                    .allMatch(candidate -> candidate.candidate().contains(" typ relay")));
            awaitProtocol(protocol, a);
        }
    }

    private static void awaitProtocol(String protocol, Peer peer) {
        Await.until(
                protocol, () -> Await.value(peer.connection.stats()).protocol().equals(protocol));
    }
}
