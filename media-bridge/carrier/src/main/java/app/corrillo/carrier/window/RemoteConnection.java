package app.corrillo.carrier.window;

import app.corrillo.carrier.wire.Answer;
import app.corrillo.carrier.wire.FromEngine;
import app.corrillo.carrier.wire.Question;
import app.corrillo.carrier.wire.ToEngine;
import app.corrillo.meeting.Source;
import app.corrillo.meeting.TrackId;
import app.corrillo.meeting.media.ConnectionOptions;
import app.corrillo.meeting.media.PeerConnection;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** A connection that is held on the other side. Events come on the exchange's lane. */
public final class RemoteConnection implements PeerConnection {
    private final Exchange exchange;
    private final int number;
    private final Listener listener;
    private final Consumer<RemoteConnection> gone;
    private final Map<Integer, RemoteSender> senders = new ConcurrentHashMap<>();
    private final Map<Integer, RemoteChannel> channels = new ConcurrentHashMap<>();
    private final Map<TrackId, RemoteTrack> tracks = new ConcurrentHashMap<>();
    private volatile boolean closed;

    /** {@code gone} is told when it is closed, on any thread. */
    public RemoteConnection(Exchange exchange, int number, Listener listener, Consumer<RemoteConnection> gone) {
        this.exchange = exchange;
        this.number = number;
        this.listener = listener;
        this.gone = gone;
    }

    /** How it is called here. */
    public int number() {
        return number;
    }

    /** How many tracks come through it now. */
    public int remoteTracks() {
        return tracks.size();
    }

    /** How many data channels it has. */
    public int dataChannels() {
        return channels.size();
    }

    @Override
    public CompletableFuture<Sender> addSection(Source source) {
        int sender = exchange.newThing();
        return exchange.ask(
                new Question.AddSection(number, sender, source),
                Answer.SectionAdded.class,
                added -> remember(sender, added.line()));
    }

    @Override
    public CompletableFuture<LayeredSender> addSending(Sending sending) {
        int sender = exchange.newThing();
        return exchange.ask(
                new Question.AddSending(number, sender, sending),
                Answer.SectionAdded.class,
                added -> remember(sender, added.line()));
    }

    private RemoteSender remember(int sender, int line) {
        RemoteSender made = new RemoteSender(exchange, sender, line);
        senders.put(sender, made);
        return made;
    }

    @Override
    public CompletableFuture<Void> addReceiving(int sounds, int pictures) {
        return exchange.ask(new Question.AddReceiving(number, sounds, pictures));
    }

    @Override
    public CompletableFuture<Description> draft() {
        return exchange.ask(new Question.MakeDraft(number), Answer.Described.class, this::described);
    }

    @Override
    public CompletableFuture<Description> offer(boolean iceRestart) {
        return exchange.ask(new Question.MakeOffer(number, iceRestart), Answer.Described.class, this::described);
    }

    @Override
    public CompletableFuture<Description> answer() {
        return exchange.ask(new Question.MakeAnswer(number), Answer.Described.class, this::described);
    }

    private Description described(Answer.Described answer) {
        for (Answer.Line line : answer.lines()) {
            RemoteSender sender = senders.get(line.sender());
            if (sender != null) {
                sender.setLine(line.line());
            }
        }
        return answer.description();
    }

    @Override
    public CompletableFuture<Void> setRemote(Description description) {
        return exchange.ask(new Question.SetRemote(number, description));
    }

    @Override
    public CompletableFuture<Void> addCandidate(Candidate candidate) {
        return exchange.ask(new Question.AddCandidate(number, candidate));
    }

    @Override
    public CompletableFuture<DataChannel> openChannel(String label, Delivery delivery) {
        return exchange.ask(
                new Question.OpenChannel(number, label, delivery),
                Answer.ChannelMade.class,
                made -> channel(made.channel(), made.label()));
    }

    @Override
    public CompletableFuture<Void> reconfigure(ConnectionOptions options) {
        return exchange.ask(new Question.Reconfigure(number, options));
    }

    @Override
    public CompletableFuture<Void> setAudible(TrackId track, boolean audible) {
        return exchange.ask(new Question.SetAudible(number, track, audible));
    }

    @Override
    public CompletableFuture<Boolean> lacksSound() {
        return exchange.ask(new Question.AskLacksSound(number), Answer.LacksSound.class, Answer.LacksSound::lacking);
    }

    @Override
    public CompletableFuture<LinkStats> stats() {
        return exchange.ask(new Question.TakeStats(number), Answer.Stats.class, Answer.Stats::stats);
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            exchange.tell(new ToEngine.CloseConnection(number));
            gone.accept(this);
        }
    }

    /** On the lane. */
    public void happened(FromEngine.OfConnection event) {
        if (closed) {
            return;
        }
        switch (event) {
            case FromEngine.StateChanged(int _, State state) -> listener.onState(state);
            case FromEngine.CandidateFound(int _, Candidate candidate) -> listener.onCandidate(candidate);
            case FromEngine.TrackCame(int _, RemoteTrack track) -> {
                tracks.put(track.id(), track);
                listener.onRemoteTrack(track);
            }
            case FromEngine.TrackWent(int _, TrackId track) -> {
                tracks.remove(track);
                listener.onRemoteTrackGone(track);
            }
            case FromEngine.ChannelOpened(int _, int channel, String label) ->
                listener.onChannelOpen(channel(channel, label));
            case FromEngine.ChannelClosed(int _, String label) -> {
                channels.values().removeIf(channel -> channel.label().equals(label));
                listener.onChannelClosed(label);
            }
            case FromEngine.TextCame(int _, String label, String text) -> listener.onMessage(label, text);
            case FromEngine.BytesCame(int _, String label, byte[] message) -> listener.onBytes(label, message);
        }
    }

    /** On the lane: the engine has ended, and the connection with it. */
    public void end() {
        if (!closed) {
            closed = true;
            listener.onState(State.CLOSED);
        }
    }

    private RemoteChannel channel(int channel, String label) {
        return channels.computeIfAbsent(channel, one -> new RemoteChannel(exchange, one, label));
    }
}
