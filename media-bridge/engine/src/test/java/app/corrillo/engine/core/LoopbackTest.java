package app.corrillo.engine.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.corrillo.engine.Carrier;
import app.corrillo.meeting.Source;
import app.corrillo.meeting.media.LocalTrack;
import app.corrillo.meeting.media.MediaException;
import app.corrillo.meeting.media.MediaProblem;
import app.corrillo.meeting.media.PeerConnection.DataChannel;
import app.corrillo.meeting.media.PeerConnection.Encoding;
import app.corrillo.meeting.media.PeerConnection.State;
import app.corrillo.meeting.media.TrackStats;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Two connections of one engine, over the network interfaces of this machine. */
@ParameterizedClass
@EnumSource(Carrier.class)
@Tag("slow")
class LoopbackTest extends CoreTest {
    private static final Source[] ALL = {Source.MICROPHONE, Source.CAMERA, Source.SCREEN, Source.SCREEN_AUDIO};
    private static final String SEEN = "b/1";

    private final Peer a;
    private final Peer b;

    LoopbackTest(Carrier carrier) {
        super(carrier);
        a = peer("a");
        b = peer("b");
    }

    @BeforeEach
    void sections() {
        a.sections(ALL);
        b.sections(ALL);
    }

    private void connect() {
        a.meet(b);
        a.awaitState(State.CONNECTED);
        b.awaitState(State.CONNECTED);
    }

    private LocalTrack camera() {
        return CoreDoor.camera(door, "cam");
    }

    private long seen() {
        return b.stats(SEEN).map(TrackStats::frames).orElse(0L);
    }

    @Test
    void sectionsMeetInTheirOrder() {
        connect();
        Await.until("4 remote tracks each", () -> a.tracks.size() == 4 && b.tracks.size() == 4);
        for (Peer peer : new Peer[] {a, b}) {
            String prefix = peer.equals(a) ? "a/" : "b/";
            for (int line = 0; line < ALL.length; line++) {
                int wanted = line;
                var track = peer.tracks.stream()
                        .filter(one -> one.line() == wanted)
                        .findFirst()
                        .orElseThrow();
                assertEquals(prefix + line, track.id().value());
                assertEquals(ALL[line].isVideo(), track.video());
                assertEquals(line, peer.senders.get(line).line());
            }
        }
        assertEquals(8, core.holdings().remoteTracks());
    }

    @Test
    void picturesArriveAndAreReplacedWithoutNegotiation() {
        connect();
        LocalTrack camera = camera();
        Await.value(a.senders.get(1).replace(camera));
        Await.until("pictures", () -> seen() > 10);
        TrackStats sent = a.stats("cam").orElseThrow();
        assertEquals("VP8", sent.codec());
        assertTrue(sent.bytes() > 0);

        Await.value(a.senders.get(1).replace(null));
        assertStill();
        LocalTrack screen = CoreDoor.screen(door, "other");
        long before = seen();
        Await.value(a.senders.get(1).replace(screen));
        Await.until("pictures of the other track", () -> seen() > before + 10);
        camera.close();
        Await.value(camera.released());
        screen.close();
        Await.until("tracks gone", () -> core.holdings().localTracks() == 0);
        assertStill();
    }

    @Test
    void encodingStopsAndScales() {
        connect();
        Await.value(a.senders.get(1).replace(camera()));
        Await.until("pictures", () -> seen() > 5);
        Await.value(a.senders.get(1).encode(new Encoding(true, 2, 400, 30)));
        Await.until("half the size", () -> b.stats(SEEN).orElseThrow().width() <= 320);
        Await.value(a.senders.get(1).encode(Encoding.OFF));
        assertStill();
        long before = seen();
        Await.value(a.senders.get(1).encode(new Encoding(true, 1, 0, 0)));
        Await.until("pictures again", () -> seen() > before + 5);
    }

    @Test
    void trackBeforeTheFirstDescriptionIsSentToo() {
        Await.value(a.senders.get(1).replace(camera()));
        Await.value(a.senders.get(1).encode(new Encoding(true, 2, 0, 0)));
        connect();
        Await.until("pictures", () -> seen() > 5);
        assertTrue(b.stats(SEEN).orElseThrow().width() <= 320);
    }

    @Test
    void messagesGoBothWays() {
        Await.value(a.connection.openChannel("chat"));
        connect();
        Await.until("channel", () -> a.channels.containsKey("chat") && b.channels.containsKey("chat"));
        DataChannel channel = a.channel("chat");
        Await.value(channel.send("hola, ¿qué tal? 👋"));
        Await.value(b.channel("chat").send(""));
        Await.value(b.channel("chat").send("x".repeat(64 * 1024)));
        Await.until("messages", () -> b.messages.size() == 1 && a.messages.size() == 2);
        assertEquals("chat:hola, ¿qué tal? 👋", b.messages.getFirst());
        assertEquals("chat:", a.messages.getFirst());
        assertEquals(5 + 64 * 1024, a.messages.get(1).length());
        assertThrows(IllegalArgumentException.class, () -> channel.send("é".repeat(32 * 1024) + "x"));
        channel.close();
        Await.until("closed at both ends", () -> a.closedChannels.size() + b.closedChannels.size() == 2);
        assertProblem(MediaProblem.CLOSED, () -> Await.value(channel.send("late")));
        assertEquals(0, core.holdings().dataChannels());
    }

    @Test
    void iceRestartsWhileConnected() {
        connect();
        int before = a.candidates.size();
        a.negotiate(b, true);
        Await.until("new candidates", () -> a.candidates.size() > before);
        assertFalse(a.states.contains(State.FAILED));
    }

    @Test
    void closingTwiceAndCallingLateIsCalm() {
        connect();
        a.connection.close();
        a.connection.close();
        assertProblem(MediaProblem.CLOSED, () -> Await.value(a.connection.offer(false)));
        assertProblem(MediaProblem.CLOSED, () -> Await.value(a.connection.stats()));
        assertProblem(MediaProblem.CLOSED, () -> Await.value(a.senders.get(0).replace(null)));
        assertProblem(MediaProblem.CLOSED, () -> Await.value(a.connection.openChannel("late")));
    }

    private void assertStill() {
        Await.until("no more pictures", () -> {
            long before = seen();
            for (int i = 0; i < 20; i++) {
                if (seen() != before) {
                    return false;
                }
            }
            return true;
        });
    }

    static void assertProblem(MediaProblem problem, Runnable call) {
        CompletionException failure = assertThrows(CompletionException.class, call::run);
        MediaException cause = assertInstanceOf(MediaException.class, failure.getCause());
        assertEquals(problem, cause.problem());
    }
}
