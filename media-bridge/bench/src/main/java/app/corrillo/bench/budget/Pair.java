package app.corrillo.bench.budget;

import app.corrillo.meeting.Source;
import app.corrillo.meeting.Track.Direction;
import app.corrillo.meeting.media.ConnectionOptions;
import app.corrillo.meeting.media.LocalTrack;
import app.corrillo.meeting.media.MediaEngine;
import app.corrillo.meeting.media.PeerConnection;
import app.corrillo.meeting.media.PeerConnection.Candidate;
import app.corrillo.meeting.media.PeerConnection.DataChannel;
import app.corrillo.meeting.media.PeerConnection.Encoding;
import app.corrillo.meeting.media.PeerConnection.RemoteTrack;
import app.corrillo.meeting.media.PeerConnection.Sender;
import app.corrillo.meeting.media.PeerConnection.State;
import app.corrillo.meeting.media.TrackStats;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Two connections of one engine that are connected to each other; one sends a camera. */
final class Pair implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 20;

    private final PeerConnection sending;
    private final PeerConnection receiving;
    private final Sender sender;

    private Pair(PeerConnection sending, PeerConnection receiving, Sender sender) {
        this.sending = sending;
        this.receiving = receiving;
        this.sender = sender;
    }

    static Pair connect(MediaEngine engine) throws Exception {
        CompletableFuture<Void> up = new CompletableFuture<>();
        CompletableFuture<PeerConnection> one = new CompletableFuture<>();
        CompletableFuture<PeerConnection> two = new CompletableFuture<>();
        PeerConnection sending = wait(engine.connect(options("sending-"), new Handing(two, up)));
        PeerConnection receiving = wait(engine.connect(options("receiving-"), new Handing(one, up)));
        Sender sender = wait(sending.addSection(Source.CAMERA));
        wait(receiving.addSection(Source.CAMERA));
        one.complete(sending);
        two.complete(receiving);
        wait(receiving.setRemote(wait(sending.offer(false))));
        wait(sending.setRemote(wait(receiving.answer())));
        wait(up);
        return new Pair(sending, receiving, sender);
    }

    private static ConnectionOptions options(String prefix) {
        return new ConnectionOptions(List.of(), false, prefix);
    }

    private static <T> T wait(CompletableFuture<T> future) throws Exception {
        return future.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    void send(LocalTrack track, Encoding encoding) throws Exception {
        wait(sender.replace(track));
        wait(sender.encode(encoding));
    }

    void stop() throws Exception {
        wait(sender.replace(null));
    }

    /** What was sent so far. */
    TrackStats sent() throws Exception {
        return wait(sending.stats()).tracks().stream()
                .filter(track -> track.direction() == Direction.SEND)
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void close() {
        sending.close();
        receiving.close();
    }

    private record Handing(CompletableFuture<PeerConnection> other, CompletableFuture<Void> up)
            implements PeerConnection.Listener {
        @Override
        public void onState(State state) {
            if (state == State.CONNECTED) {
                up.complete(null);
            }
        }

        @Override
        public void onCandidate(Candidate candidate) {
            other.thenAccept(there -> there.addCandidate(candidate));
        }

        @Override
        public void onRemoteTrack(RemoteTrack track) {}

        @Override
        public void onChannelOpen(DataChannel channel) {}

        @Override
        public void onChannelClosed(String label) {}

        @Override
        public void onMessage(String label, String text) {}
    }
}
