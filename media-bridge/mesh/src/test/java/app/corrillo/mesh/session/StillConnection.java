package app.corrillo.mesh.session;

import app.corrillo.meeting.Source;
import app.corrillo.meeting.TrackId;
import app.corrillo.meeting.media.ConnectionOptions;
import app.corrillo.meeting.media.MediaException;
import app.corrillo.meeting.media.MediaProblem;
import app.corrillo.meeting.media.PeerConnection;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** One end of a connection on which nothing happens but what a test does: each call is answered at once. */
final class StillConnection implements PeerConnection {
    private final Listener listener;
    private final String link;
    private final Deque<String> sent = new ArrayDeque<>();
    private boolean described;
    private boolean connected;
    private boolean open;
    private boolean gone;

    StillConnection(ConnectionOptions options, Listener listener) {
        this.listener = listener;
        this.link = options.remotePrefix().replaceFirst(".*/(?=\\d)", "");
    }

    /** Whether both are ends of one connection. */
    boolean meets(StillConnection other) {
        return link.equals(other.link);
    }

    boolean isGone() {
        return gone;
    }

    /** Whether what one end says can come to the other. */
    boolean isDescribed() {
        return described && !gone;
    }

    boolean isOpen() {
        return open;
    }

    /** What was said here and has not come to the other end. */
    Deque<String> sent() {
        return sent;
    }

    void open() {
        connect();
        open = true;
        listener.onChannelOpen(new StillChannel());
    }

    /** A message comes, before the channel is told to be open or after. */
    void hear(String text) {
        connect();
        listener.onMessage("corrillo", text);
    }

    @Override
    public CompletableFuture<Boolean> lacksSound() {
        return answer(false);
    }

    private void connect() {
        if (!connected) {
            connected = true;
            listener.onState(State.CONNECTED);
        }
    }

    /** What comes and goes is lost from now on. */
    void loseChannel() {
        gone = true;
        listener.onChannelClosed("corrillo");
    }

    void loseEngine() {
        gone = true;
        listener.onState(State.CLOSED);
    }

    private <T extends @Nullable Object> CompletableFuture<T> answer(T value) {
        return gone
                ? CompletableFuture.failedFuture(new MediaException(MediaProblem.CLOSED, "it is closed"))
                : CompletableFuture.completedFuture(value);
    }

    private CompletableFuture<Void> done() {
        return answer("").thenAccept(_ -> {});
    }

    @Override
    public CompletableFuture<Description> offer(boolean iceRestart) {
        return answer(new Description(Description.Type.OFFER, "offer"));
    }

    @Override
    public CompletableFuture<Description> answer() {
        return answer(new Description(Description.Type.ANSWER, "answer"));
    }

    @Override
    public CompletableFuture<Void> setRemote(Description description) {
        described = true;
        return done();
    }

    @Override
    public CompletableFuture<DataChannel> openChannel(String label, Delivery delivery) {
        return answer(new StillChannel());
    }

    @Override
    public CompletableFuture<Void> addCandidate(Candidate candidate) {
        return done();
    }

    @Override
    public CompletableFuture<Sender> addSection(Source source) {
        return new CompletableFuture<>();
    }

    @Override
    public CompletableFuture<LinkStats> stats() {
        return answer(new LinkStats(0, List.of()));
    }

    @Override
    public CompletableFuture<LayeredSender> addSending(Sending sending) {
        throw new UnsupportedOperationException();
    }

    @Override
    public CompletableFuture<Void> addReceiving(int sounds, int pictures) {
        throw new UnsupportedOperationException();
    }

    @Override
    public CompletableFuture<Description> draft() {
        throw new UnsupportedOperationException();
    }

    @Override
    public CompletableFuture<Void> reconfigure(ConnectionOptions options) {
        throw new UnsupportedOperationException();
    }

    @Override
    public CompletableFuture<Void> setAudible(TrackId track, boolean audible) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {
        gone = true;
    }

    private final class StillChannel implements DataChannel {
        @Override
        public String label() {
            return "corrillo";
        }

        @Override
        public CompletableFuture<Void> send(String text) {
            if (!gone) {
                sent.add(text);
            }
            return done();
        }

        @Override
        public CompletableFuture<Void> send(byte[] message) {
            throw new UnsupportedOperationException();
        }

        @Override
        public long bufferedBytes() {
            return 0;
        }

        @Override
        public void close() {}
    }
}
