package app.corrillo.bench;

import app.corrillo.meeting.Source;
import app.corrillo.meeting.TrackId;
import app.corrillo.meeting.media.ConnectionOptions;
import app.corrillo.meeting.media.MediaEngine;
import app.corrillo.meeting.media.PeerConnection;
import app.corrillo.meeting.media.PeerConnection.Description;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** One connection that receives the film. */
final class Receiver implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 20;

    private final PeerConnection connection;
    private final TrackId track;

    private Receiver(PeerConnection connection, TrackId track) {
        this.connection = connection;
        this.track = track;
    }

    static Receiver connect(MediaEngine engine, Publisher publisher, int number) throws Exception {
        CompletableFuture<Void> up = new CompletableFuture<>();
        CompletableFuture<TrackId> video = new CompletableFuture<>();
        ConnectionOptions options = new ConnectionOptions(List.of(), false, "film" + number + "-");
        PeerConnection connection = wait(engine.connect(options, new Waiting(up, video)));
        wait(connection.addSection(Source.CAMERA));
        Description offer = wait(connection.offer(false));
        String answer = publisher.answer(offer.sdp());
        wait(connection.setRemote(new Description(Description.Type.ANSWER, answer)));
        wait(up);
        return new Receiver(connection, wait(video));
    }

    private static <T> T wait(CompletableFuture<T> future) throws Exception {
        return future.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    TrackId track() {
        return track;
    }

    /** Frames decoded since the connection began. */
    long decoded() throws Exception {
        return wait(connection.stats()).tracks().stream()
                .filter(stats -> stats.track().equals(track))
                .mapToLong(stats -> stats.frames())
                .sum();
    }

    @Override
    public void close() {
        connection.close();
    }

    private record Waiting(CompletableFuture<Void> up, CompletableFuture<TrackId> video)
            implements PeerConnection.Listener {
        @Override
        public void onState(PeerConnection.State state) {
            switch (state) {
                case CONNECTED -> up.complete(null);
                case FAILED, CLOSED -> up.completeExceptionally(new IllegalStateException("connection " + state));
                case NEW, CONNECTING, DISCONNECTED -> {}
            }
        }

        @Override
        public void onCandidate(PeerConnection.Candidate candidate) {}

        @Override
        public void onRemoteTrack(PeerConnection.RemoteTrack track) {
            video.complete(track.id());
        }

        @Override
        public void onChannelOpen(PeerConnection.DataChannel channel) {}

        @Override
        public void onChannelClosed(String label) {}

        @Override
        public void onMessage(String label, String text) {}
    }
}
