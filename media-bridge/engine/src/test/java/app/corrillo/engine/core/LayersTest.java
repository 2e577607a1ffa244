package app.corrillo.engine.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.corrillo.engine.Carrier;
import app.corrillo.meeting.Source;
import app.corrillo.meeting.media.MediaProblem;
import app.corrillo.meeting.media.PeerConnection.Description;
import app.corrillo.meeting.media.PeerConnection.Layer;
import app.corrillo.meeting.media.PeerConnection.LayeredSender;
import app.corrillo.meeting.media.PeerConnection.Sending;
import app.corrillo.meeting.media.PeerConnection.State;
import app.corrillo.meeting.media.TrackStats;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tracks in several layers, as a server that forwards gets them. */
@Tag("slow")
@ParameterizedClass
@EnumSource(Carrier.class)
class LayersTest extends CoreTest {
    private static final List<Layer> THREE =
            List.of(new Layer("q", 4, 150, 20), new Layer("h", 2, 400, 30), new Layer("f", 1, 1500, 30));

    private final Receiver server;
    private final Peer client;

    LayersTest(Carrier carrier) {
        super(carrier);
        server = receiver("s");
        client = sender(server, "c");
    }

    private static Sending camera(String name, List<String> codecs, List<Layer> layers) {
        return new Sending(Source.CAMERA, name, "stream", codecs, layers, 1500);
    }

    private LayeredSender send(Sending sending) {
        LayeredSender sender = Await.value(client.connection.addSending(sending));
        Await.value(sender.replace(camera(sending.trackName(), 960, 540)));
        return sender;
    }

    private void connect() {
        server.take(client);
        client.join(server);
        client.awaitState(State.CONNECTED);
    }

    private void flows(String... mids) {
        for (String mid : mids) {
            long before = server.frames(mid);
            Await.until("pictures of " + mid, () -> server.frames(mid) > before + 3);
        }
    }

    private static List<String> names(TrackStats stats) {
        return stats.detail().layers().stream().map(TrackStats.LayerStats::name).toList();
    }

    private void rests(String mid) {
        Await.until("no more pictures of " + mid, () -> {
            long before = server.frames(mid);
            long others = server.frames("q") + server.frames("h");
            long end = System.nanoTime() + 400_000_000;
            while (System.nanoTime() < end) {
                if (server.frames(mid) != before) {
                    return false;
                }
            }
            return others > 0;
        });
    }

    @Test
    void threeLayersArePausedAndResumedWithoutAskingTheServer() {
        LayeredSender sender = send(camera("cam", List.of("VP8"), THREE));
        assertEquals(-1, sender.line());
        connect();
        assertEquals(0, sender.line());
        flows("q", "h", "f");

        String offer = server.lastOffer();
        assertTrue(offer.contains("a=simulcast:send q;h;f\r\n"), offer);
        assertTrue(offer.contains("a=msid:stream cam\r\n"), offer);
        assertFalse(offer.contains("sending-0"), offer);

        TrackStats sent = client.stats("cam").orElseThrow();
        assertEquals(960, sent.width());
        assertEquals(List.of("q", "h", "f"), names(sent));
        assertEquals(240, sent.detail().layers().getFirst().width());
        assertTrue(sent.detail().codingMillis() > 0 && sent.detail().packets() > 10, sent::toString);

        Await.value(sender.sendLayers(Set.of("q")));
        rests("f");
        rests("h");
        flows("q");
        TrackStats small = client.stats("cam").orElseThrow();
        assertEquals(240, small.width(), small::toString);
        assertTrue(small.frames() >= sent.frames() && small.frames() < sent.frames() + 1000, small::toString);
        Await.value(sender.sendLayers(Set.of()));
        rests("q");
        Await.value(sender.sendLayers(Set.of("q", "h", "f", "unheard-of")));
        flows("q", "h", "f");
        assertFalse(client.states.contains(State.FAILED));
    }

    @Test
    void everyAnswerKeepsWhatIsPaused() {
        LayeredSender sender = send(camera("cam", List.of(), THREE));
        connect();
        flows("f");
        // While an answer is awaited it is only noted.
        Description offer = Await.value(client.connection.offer(false));
        Await.value(sender.sendLayers(Set.of("q", "h")));
        Await.value(client.connection.setRemote(server.answer(offer)));
        rests("f");
        flows("q", "h");
        server.take(client);
        rests("f");
        LayeredSender screen = send(new Sending(Source.SCREEN, "scr", "", List.of(), List.of(), 0));
        Await.value(sender.sendLayers(Set.of("h", "f")));
        server.take(client);
        assertEquals(1, screen.line());
        flows("h", "f");
        flows(server.tracks.getLast().mid());
    }

    @Test
    void whatIsPublishedAgainHasASectionOfItsOwn() {
        LayeredSender first = send(camera("one", List.of("VP8"), THREE));
        connect();
        flows("q", "h", "f");
        Await.value(first.remove());
        LoopbackTest.assertProblem(MediaProblem.CLOSED, () -> Await.value(first.replace(null)));
        server.take(client);
        assertFalse(server.lastOffer().contains("a=msid:"), server.lastOffer());
        Await.until("all gone", () -> server.goneTracks.size() == 3);

        LayeredSender second = send(camera("two", List.of("VP8"), List.of()));
        server.take(client);
        assertEquals(1, second.line());
        assertTrue(server.lastOffer().contains("a=msid:stream two\r\n"), server.lastOffer());
        flows(server.tracks.getLast().mid());
        assertEquals("two", server.tracks.getLast().trackName());
        Await.value(second.remove());
        server.take(client);
        Await.until("gone too", () -> server.goneTracks.size() == 4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"VP9", "H264", "AV1"})
    void otherCodecsAreOfferedFirstAndCounted(String codec) {
        LayeredSender sender = send(camera("cam", List.of(codec), THREE));
        connect();
        flows(server.tracks.getFirst().mid());
        Await.until("the top layer", () -> client.stats("cam").orElseThrow().width() == 960);
        TrackStats before = client.stats("cam").orElseThrow();
        assertEquals(codec, before.codec());
        int madeBefore = framesMade();
        Await.until("frames", () -> client.stats("cam").orElseThrow().frames() > before.frames() + 40);
        long counted = client.stats("cam").orElseThrow().frames();
        assertTrue(
                counted - before.frames() <= framesMade() - madeBefore + 10,
                "one picture counts once, however many layers it has");
        Await.value(sender.sendLayers(Set.of("q")));
        Await.value(sender.sendLayers(Set.of()));
        Await.until("rest", () -> {
            long frames = client.stats("cam").orElseThrow().frames();
            long end = System.nanoTime() + 300_000_000;
            while (System.nanoTime() < end) {
                if (client.stats("cam").orElseThrow().frames() != frames) {
                    return false;
                }
            }
            return true;
        });
    }

    @Test
    void smallPicturesHaveTwoLayersAndTheSecondIsWhole() {
        LayeredSender sender = Await.value(client.connection.addSending(camera("cam", List.of("VP8"), THREE)));
        Await.value(sender.replace(camera("cam", 640, 360)));
        connect();
        flows("q", "h");
        Await.until("the whole size", () -> client.stats("cam").orElseThrow().width() == 640);
        TrackStats sent = client.stats("cam").orElseThrow();
        assertEquals(640, sent.width());
        assertEquals(
                List.of(320, 640, 0),
                sent.detail().layers().stream()
                        .map(TrackStats.LayerStats::width)
                        .toList());
        assertEquals(0, server.frames("f"));
    }
}
