package app.corrillo.testkit.media;

import app.corrillo.meeting.Source;
import app.corrillo.meeting.Track.Direction;
import app.corrillo.meeting.TrackId;
import app.corrillo.meeting.media.ConnectionOptions;
import app.corrillo.meeting.media.MediaException;
import app.corrillo.meeting.media.MediaProblem;
import app.corrillo.meeting.media.PeerConnection;
import app.corrillo.meeting.media.TrackStats;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A connection. To another fake one of the same wire it is connected once both sides know each other's description and
 * a candidate of the other; sections and data channels are then seen on both sides. To a server, which is any other
 * description that {@link FakeSdp} can read, it is connected once there is one of each side.
 */
public final class FakeConnection implements PeerConnection {
    private final FakeWire wire;
    private final String id;
    private final Listener listener;
    private final FakeRemotes remotes;
    private final Serial serial = new Serial();
    private final List<FakeSender> senders = new CopyOnWriteArrayList<>();
    private final List<FakeChannel> channels = new CopyOnWriteArrayList<>();
    private final List<FakeChannel> unopened = new CopyOnWriteArrayList<>();
    private final Set<TrackId> silenced = ConcurrentHashMap.newKeySet();
    private final AtomicInteger candidates = new AtomicInteger();
    private final AtomicBoolean closed = new AtomicBoolean();
    private volatile ConnectionOptions options;
    private volatile @Nullable FakeConnection other;
    private volatile boolean described;
    private volatile boolean restarted;
    private volatile boolean server;
    private volatile State state = State.NEW;

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

    public boolean isClosed() {
        return closed.get();
    }

    int remoteTracks() {
        return closed.get() ? 0 : remotes.size();
    }

    /** The network between the two sides breaks, or heals: both listeners are told. */
    public void become(State now) {
        move(now);
        FakeConnection there = other;
        if (there != null) {
            there.move(now);
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
        tell(one -> one.onChannelOpen(channel));
        return channel;
    }

    boolean isConnected() {
        return state == State.CONNECTED;
    }

    @Nullable
    FakeConnection other() {
        return other;
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
    public CompletableFuture<Description> offer(boolean iceRestart) {
        restarted = iceRestart;
        return describe(Description.Type.OFFER);
    }

    @Override
    public CompletableFuture<Description> answer() {
        return describe(Description.Type.ANSWER);
    }

    private CompletableFuture<Description> describe(Description.Type type) {
        described = true;
        tell(one -> one.onCandidate(new Candidate("candidate:" + id, "0", 0)));
        String sdp =
                FakeSdp.write(id, senders.stream().map(FakeSender::describe).toList());
        meet();
        return answer(new Description(type, sdp));
    }

    @Override
    public CompletableFuture<Void> setRemote(Description description) {
        FakeConnection there = wire.find(description.sdp());
        if (there == this || !FakeWire.isDescription(description.sdp())) {
            return CompletableFuture.failedFuture(
                    new MediaException(MediaProblem.BAD_DESCRIPTION, "not a description of this wire"));
        }
        other = there;
        server = there == null;
        remotes.take(FakeSdp.read(description.sdp())).forEach(this::tell);
        meet();
        return answer(this).thenRun(() -> {});
    }

    @Override
    public CompletableFuture<Void> addCandidate(Candidate candidate) {
        candidates.incrementAndGet();
        meet();
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
        boolean met = there == null
                ? server && described
                : there.other == this && candidates.get() > 0 && there.candidates.get() > 0;
        if (met) {
            become(State.CONNECTING);
            become(State.CONNECTED);
        }
    }

    private synchronized void move(State now) {
        if (state == now || closed.get() || (state == State.CONNECTED && now == State.CONNECTING)) {
            return;
        }
        state = now;
        tell(one -> one.onState(now));
        if (now == State.CONNECTED) {
            unopened.forEach(this::openOnBothSides);
            unopened.clear();
        }
    }

    private void openOnBothSides(FakeChannel channel) {
        FakeConnection there = other;
        tell(one -> one.onChannelOpen(channel));
        if (there != null) {
            FakeChannel end = new FakeChannel(there, channel.label(), channel.delivery());
            there.channels.add(end);
            there.tell(one -> one.onChannelOpen(end));
        }
    }

    @Override
    public synchronized CompletableFuture<DataChannel> openChannel(String label, Delivery delivery) {
        FakeChannel channel = new FakeChannel(this, label, delivery);
        channels.add(channel);
        if (isConnected()) {
            openOnBothSides(channel);
        } else {
            unopened.add(channel);
        }
        return answer(channel);
    }

    @Override
    public CompletableFuture<LinkStats> stats() {
        List<TrackStats> tracks = senders.stream().map(FakeConnection::stats).toList();
        return answer(new LinkStats(1, tracks));
    }

    private static TrackStats stats(FakeSender sender) {
        var track = sender.track();
        TrackId id = track == null ? new TrackId("nothing-" + sender.line()) : track.id();
        return new TrackStats(id, Direction.SEND, "", 0, 0, 0, 0, 0, 0, 0, -1, "none");
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
        if (closed.compareAndSet(false, true)) {
            FakeConnection there = other;
            state = State.CLOSED;
            if (there != null) {
                there.move(State.DISCONNECTED);
            }
        }
    }
}
