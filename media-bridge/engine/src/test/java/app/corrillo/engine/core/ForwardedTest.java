package app.corrillo.engine.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.corrillo.engine.Carrier;
import app.corrillo.meeting.Source;
import app.corrillo.meeting.TrackId;
import app.corrillo.meeting.media.LocalTrack;
import app.corrillo.meeting.media.MediaProblem;
import app.corrillo.meeting.media.PeerConnection.Description;
import app.corrillo.meeting.media.PeerConnection.LayeredSender;
import app.corrillo.meeting.media.PeerConnection.RemoteTrack;
import app.corrillo.meeting.media.PeerConnection.Sending;
import app.corrillo.meeting.media.PeerConnection.State;
import app.corrillo.meeting.media.PictureFeed;
import app.corrillo.meeting.media.PictureFeed.Fit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What a server forwards: sections that it adds, empties and fills again with somebody else. */
@ParameterizedClass
@EnumSource(Carrier.class)
@Tag("slow")
class ForwardedTest extends CoreTest {
    private final Peer server;
    private final Peer client;
    private final List<PictureFeed> feeds = new ArrayList<>();

    ForwardedTest(Carrier carrier) {
        super(carrier);
        server = peer("s");
        client = peer("c");
    }

    @AfterEach
    void closeFeeds() {
        feeds.forEach(PictureFeed::close);
    }

    private LayeredSender forward(Source source, String stream, String name) {
        Sending sending = new Sending(source, name, stream, List.of(), List.of(), 0);
        return Await.value(server.connection.addSending(sending));
    }

    private LayeredSender camera(String stream, String name) {
        LayeredSender sender = forward(Source.CAMERA, stream, name);
        LocalTrack track = CoreDoor.camera(door, "of-" + name);
        Await.value(sender.replace(track));
        return sender;
    }

    private void connect() {
        server.meet(client);
        client.awaitState(State.CONNECTED);
    }

    private RemoteTrack named(String name) {
        Await.until(
                name,
                () -> client.tracks.stream().anyMatch(track -> track.trackName().equals(name)));
        return client.tracks.stream()
                .filter(track -> track.trackName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** Offers what the server's library says, changed as a server would say it. */
    private void offer(UnaryOperator<String> change) {
        String sdp = Await.value(server.connection.offer(false)).sdp();
        Await.value(client.connection.setRemote(new Description(Description.Type.OFFER, change.apply(sdp))));
        Await.value(server.connection.setRemote(Await.value(client.connection.answer())));
    }

    private PictureFeed watch(RemoteTrack track) {
        PictureFeed feed = door.feed(track.id());
        feed.resize(160, 90, Fit.COVER);
        feeds.add(feed);
        return feed;
    }

    private static void seen(PictureFeed feed) {
        long before = feed.counts().arrived();
        Await.until("pictures", () -> feed.counts().arrived() > before + 5);
    }

    @Test
    void sectionsAreKnownByWhoSendsInThem() {
        camera("PA_1|TR_1", "TR_1");
        forward(Source.MICROPHONE, "PA_1|TR_2", "TR_2");
        connect();
        RemoteTrack one = named("TR_1");
        assertEquals(new RemoteTrack(new TrackId("c/0"), true, 0, "0", "PA_1|TR_1", "TR_1"), one);
        assertEquals(new RemoteTrack(new TrackId("c/1"), false, 1, "1", "PA_1|TR_2", "TR_2"), named("TR_2"));
        PictureFeed before = watch(one);
        seen(before);

        offer(sdp -> sdp.replaceFirst("a=sendonly", "a=inactive"));
        Await.until("gone", () -> client.goneTracks.contains(one.id()));
        assertEquals(1, core.holdings().remoteTracks());
        long last = before.counts().arrived();

        offer(sdp -> sdp.replace("PA_1|TR_1 TR_1", "PA_2|TR_3 TR_3"));
        RemoteTrack two = named("TR_3");
        assertEquals(new RemoteTrack(new TrackId("c/0.2"), true, 0, "0", "PA_2|TR_3", "TR_3"), two);
        seen(watch(two));
        assertEquals(last, before.counts().arrived(), "the old feed sees nobody else");
        assertEquals(3, client.tracks.size());
        assertTrue(client.stats("c/0").isEmpty());
        assertTrue(client.stats("c/0.2").isPresent());
    }

    @Test
    void someoneElseAtOnceIsSomeoneElse() {
        camera("PA_1", "TR_1");
        connect();
        RemoteTrack one = named("TR_1");
        PictureFeed before = watch(one);
        seen(before);
        offer(sdp -> sdp.replace("PA_1 TR_1", "PA_2 TR_2"));
        assertEquals(List.of(one.id()), client.goneTracks);
        long last = before.counts().arrived();
        seen(watch(named("TR_2")));
        assertEquals(last, before.counts().arrived());
    }

    @Test
    void refusedDescriptionEndsNothing() {
        camera("PA_1", "TR_1");
        connect();
        PictureFeed feed = watch(named("TR_1"));
        seen(feed);
        Description offer = Await.value(server.connection.offer(false));
        // The library refuses a section that turns from pictures into sound.
        String other = offer.sdp().replace("PA_1 TR_1", "PA_2 TR_2").replace("m=video ", "m=audio ");
        LoopbackTest.assertProblem(
                MediaProblem.BAD_DESCRIPTION,
                () -> Await.value(client.connection.setRemote(new Description(Description.Type.OFFER, other))));
        assertEquals(List.of(), client.goneTracks);
        seen(feed);
        assertEquals(1, core.holdings().remoteTracks());
    }

    @Test
    void refusedSectionIsToldAndTheOthersGoOn() {
        LayeredSender kept = camera("a", "one");
        LayeredSender refused = camera("a", "two");
        Description offer = Await.value(server.connection.offer(false));
        Await.value(client.connection.setRemote(offer));
        Description answer = Await.value(client.connection.answer());
        String without = answer.sdp()
                .replaceFirst("(?s)(m=video .*)m=video \\d+", "$1m=video 0")
                .replace("a=group:BUNDLE 0 1", "a=group:BUNDLE 0");
        server.join(client);
        Await.value(server.connection.setRemote(new Description(Description.Type.ANSWER, without)));
        LoopbackTest.assertProblem(MediaProblem.BAD_DESCRIPTION, () -> Await.value(refused.replace(null)));
        LoopbackTest.assertProblem(MediaProblem.BAD_DESCRIPTION, () -> Await.value(refused.remove()));
        seen(watch(named("one")));
        Await.value(kept.replace(null));
        LayeredSender next = camera("a", "three");
        Await.value(server.connection.offer(false));
        assertTrue(next.line() > 0);
    }

    @Test
    void manySectionsComeAndGo() {
        List<LayeredSender> senders = new ArrayList<>();
        for (int person = 0; person < 60; person++) {
            senders.add(forward(Source.MICROPHONE, "PA_" + person, "m" + person));
            senders.add(forward(Source.CAMERA, "PA_" + person, "v" + person));
        }
        connect();
        assertEquals(120, client.tracks.size());
        assertEquals(120, core.holdings().remoteTracks());
        senders.forEach(sender -> Await.value(sender.remove()));
        server.negotiate(client, false);
        assertEquals(120, client.goneTracks.size());
        assertEquals(0, core.holdings().remoteTracks());
        RemoteTrack last = client.tracks.getLast();
        assertFalse(client.states.contains(State.FAILED));
        camera("PA_x", "again");
        server.negotiate(client, false);
        assertEquals(120, named("again").line());
        assertEquals("v59", last.trackName());
    }
}
