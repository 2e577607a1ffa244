package app.corrillo.livekit.session;

import app.corrillo.livekit.protocol.SessionDescription;
import app.corrillo.livekit.protocol.SignalRequest;
import app.corrillo.livekit.protocol.SignalTarget;
import app.corrillo.meeting.TrackId;
import app.corrillo.meeting.media.ConnectionOptions;
import app.corrillo.meeting.media.ConnectionOptions.Purpose;
import app.corrillo.meeting.media.PeerConnection;
import app.corrillo.meeting.media.PeerConnection.Candidate;
import app.corrillo.meeting.media.PeerConnection.DataChannel;
import app.corrillo.meeting.media.PeerConnection.LinkStats;
import app.corrillo.meeting.media.PeerConnection.RemoteTrack;
import app.corrillo.meeting.media.PeerConnection.State;
import app.corrillo.meeting.work.Awaited;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the two connections to a server have in common. Only for the session's lane, on which it calls its listener. */
abstract class Way implements PeerConnection.Listener {
    /** A connection finds far fewer ways than this. */
    private static final int CANDIDATES = 256;

    private final Tools tools;
    private final SignalTarget target;
    private final Purpose purpose;
    private final Consumer<SignalRequest> signal;
    private final Listener listener;
    private final Awaited<PeerConnection> connection;
    private final List<Candidate> found = new ArrayList<>();
    private State state = State.NEW;
    private @Nullable SessionDescription offer;
    private @Nullable SessionDescription answer;
    private boolean described;
    private boolean closed;

    Way(
            Tools tools,
            SignalTarget target,
            Purpose purpose,
            Function<PeerConnection.Listener, CompletableFuture<PeerConnection>> maker,
            Consumer<SignalRequest> signal,
            Listener listener) {
        this.tools = tools;
        this.target = target;
        this.purpose = purpose;
        this.signal = signal;
        this.listener = listener;
        CompletableFuture<PeerConnection> made = maker.apply(this);
        connection = new Awaited<>(tools.lane(), made);
        made.exceptionally(failure -> {
            onLane(() -> listener.onBroken(failure));
            return null;
        });
    }

    final Awaited<PeerConnection> connection() {
        return connection;
    }

    final SignalTarget target() {
        return target;
    }

    final Purpose purpose() {
        return purpose;
    }

    final State state() {
        return state;
    }

    final boolean isClosed() {
        return closed;
    }

    /** The last offer, whoever made it, and its answer; for a server that has to be brought up to date. */
    final Optional<SessionDescription> lastOffer() {
        return Optional.ofNullable(offer);
    }

    final Optional<SessionDescription> lastAnswer() {
        return Optional.ofNullable(answer);
    }

    final void offered(SessionDescription made) {
        offer = made;
    }

    final void answered(SessionDescription made) {
        answer = made;
    }

    final void signal(SignalRequest message) {
        signal.accept(message);
    }

    final void reconfigure(ConnectionOptions options) {
        connection.then(made -> made.reconfigure(options));
    }

    final void take(Candidate candidate) {
        connection.then(made -> made.addCandidate(candidate));
    }

    final void setAudible(TrackId track, boolean audible) {
        connection.then(made -> made.setAudible(track, audible));
    }

    final CompletableFuture<Boolean> lacksSound() {
        return connection.then(PeerConnection::lacksSound);
    }

    final CompletableFuture<LinkStats> stats() {
        return connection.then(PeerConnection::stats);
    }

    /** Ends the connection; nothing is heard of it any more. Completes when the engine has been told. */
    final CompletableFuture<Void> close() {
        closed = true;
        return connection.then(made -> {
            made.close();
            return CompletableFuture.completedFuture(null);
        });
    }

    /** Candidates may be found before the description that they belong to is sent; they wait for it. */
    final void undescribed() {
        described = false;
    }

    final void described() {
        described = true;
        found.forEach(this::send);
        found.clear();
    }

    final void broken(Throwable failure) {
        onLane(() -> listener.onBroken(failure));
    }

    final void onLane(Runnable task) {
        tools.lane().run(() -> {
            if (!closed) {
                task.run();
            }
        });
    }

    /** The engine that held it has ended. */
    void ended() {}

    private void send(Candidate candidate) {
        signal.accept(Requests.trickle(candidate, target));
    }

    @Override
    public final void onState(State now) {
        onLane(() -> {
            state = now;
            if (now == State.CLOSED) {
                ended();
            }
            listener.onState(this, now);
        });
    }

    @Override
    public final void onCandidate(Candidate candidate) {
        onLane(() -> {
            if (described) {
                send(candidate);
            } else if (found.size() < CANDIDATES) {
                found.add(candidate);
            }
        });
    }

    @Override
    public final void onRemoteTrack(RemoteTrack track) {
        onLane(() -> listener.onTrack(track));
    }

    @Override
    public final void onRemoteTrackGone(TrackId track) {
        onLane(() -> listener.onTrackGone(track));
    }

    @Override
    public void onChannelOpen(DataChannel channel) {}

    @Override
    public void onChannelClosed(String label) {}

    @Override
    public final void onMessage(String label, String text) {}

    @Override
    public final void onBytes(String label, byte[] message) {
        listener.onBytes(label, message, this::onLane);
    }

    /** Told what a connection does. */
    interface Listener {
        void onState(Way way, State state);

        void onTrack(RemoteTrack track);

        void onTrackGone(TrackId track);

        /** A message came, on a thread of the engine's; what is made of it is put on the lane. */
        void onBytes(String label, byte[] message, Consumer<Runnable> lane);

        /** Messages can be sent from now on. */
        void onTalk();

        /** The server does not answer, or the engine cannot go on with this connection. */
        void onBroken(Throwable failure);
    }
}
