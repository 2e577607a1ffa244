package app.corrillo.client.network;

import app.corrillo.meeting.Source;
import app.corrillo.meeting.TrackId;
import app.corrillo.meeting.media.ConnectionOptions;
import app.corrillo.meeting.media.PeerConnection;
import java.util.concurrent.CompletableFuture;

/** A connection whose ways stay those of the settings too when a server names others later. */
public record WayedConnection(PeerConnection inner, Ways ways) implements PeerConnection {

    @Override
    public CompletableFuture<Sender> addSection(Source source) {
        return inner.addSection(source);
    }

    @Override
    public CompletableFuture<LayeredSender> addSending(Sending sending) {
        return inner.addSending(sending);
    }

    @Override
    public CompletableFuture<Void> addReceiving(int sounds, int pictures) {
        return inner.addReceiving(sounds, pictures);
    }

    @Override
    public CompletableFuture<Description> draft() {
        return inner.draft();
    }

    @Override
    public CompletableFuture<Description> offer(boolean iceRestart) {
        return inner.offer(iceRestart);
    }

    @Override
    public CompletableFuture<Description> answer() {
        return inner.answer();
    }

    @Override
    public CompletableFuture<Void> setRemote(Description description) {
        return inner.setRemote(description);
    }

    @Override
    public CompletableFuture<Void> addCandidate(Candidate candidate) {
        return inner.addCandidate(candidate);
    }

    @Override
    public CompletableFuture<DataChannel> openChannel(String label, Delivery delivery) {
        return inner.openChannel(label, delivery);
    }

    @Override
    public CompletableFuture<Void> reconfigure(ConnectionOptions options) {
        return inner.reconfigure(ways.with(options));
    }

    @Override
    public CompletableFuture<Void> setAudible(TrackId track, boolean audible) {
        return inner.setAudible(track, audible);
    }

    @Override
    public CompletableFuture<Boolean> lacksSound() {
        return inner.lacksSound();
    }

    @Override
    public CompletableFuture<LinkStats> stats() {
        return inner.stats();
    }

    @Override
    public void close() {
        inner.close();
    }
}
