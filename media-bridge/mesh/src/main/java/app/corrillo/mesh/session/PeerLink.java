package app.corrillo.mesh.session;

import app.corrillo.meeting.Source;
import app.corrillo.meeting.TrackId;
import app.corrillo.meeting.media.ConnectionOptions;
import app.corrillo.meeting.media.LocalTrack;
import app.corrillo.meeting.media.PeerConnection;
import app.corrillo.meeting.media.PeerConnection.Candidate;
import app.corrillo.meeting.media.PeerConnection.DataChannel;
import app.corrillo.meeting.media.PeerConnection.Description;
import app.corrillo.meeting.media.PeerConnection.Encoding;
import app.corrillo.meeting.media.PeerConnection.LinkStats;
import app.corrillo.meeting.media.PeerConnection.RemoteTrack;
import app.corrillo.meeting.media.PeerConnection.Sender;
import app.corrillo.meeting.media.PeerConnection.State;
import app.corrillo.meeting.work.Awaited;
import app.corrillo.mesh.wire.PeerMessage;
import app.corrillo.mesh.wire.Signal;
import app.corrillo.mesh.wire.Wire;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One connection to one other participant: described, connected, looked after, closed. Only for the session's lane, on
 * which it also calls its listener.
 */
final class PeerLink implements PeerConnection.Listener {
    private static final String CHANNEL = "corrillo";

    private final Tools tools;
    private final int number;
    private final boolean offers;
    private final Listener listener;
    private final Awaited<PeerConnection> connection;
    private final Map<Source, Awaited<Sender>> senders = new EnumMap<>(Source.class);
    private final FileLine files;
    private @Nullable DataChannel channel;
    private State state = State.NEW;
    private final List<Signal> found = new ArrayList<>();
    private boolean described;
    private boolean told;
    private boolean answered;
    private boolean connected;
    private boolean closed;

    PeerLink(Tools tools, String peer, int number, boolean offers, FileLine files, Listener listener) {
        this.tools = tools;
        this.number = number;
        this.offers = offers;
        this.files = files;
        this.listener = listener;
        ConnectionOptions options =
                new ConnectionOptions(tools.link().iceServers(), tools.link().relayOnly(), peer + "/" + number + "/");
        CompletableFuture<PeerConnection> made = tools.engine().connect(options, this);
        connection = new Awaited<>(tools.lane(), made);
        Sections.ORDER.forEach(source ->
                senders.put(source, new Awaited<>(tools.lane(), connection.then(one -> one.addSection(source)))));
        made.exceptionally(failure -> {
            onLane(() -> listener.onBroken(failure));
            return null;
        });
    }

    int number() {
        return number;
    }

    /** Whether this side made the first offer, and so makes all of them. */
    boolean offers() {
        return offers;
    }

    /** Whether this side offered, and nothing came back yet. */
    boolean isUnanswered() {
        return offers && !answered;
    }

    boolean isConnected() {
        return state == State.CONNECTED && !closed;
    }

    /** Whether the other side offered and was answered, and so may have it for connected. */
    boolean hasAnswered() {
        return !offers && told;
    }

    /** Whether it has ever come about; from then on it is mended and not begun anew, unless the engine has ended. */
    boolean wasConnected() {
        return connected && state != State.CLOSED;
    }

    /** Whether messages go through. */
    boolean talks() {
        return channel != null && !closed;
    }

    /** Files go this way. */
    FileLine files() {
        return files;
    }

    /** Opens the channels and makes the first offer. */
    void open() {
        connection.then(made -> made.openChannel(CHANNEL));
        connection.then(made -> made.openChannel(FileLine.CHANNEL));
        offer(false);
    }

    /** Looks for new ways; only for the side that offers. */
    void restart() {
        offer(true);
    }

    void take(Signal signal) {
        switch (signal) {
            case Signal.Offer(var _, var sdp) -> {
                set(new Description(Description.Type.OFFER, sdp));
                describe(PeerConnection::answer, made -> new Signal.Answer(number, made.sdp()));
            }
            case Signal.Answer(var _, var sdp) -> {
                answered = true;
                set(new Description(Description.Type.ANSWER, sdp));
            }
            case Signal.Candidate(var _, var candidate, var mid, var line) ->
                connection.then(made -> made.addCandidate(new Candidate(candidate, mid, line)));
            case Signal.Restart _ -> {
                if (offers) {
                    restart();
                }
            }
        }
    }

