package app.corrillo.engine.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.corrillo.engine.Carrier;
import app.corrillo.meeting.Source;
import app.corrillo.meeting.media.ConnectionOptions;
import app.corrillo.meeting.media.MediaProblem;
import app.corrillo.meeting.media.PeerConnection.Candidate;
import app.corrillo.meeting.media.PeerConnection.Description;
import app.corrillo.meeting.media.PeerConnection.State;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What another side may send that it should not. */
@ParameterizedClass
@EnumSource(Carrier.class)
class RobustnessTest extends CoreTest {
    private final Peer a;
    private final Peer b;

    RobustnessTest(Carrier carrier) {
        super(carrier);
        // Not the fixture's: nothing may be left of what is still open when the door closes.
        a = new Peer(door::connect, Peer.options("a")).sections(Source.MICROPHONE, Source.CAMERA);
        b = new Peer(door::connect, Peer.options("b")).sections(Source.MICROPHONE, Source.CAMERA);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "v=0", "\u0000\uffff", "v=0\r\nm=audio 9 UDP/TLS/RTP/SAVPF 111\r\n", "m="})
    void garbageIsRefusedAndTheConnectionGoesOn(String sdp) {
        refused(() -> Await.value(a.connection.setRemote(new Description(Description.Type.OFFER, sdp))));
        refused(() -> Await.value(a.connection.setRemote(new Description(Description.Type.ANSWER, sdp))));
        meets();
    }

    @Test
    void hugeDescriptionsNeverReachTheLibrary() {
        String sections = "m=audio 9 UDP/TLS/RTP/SAVPF 111\r\n".repeat(513);
        refused(() -> Await.value(a.connection.setRemote(new Description(Description.Type.OFFER, sections))));
        String long1 = "a=x\r\n".repeat(430_000);
        refused(() -> Await.value(a.connection.setRemote(new Description(Description.Type.OFFER, long1))));
    }

    /** Of some thousand of the first four the library would not come back for up to minutes. */
    @ParameterizedTest
    @CsvSource({
        "a=fmtp:%1$s x%2$d=y, 193",
        "a=rtcp-fb:%1$s x%2$d, 193",
        "a=rtcp-fb:* x%2$d, 17",
        "a=candidate:%2$d 1 udp 2122260223 192.0.2.1 %2$d typ host generation 0, 257",
        "a=x%2$d, 1025"
    })
    void moreLinesThanTheLibraryCanBearNeverReachIt(String line, int count) {
        String good = Await.value(b.connection.offer(false)).sdp();
        String format = good.replaceAll("(?s).*m=video 9 UDP/TLS/RTP/SAVPF (\\d+).*", "$1");
        String more = IntStream.range(0, count)
                .mapToObj(number -> line.formatted(format, number))
                .collect(Collectors.joining("\r\n", "", "\r\n"));
        refused(() -> Await.value(a.connection.setRemote(new Description(Description.Type.OFFER, good + more))));
        Await.value(a.connection.setRemote(new Description(Description.Type.OFFER, good)));
    }

    @Test
    void oneEndlessLineNeverReachesTheLibrary() {
        String good = Await.value(b.connection.offer(false)).sdp();
        String line = "a=x:" + "y".repeat(10_000) + "\r\n";
        refused(() -> Await.value(a.connection.setRemote(new Description(Description.Type.OFFER, good + line))));
    }

    @Test
    void answerWithoutOfferIsRefused() {
        Description offer = Await.value(b.connection.offer(false));
        Description answer = new Description(Description.Type.ANSWER, offer.sdp());
        refused(() -> Await.value(a.connection.setRemote(answer)));
        refused(() -> Await.value(a.connection.answer()));
    }

    @Test
    void candidatesThatCannotBeReadAreIgnored() {
        List<Candidate> garbage = List.of(
                new Candidate("", "0", 0),
                new Candidate("candidate:x", "0", 0),
                new Candidate("candidate:1 1 udp 1 256.1.1.1 99999 typ host", "0", 0),
                new Candidate("\u0000", "nowhere", -1),
                new Candidate("candidate:1 1 udp 2122260223 127.0.0.1 9 typ host", "0", 77));
        garbage.forEach(candidate -> Await.value(a.connection.addCandidate(candidate)));
        meets();
        garbage.forEach(candidate -> Await.value(a.connection.addCandidate(candidate)));
        assertFalse(a.states.contains(State.FAILED));
    }

    /** The library alone would not come back for minutes. */
    @Test
    void candidatesWithoutEndAreOverlooked() {
        meets();
        IntStream.range(0, 10_000)
                .mapToObj(number -> "candidate:%1$d 1 udp 2122260223 192.0.2.%2$d %3$d typ host generation 0"
                        .formatted(number, 1 + number % 250, 1_024 + number))
                .forEach(candidate -> a.connection.addCandidate(new Candidate(candidate, "0", 0)));
        Await.value(a.connection.stats());
        a.negotiate(b, true);
        assertFalse(a.states.contains(State.FAILED));
    }

    @Test
    void sectionsInUseCannotBeTakenAway() {
        meets();
        Await.until("tracks", () -> a.tracks.size() == 2);
        Description offer = Await.value(b.connection.offer(false));
        Description without =
                new Description(Description.Type.OFFER, offer.sdp().replaceAll("m=video \\d+", "m=video 0"));
        refused(() -> Await.value(a.connection.setRemote(without)));
        assertEquals(4, core.holdings().remoteTracks());
    }

    @Test
    void relayOnlyWithoutRelayNeverConnects() {
        ConnectionOptions relay = new ConnectionOptions(List.of(), true, "c/");
        Peer c = new Peer(door::connect, relay);
        Peer d = new Peer(door::connect, Peer.options("d"));
        c.sections(Source.CAMERA);
        d.sections(Source.CAMERA);
        c.meet(d);
        Await.until("candidates of the side that may", () -> !d.candidates.isEmpty());
        assertTrue(c.candidates.isEmpty());
        assertFalse(c.states.contains(State.CONNECTED));
    }

    private void meets() {
        a.meet(b);
        a.awaitState(State.CONNECTED);
    }

    private static void refused(Runnable call) {
        LoopbackTest.assertProblem(MediaProblem.BAD_DESCRIPTION, call);
    }
}
