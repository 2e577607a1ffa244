package app.corrillo.carrier.server;

import app.corrillo.carrier.wire.Answer;
import app.corrillo.carrier.wire.FromEngine;
import app.corrillo.meeting.TrackId;
import app.corrillo.meeting.media.PeerConnection;
import app.corrillo.meeting.media.PeerConnection.Candidate;
import app.corrillo.meeting.media.PeerConnection.DataChannel;
import app.corrillo.meeting.media.PeerConnection.Description;
import app.corrillo.meeting.media.PeerConnection.RemoteTrack;
import app.corrillo.meeting.media.PeerConnection.Sender;
import app.corrillo.meeting.media.PeerConnection.State;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/** One connection and what belongs to it; tells what happens to it. */
final class ServedConnection implements PeerConnection.Listener {
    private final int number;
    private final Voice voice;
    private final Map<Integer, Sender> senders = new ConcurrentHashMap<>();
    private final Map<Integer, DataChannel> channels = new ConcurrentHashMap<>();
    private volatile @Nullable PeerConnection connection;
    private final IntSupplier channelNumbers;

    ServedConnection(int number, Voice voice, IntSupplier channelNumbers) {
        this.number = number;
        this.voice = voice;
        this.channelNumbers = channelNumbers;
    }

    void holds(PeerConnection made) {
        connection = made;
    }

    @Nullable
    PeerConnection connection() {
        return connection;
    }

    Answer added(int sender, Sender made) {
        senders.put(sender, made);
        return new Answer.SectionAdded(made.line());
    }

    Answer described(Description description) {
        List<Answer.Line> lines = senders.entrySet().stream()
                .map(entry -> new Answer.Line(entry.getKey(), entry.getValue().line()))
                .toList();
        return new Answer.Described(description, lines);
    }

    Optional<Sender> sender(int sender) {
        return Optional.ofNullable(senders.get(sender));
    }

    Optional<DataChannel> channel(int channel) {
        return Optional.ofNullable(channels.get(channel));
    }

    /** What this channel is called; it may be asked for by who opened it and told to the listener, in any order. */
    @SuppressWarnings("ReferenceEquality")
    synchronized int number(DataChannel channel) {
        for (Map.Entry<Integer, DataChannel> known : channels.entrySet()) {
            if (known.getValue() == channel) {
                return known.getKey();
            }
        }
        int made = channelNumbers.getAsInt();
        channels.put(made, channel);
        return made;
    }

    void close() {
        PeerConnection known = connection;
        if (known != null) {
            known.close();
        }
    }

    @Override
    public void onState(State state) {
        voice.say(new FromEngine.StateChanged(number, state));
    }

    @Override
    public void onCandidate(Candidate candidate) {
        voice.say(new FromEngine.CandidateFound(number, candidate));
    }

    @Override
    public void onRemoteTrack(RemoteTrack track) {
        voice.say(new FromEngine.TrackCame(number, track));
    }

    @Override
    public void onRemoteTrackGone(TrackId track) {
        voice.say(new FromEngine.TrackWent(number, track));
    }

    @Override
    public void onChannelOpen(DataChannel channel) {
        voice.say(new FromEngine.ChannelOpened(number, number(channel), channel.label()));
    }

    @Override
    public void onChannelClosed(String label) {
        channels.values().removeIf(channel -> channel.label().equals(label));
        voice.say(new FromEngine.ChannelClosed(number, label));
    }

    @Override
    public void onMessage(String label, String text) {
        voice.say(new FromEngine.TextCame(number, label, text));
    }

    @Override
    public void onBytes(String label, byte[] message) {
        voice.say(new FromEngine.BytesCame(number, label, message));
    }
}
