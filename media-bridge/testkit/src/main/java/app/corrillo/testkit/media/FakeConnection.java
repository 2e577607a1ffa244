package app.corrillo.testkit.media;

import app.corrillo.meeting.Source;
import app.corrillo.meeting.Track.Direction;
import app.corrillo.meeting.TrackId;
import app.corrillo.meeting.media.ConnectionOptions;
import app.corrillo.meeting.media.MediaException;
import app.corrillo.meeting.media.MediaProblem;
import app.corrillo.meeting.media.PeerConnection;
import app.corrillo.meeting.media.TrackStats;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A connection. To another fake one of the same wire it is connected once both sides know each other's description and
 * a candidate of the other; sections and data channels are then seen on both sides. To a server, which is any other
 * description that {@link FakeSdp} can read, it is connected once there is one of each side. What one side does to the
 * other happens under the lock of their wire: whoever is told that a channel is open finds both sides connected, and
 * nothing that was begun before a test breaks the network mends it afterwards.
 */
public final class FakeConnection implements PeerConnection {
    private final FakeWire wire;
    private final String id;
    private final Listener listener;
    private final FakeRemotes remotes;
    private final Serial serial = new Serial();
    private final List<FakeSender> senders = new CopyOnWriteArrayList<>();
    private final List<FakeChannel> channels = new CopyOnWriteArrayList<>();
    private final List<Runnable> unsent = new ArrayList<>();
    private final Set<TrackId> silenced = ConcurrentHashMap.newKeySet();
    private final Map<TrackId, Long> received = new ConcurrentHashMap<>();
    private final AtomicInteger receiving = new AtomicInteger();
    private final AtomicBoolean closed = new AtomicBoolean();
    private volatile ConnectionOptions options;
    private volatile @Nullable FakeConnection other;
    private volatile boolean described;
    private volatile boolean restarted;
    private volatile boolean server;
    private volatile boolean lackingSound;
    private volatile State state = State.NEW;
    private volatile double roundTripMillis = 1;
    private int candidates;

    FakeConnection(FakeWire wire, String id, ConnectionOptions options, Listener listener) {
        this.wire = wire;
        this.id = id;
        this.options = options;
        this.listener = listener;
        this.remotes = new FakeRemotes(options.remotePrefix());
    }

    /** What was asked of it last. */
    public ConnectionOptions options() {
        return options;
    }

    /** What is sent, one a section, in order. */
    public List<FakeSender> senders() {
        return List.copyOf(senders);
    }

    /** The data channels of this side, those that a server opened included. */
    public List<FakeChannel> channels() {
        return List.copyOf(channels);
    }

    /** Whether the last offer asked for an ICE restart. */
    public boolean isRestarted() {
        return restarted;
    }

    /** The remote tracks that are not heard. */
    public Set<TrackId> silenced() {
        return Set.copyOf(silenced);
    }

    /** How many sections only receive. */
    public int receiving() {
        return receiving.get();
    }

    /** The round trip from now on. */
    public void setRoundTrip(double millis) {
        roundTripMillis = millis;
    }

    /** So many pictures of a remote track have come so far. */
    public void receive(TrackId track, long frames) {
        received.put(track, frames);
    }

    /** It was made while there was no sound. */
    public void lackSound() {
        lackingSound = true;
    }

    public boolean isClosed() {
        return closed.get();
    }

    int remoteTracks() {
        return closed.get() ? 0 : remotes.size();
    }

    /** The network between the two sides breaks, or heals: both listeners are told. */
    public void become(State now) {
        synchronized (wire) {
            FakeConnection there = other;
            move(now);
            if (there != null) {
                there.move(now);
                there.deliver();
            }
            deliver();
        }
    }

    /** The other side says this on its data channel, whatever it is. */
    public void hear(String label, String text) {
        tell(one -> one.onMessage(label, text));
    }

    /** The other side says this on its data channel, whatever it is. */
    public void hear(String label, byte[] message) {
        tell(one -> one.onBytes(label, message));
    }

    /** A server opens a data channel. */
    public FakeChannel openedByServer(String label) {
        FakeChannel channel = new FakeChannel(this, label, Delivery.RELIABLE);
        channels.add(channel);
        open(channel);
        return channel;
    }

    @Nullable
    FakeConnection other() {
        return other;
    }

    /** The engine has ended. */
    void die() {
        close();
        serial.execute(() -> listener.onState(State.CLOSED));
    }

    void tell(Consumer<Listener> what) {
        serial.execute(() -> {
            if (!closed.get()) {
                what.accept(listener);
            }
        });
    }

    @Override
    public CompletableFuture<Sender> addSection(Source source) {
        FakeSender sender = FakeSender.section(senders.size(), source);
        senders.add(sender);
        return answer(sender);
    }

    @Override
    public CompletableFuture<LayeredSender> addSending(Sending sending) {
        FakeSender sender = FakeSender.sending(senders.size(), sending);
        senders.add(sender);
        return answer(sender);
    }

    @Override
    public CompletableFuture<Void> addReceiving(int sounds, int pictures) {
        receiving.addAndGet(sounds + pictures);
        return answer(this).thenRun(() -> {});
    }