    /** Sends this track from now on, or nothing. Completes when the one before is let go. */
    CompletableFuture<Void> replace(Source source, @Nullable LocalTrack track) {
        return sender(source, sender -> sender.replace(track));
    }

    CompletableFuture<Void> encode(Source source, Encoding encoding) {
        return sender(source, sender -> sender.encode(encoding));
    }

    void send(PeerMessage message) {
        if (channel != null && !closed) {
            channel.send(Wire.write(message, PeerMessage.class));
        }
    }

    CompletableFuture<LinkStats> stats() {
        return connection.then(PeerConnection::stats);
    }

    /** Whether it has no devices for sound though it was to have them. */
    CompletableFuture<Boolean> lacksSound() {
        return connection.then(PeerConnection::lacksSound);
    }

    /** Whether this track of sound is heard, if it is one of this connection. */
    void setAudible(TrackId track, boolean audible) {
        connection.then(made -> made.setAudible(track, audible));
    }

    /** Ends the connection; nothing is heard of it any more. */
    void close() {
        closed = true;
        files.close();
        connection.then(made -> {
            made.close();
            return CompletableFuture.completedFuture(null);
        });
    }

    private void offer(boolean iceRestart) {
        describe(made -> made.offer(iceRestart), made -> new Signal.Offer(number, made.sdp()));
    }

    /** Candidates may be found before the description that they belong to is there; they wait for it. */
    private void describe(
            Function<PeerConnection, CompletableFuture<Description>> make, Function<Description, Signal> pack) {
        described = false;
        connection
                .then(make)
                .thenAccept(made -> onLane(() -> {
                    described = true;
                    told = true;
                    listener.onSignal(pack.apply(made));
                    found.forEach(listener::onSignal);
                    found.clear();
                }));
    }

    private void set(Description description) {
        connection.then(made -> made.setRemote(description)).exceptionally(failure -> {
            onLane(() -> listener.onBroken(failure));
            return null;
        });
    }

    private CompletableFuture<Void> sender(Source source, Function<Sender, CompletableFuture<Void>> use) {
        Awaited<Sender> sender = senders.get(source);
        return sender == null || closed ? CompletableFuture.completedFuture(null) : sender.then(use);
    }

    private void onLane(Runnable task) {
        tools.lane().run(() -> {
            if (!closed) {
                task.run();
            }
        });
    }

    @Override
    public void onState(State now) {
        onLane(() -> {
            state = now;
            connected |= now == State.CONNECTED;
            if (now == State.CLOSED) {
                channel = null;
                files.close();
            }
            listener.onState(now);
        });
    }

    @Override
    public void onCandidate(Candidate candidate) {
        Signal signal = new Signal.Candidate(number, candidate.candidate(), candidate.mid(), candidate.line());
        onLane(() -> {
            if (described) {
                listener.onSignal(signal);
            } else {
                found.add(signal);
            }
        });
    }

    @Override
    public void onRemoteTrack(RemoteTrack track) {
        onLane(() -> listener.onTrack(track));
    }

    @Override
    public void onChannelOpen(DataChannel opened) {
        if (opened.label().equals(CHANNEL)) {
            onLane(() -> {
                channel = opened;
                listener.onTalk();
            });
        } else if (opened.label().equals(FileLine.CHANNEL)) {
            onLane(() -> files.opened(opened));
        }
    }

    @Override
    public void onChannelClosed(String label) {
        if (label.equals(CHANNEL)) {
            onLane(() -> {
                channel = null;
                state = State.DISCONNECTED;
                listener.onState(State.DISCONNECTED);
            });
        } else if (label.equals(FileLine.CHANNEL)) {
            onLane(() -> files.close());
        }
    }

    @Override
    public void onMessage(String label, String text) {
        if (label.equals(CHANNEL)) {
            listener.onText(text, accepted -> onLane(() -> listener.onMessage(accepted)));
        } else if (label.equals(FileLine.CHANNEL)) {
            files.heard(text);
        }
    }

    @Override
    public void onBytes(String label, byte[] message) {
        if (label.equals(FileLine.CHANNEL)) {
            files.heard(message);
        }
    }

    /** Told what the connection does. */
    interface Listener {
        void onSignal(Signal signal);

        void onState(State state);

        void onTrack(RemoteTrack track);

        /** Messages go through from now on. */
        void onTalk();

        /** A text came, on a thread of the engine's; what is taken of it is handed on. */
        void onText(String text, Consumer<PeerMessage> accept);

        void onMessage(PeerMessage message);

        /** The engine cannot go on with this connection. */
        void onBroken(Throwable failure);
    }
}
