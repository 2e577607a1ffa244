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
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A connection that is connected once both sides know each other's description and a candidate of the other; sections
 * and data channels are then seen on both sides.
 */
public final class FakeConnection implements PeerConnection {
    private final FakeWire wire;
    private final String id;
    private final ConnectionOptions options;
    private final Listener listener;
    private final Serial serial = new Serial();
    private final List<FakeSender> senders = new CopyOnWriteArrayList<>();
    private final List<FakeChannel> channels = new CopyOnWriteArrayList<>();
    private final AtomicInteger candidates = new AtomicInteger();
    private final AtomicBoolean announced = new AtomicBoolean();
    private final AtomicBoolean closed = new AtomicBoolean();
    private volatile @Nullable FakeConnection other;
    private volatile State state = State.NEW;

    FakeConnection(FakeWire wire, String id, ConnectionOptions options, Listener listener) {
        this.wire = wire;
        this.id = id;
        this.options = options;
        this.listener = listener;
    }

    /** What was asked of it when it was made. */
    public ConnectionOptions options() {
        return options;
    }

    /** What is sent, one a section, in order. */
    public List<FakeSender> senders() {
        return List.copyOf(senders);
    }

    public boolean isClosed() {
        return closed.get();
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
        FakeSender sender = new FakeSender(senders.size(), source);
        senders.add(sender);
        return answer(sender);
    }

    @Override
    public CompletableFuture<Description> offer(boolean iceRestart) {
        return describe(Description.Type.OFFER);
    }

    @Override
    public CompletableFuture<Description> answer() {
        return describe(Description.Type.ANSWER);
    }

    private CompletableFuture<Description> describe(Description.Type type) {
        tell(one -> one.onCandidate(new Candidate("candidate:" + id, "0", 0)));
        return answer(new Description(type, FakeWire.describe(id)));
    }

    @Override
    public CompletableFuture<Void> setRemote(Description description) {
        FakeConnection there = wire.find(description.sdp());
        if (there == null || there == this) {
            return CompletableFuture.failedFuture(
                    new MediaException(MediaProblem.BAD_DESCRIPTION, "not a description of this wire"));
        }
        other = there;
        if (announced.compareAndSet(false, true)) {
            for (FakeSender section : there.senders) {
                tell(one -> one.onRemoteTrack(
                        new RemoteTrack(remoteId(section), section.source().isVideo(), section.line())));
            }
        }
        meet();
        return answer(this).thenRun(() -> {});
    }

    @Override
    public CompletableFuture<Void> addCandidate(Candidate candidate) {
        candidates.incrementAndGet();
        meet();
        return answer(this).thenRun(() -> {});
    }

    private TrackId remoteId(FakeSender section) {
        return new TrackId(options.remotePrefix() + section.line());
    }

    private void meet() {
        FakeConnection there = other;
        if (there != null && there.other == this && candidates.get() > 0 && there.candidates.get() > 0) {
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
            channels.forEach(this::openOnBothSides);
            channels.clear();
        }
    }

    private void openOnBothSides(FakeChannel channel) {
        FakeConnection there = other;
        tell(one -> one.onChannelOpen(channel));
        if (there != null) {
            there.tell(one -> one.onChannelOpen(new FakeChannel(there, channel.label())));
        }
    }

    @Override
    public synchronized CompletableFuture<DataChannel> openChannel(String label) {
        FakeChannel channel = new FakeChannel(this, label);
        if (isConnected()) {
            openOnBothSides(channel);
        } else {
            channels.add(channel);
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
