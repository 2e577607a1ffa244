package app.corrillo.testkit.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.corrillo.meeting.Source;
import app.corrillo.meeting.media.ConnectionOptions;
import app.corrillo.meeting.media.PeerConnection;
import app.corrillo.meeting.media.PeerConnection.Candidate;
import app.corrillo.meeting.media.PeerConnection.DataChannel;
import app.corrillo.meeting.media.PeerConnection.Description;
import app.corrillo.meeting.media.PeerConnection.RemoteTrack;
import app.corrillo.meeting.media.PeerConnection.State;
import app.corrillo.testkit.Eventually;
import app.corrillo.testkit.Scenes;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FakeConnectionTest {
    private static final Candidate ANY = new Candidate("candidate:1", "0", 0);

    private final FakeWire wire = new FakeWire();
    private final FakeEngine here = new FakeEngine(Scenes.devices(), wire);
    private final FakeEngine there = new FakeEngine(Scenes.devices(), wire);
    private final Heard heardHere = new Heard();
    private final Heard heardThere = new Heard();

    @AfterEach
    void close() {
        here.close();
        there.close();
        assertTrue(here.holdings().isEmpty());
    }

    @Test
    void connectsTwoEnginesThatShareAWire() {
        PeerConnection one = here.connect(options("a/"), heardHere).join();
        PeerConnection two = there.connect(options("b/"), heardThere).join();
        one.addSection(Source.CAMERA).join();
        two.addSection(Source.CAMERA).join();
        DataChannel channel = one.openChannel("chat").join();

        two.setRemote(one.offer(false).join()).join();
        one.setRemote(two.answer().join()).join();
        Eventually.that("candidates", () -> heardHere.candidates.size() + heardThere.candidates.size() == 2);
        assertEquals(List.of(), heardHere.states);
        one.addCandidate(heardThere.candidates.getFirst());
        two.addCandidate(heardHere.candidates.getFirst());

        Eventually.equal(List.of(State.CONNECTING, State.CONNECTED), () -> List.copyOf(heardHere.states));
        Eventually.equal(List.of(State.CONNECTING, State.CONNECTED), () -> List.copyOf(heardThere.states));
        Eventually.that("tracks", () -> heardThere.tracks.size() == 1 && heardHere.tracks.size() == 1);
        assertEquals("b/0", heardThere.tracks.getFirst().id().value());
        Eventually.that("channels", () -> heardThere.channels.size() == 1 && heardHere.channels.size() == 1);
        channel.send("hello").join();
        Eventually.equal(List.of("chat hello"), () -> List.copyOf(heardThere.messages));
        one.close();
        Eventually.equal(State.DISCONNECTED, heardThere.states::getLast);
    }

    @Test
    void whoeverIsToldThatAChannelIsOpenIsHeard() {
        for (int round = 0; round < 200; round++) {
            List<String> heard = new CopyOnWriteArrayList<>();
            PeerConnection one = here.connect(options("a/"), new Greeter(heard)).join();
            PeerConnection two =
                    there.connect(options("b/"), new Greeter(heard)).join();
            one.openChannel("chat").join();
            two.setRemote(one.offer(false).join()).join();
            one.setRemote(two.answer().join()).join();
            one.addCandidate(ANY);
            two.addCandidate(ANY);

            Eventually.equal(List.of("hello", "hello"), () -> List.copyOf(heard));
        }
    }

    @Test
    void whatIsSaidWhileTheNetworkIsBrokenArrivesAfterwards() {
        FakeConnection one =
                (FakeConnection) here.connect(options("a/"), heardHere).join();
        PeerConnection two = there.connect(options("b/"), heardThere).join();
        DataChannel channel = one.openChannel("chat").join();
        assertThrows(CompletionException.class, () -> channel.send("too soon").join());
        two.setRemote(one.offer(false).join()).join();
        one.setRemote(two.answer().join()).join();
        one.addCandidate(ANY);
        two.addCandidate(ANY);

        one.become(State.DISCONNECTED);
        channel.send("hello").join();
        Eventually.that("the break is seen", () -> heardThere.states.contains(State.DISCONNECTED));
        assertEquals(List.of(), heardThere.messages);
        one.become(State.CONNECTED);
        Eventually.equal(List.of("chat hello"), () -> List.copyOf(heardThere.messages));
    }

    @Test
    void aBrokenNetworkIsNotMendedByAnOfferThatNobodyHears() {
        FakeConnection one =
                (FakeConnection) here.connect(options("a/"), heardHere).join();
        PeerConnection two = there.connect(options("b/"), heardThere).join();
        two.setRemote(one.offer(false).join()).join();
        one.setRemote(two.answer().join()).join();
        one.addCandidate(ANY).join();
        two.addCandidate(ANY).join();

        one.become(State.FAILED);
        Description offer = one.offer(true).join();
        assertEquals(State.FAILED, heardHere.states.getLast());
        two.setRemote(offer).join();
        Eventually.that("it is mended", () -> heardHere.states.getLast() == State.CONNECTED);
    }

    @Test
    void refusesWhatIsNotADescription() {
        PeerConnection one = here.connect(options(""), heardHere).join();
        var refused = one.setRemote(new Description(Description.Type.OFFER, "nonsense"));
        assertThrows(CompletionException.class, refused::join);
    }

    private static ConnectionOptions options(String prefix) {
        return new ConnectionOptions(List.of(), false, prefix);
    }

    /** Says hello as soon as that is possible. */
    private static final class Greeter extends Heard {
        private final List<String> heard;

        Greeter(List<String> heard) {
            this.heard = heard;
        }

        @Override
        public void onChannelOpen(DataChannel channel) {
            channel.send("hello");
        }

        @Override
        public void onMessage(String label, String text) {
            heard.add(text);
        }
    }

    private static class Heard implements PeerConnection.Listener {
        private final List<State> states = new CopyOnWriteArrayList<>();
        private final List<Candidate> candidates = new CopyOnWriteArrayList<>();
        private final List<RemoteTrack> tracks = new CopyOnWriteArrayList<>();
        private final List<DataChannel> channels = new CopyOnWriteArrayList<>();
        private final List<String> messages = new CopyOnWriteArrayList<>();

        @Override
        public void onState(State state) {
            states.add(state);
        }

        @Override
        public void onCandidate(Candidate candidate) {
            candidates.add(candidate);
        }

        @Override
        public void onRemoteTrack(RemoteTrack track) {
            tracks.add(track);
        }

        @Override
        public void onChannelOpen(DataChannel channel) {
            channels.add(channel);
        }

        @Override
        public void onChannelClosed(String label) {
            messages.add(label + " closed");
        }

        @Override
        public void onMessage(String label, String text) {
            messages.add(label + " " + text);
        }
    }
}
