package app.corrillo.engine.core;

import app.corrillo.meeting.Source;
import app.corrillo.meeting.TrackId;
import app.corrillo.meeting.media.ConnectionOptions;
import app.corrillo.meeting.media.PeerConnection;
import app.corrillo.meeting.media.PeerConnection.Candidate;
import app.corrillo.meeting.media.PeerConnection.DataChannel;
import app.corrillo.meeting.media.PeerConnection.Description;
import app.corrillo.meeting.media.PeerConnection.LinkStats;
import app.corrillo.meeting.media.PeerConnection.RemoteTrack;
import app.corrillo.meeting.media.PeerConnection.Sender;
import app.corrillo.meeting.media.PeerConnection.State;
import app.corrillo.meeting.media.TrackStats;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiFunction;

/** One side of a loopback connection: remembers what its listener heard, and hands candidates to the other side. */
public class Peer implements PeerConnection.Listener {
    public final List<State> states = new CopyOnWriteArrayList<>();
    public final List<Candidate> candidates = new CopyOnWriteArrayList<>();
    public final List<RemoteTrack> tracks = new CopyOnWriteArrayList<>();
    public final List<TrackId> goneTracks = new CopyOnWriteArrayList<>();
    public final List<byte[]> binaries = new CopyOnWriteArrayList<>();
    public final List<String> messages = new CopyOnWriteArrayList<>();
    public final List<String> closedChannels = new CopyOnWriteArrayList<>();
    public final Map<String, DataChannel> channels = new ConcurrentHashMap<>();
    public final List<Sender> senders = new CopyOnWriteArrayList<>();
    public final PeerConnection connection;
    private final CompletableFuture<Peer> other = new CompletableFuture<>();

    public Peer(
            BiFunction<ConnectionOptions, PeerConnection.Listener, CompletableFuture<PeerConnection>> door,
            ConnectionOptions options) {
        connection = Await.value(door.apply(options, this));
    }

    /** A peer of this engine, without devices. */
    static Peer silent(EngineCore core, String name) {
        return new Peer((options, listener) -> core.connect(options, listener, EngineCore.Ears.NONE), options(name));
    }

    public static ConnectionOptions options(String name) {
        return new ConnectionOptions(List.of(), false, name + "/");
    }

    public Peer sections(Source... sources) {
        for (Source source : sources) {
            senders.add(Await.value(connection.addSection(source)));
        }
        return this;
    }

    /** Offers to the other side, takes its answer, and lets candidates flow both ways. */
    public void meet(Peer answerer) {
        negotiate(answerer, false);
        join(answerer);
    }

    /** A candidate as the other side has to see it. */
    Candidate adapted(Candidate candidate) {
        return candidate;
    }

    /** Candidates flow both ways from now on. */
    public void join(Peer answerer) {
        other.complete(answerer);
        answerer.other.complete(this);
    }

    /** Offers and takes the answer, once more. */
    public void negotiate(Peer answerer, boolean iceRestart) {
        agree(answerer, Await.value(connection.offer(iceRestart)));
    }

    /** The other side answers this offer, and the answer is taken. */
    public void agree(Peer answerer, Description offer) {
        Await.value(answerer.connection.setRemote(offer));
        Description answer = Await.value(answerer.connection.answer());
        Await.value(connection.setRemote(answer));
    }

    public void awaitState(State state) {
        Await.until("state " + state + " after " + states, () -> states.contains(state));
    }

    /** Statistics of now of one section, by the id of its track. */
    public Optional<TrackStats> stats(String track) {
        LinkStats stats = Await.value(connection.stats());
        return stats.tracks().stream()
                .filter(one -> one.track().value().equals(track))
                .findFirst();
    }

    public DataChannel channel(String label) {
        return Objects.requireNonNull(channels.get(label));
    }

    @Override
    public void onState(State state) {
        states.add(state);
    }

    @Override
    public void onCandidate(Candidate candidate) {
        candidates.add(candidate);
        other.thenAccept(peer -> peer.connection.addCandidate(adapted(candidate)));
    }

    @Override
    public void onRemoteTrack(RemoteTrack track) {
        tracks.add(track);
    }

    @Override
    public void onRemoteTrackGone(TrackId track) {
        goneTracks.add(track);
    }

    @Override
    public void onBytes(String label, byte[] message) {
        binaries.add(message);
    }

    @Override
    public void onChannelOpen(DataChannel channel) {
        channels.put(channel.label(), channel);
    }

    @Override
    public void onChannelClosed(String label) {
        closedChannels.add(label);
    }

    @Override
    public void onMessage(String label, String text) {
        messages.add(label + ":" + text);
    }
}