    @Override
    public CompletableFuture<Description> draft() {
        return describe(Description.Type.OFFER);
    }

    @Override
    public CompletableFuture<Description> offer(boolean iceRestart) {
        restarted = iceRestart;
        return describe(Description.Type.OFFER);
    }

    @Override
    public CompletableFuture<Description> answer() {
        return describe(Description.Type.ANSWER);
    }

    private CompletableFuture<Description> describe(Description.Type type) {
        tell(one -> one.onCandidate(new Candidate("candidate:" + id, "0", 0)));
        String sdp =
                FakeSdp.write(id, senders.stream().map(FakeSender::describe).toList());
        synchronized (wire) {
            described = true;
            if (server) {
                meet();
            }
        }
        return answer(new Description(type, sdp));
    }

    @Override
    public CompletableFuture<Void> setRemote(Description description) {
        FakeConnection there = wire.find(description.sdp());
        if (there == this || !FakeWire.isDescription(description.sdp())) {
            return CompletableFuture.failedFuture(
                    new MediaException(MediaProblem.BAD_DESCRIPTION, "not a description of this wire"));
        }
        synchronized (wire) {
            other = there;
            server = there == null;
            remotes.take(FakeSdp.read(description.sdp())).forEach(this::tell);
            meet();
        }
        return answer(this).thenRun(() -> {});
    }

    @Override
    public CompletableFuture<Void> addCandidate(Candidate candidate) {
        synchronized (wire) {
            candidates++;
            meet();
        }
        return answer(this).thenRun(() -> {});
    }

    @Override
    public CompletableFuture<Void> reconfigure(ConnectionOptions now) {
        options = now;
        return answer(this).thenRun(() -> {});
    }

    @Override
    public CompletableFuture<Void> setAudible(TrackId track, boolean audible) {
        if (audible) {
            silenced.remove(track);
        } else {
            silenced.add(track);
        }
        return answer(this).thenRun(() -> {});
    }

    private void meet() {
        FakeConnection there = other;
        boolean met = there == null ? server && described : there.other == this && isKnown() && there.isKnown();
        if (met) {
            become(State.CONNECTING);
            become(State.CONNECTED);
        }
    }

    private boolean isKnown() {
        return candidates > 0 && !closed.get();
    }

    private void move(State now) {
        if (state != now && !closed.get() && !(state == State.CONNECTED && now == State.CONNECTING)) {
            state = now;
            tell(one -> one.onState(now));
        }
    }

    /** Does this as soon as both sides are connected, as what a reliable channel sends. */
    void whenConnected(Runnable what) {
        synchronized (wire) {
            unsent.add(what);
            deliver();
        }
    }

    private void deliver() {
        FakeConnection there = other;
        if (state == State.CONNECTED && (there == null || there.state == State.CONNECTED)) {
            unsent.forEach(Runnable::run);
            unsent.clear();
        }
    }

    private void open(FakeChannel channel) {
        channel.open();
        tell(one -> one.onChannelOpen(channel));
    }

    @Override
    public CompletableFuture<DataChannel> openChannel(String label, Delivery delivery) {
        FakeChannel channel = new FakeChannel(this, label, delivery);
        channels.add(channel);
        whenConnected(() -> {
            FakeConnection there = other;
            open(channel);
            if (there != null) {
                FakeChannel end = new FakeChannel(there, label, delivery);
                there.channels.add(end);
                there.open(end);
            }
        });
        return answer(channel);
    }

    @Override
    public CompletableFuture<Boolean> lacksSound() {
        return answer(lackingSound);
    }

    @Override
    public CompletableFuture<LinkStats> stats() {
        Stream<TrackStats> sent = senders.stream().map(FakeConnection::stats);
        Stream<TrackStats> come =
                received.entrySet().stream().map(track -> stats(track.getKey(), Direction.RECEIVE, track.getValue()));
        return answer(new LinkStats(roundTripMillis, Stream.concat(sent, come).toList()));
    }

    private static TrackStats stats(FakeSender sender) {
        var track = sender.track();
        TrackId id = track == null ? new TrackId("nothing-" + sender.line()) : track.id();
        return stats(id, Direction.SEND, 0);
    }

    private static TrackStats stats(TrackId track, Direction direction, long frames) {
        return new TrackStats(track, direction, "", 0, 0, frames, 0, 0, 0, 0, -1, "none");
    }

    private <T> CompletableFuture<T> answer(T value) {
        CompletableFuture<T> future = new CompletableFuture<>();
        serial.execute(() -> {
            if (closed.get()) {
                future.completeExceptionally(new MediaException(MediaProblem.CLOSED, "the connection is closed"));
            } else {
                future.complete(value);
            }
        });
        return future;
    }

    @Override
    public void close() {
        synchronized (wire) {
            if (closed.compareAndSet(false, true)) {
                FakeConnection there = other;
                state = State.CLOSED;
                if (there != null) {
                    there.move(State.DISCONNECTED);
                }
            }
        }
    }
}
