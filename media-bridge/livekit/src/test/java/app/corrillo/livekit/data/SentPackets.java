package app.corrillo.livekit.data;

import app.corrillo.livekit.protocol.DataPacket;
import app.corrillo.meeting.media.PeerConnection.DataChannel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;

/** An open channel that keeps the packets that are sent on it. */
public final class SentPackets implements DataChannel {
    private final List<DataPacket> all = new CopyOnWriteArrayList<>();
    private volatile boolean hanging;

    /** What was sent until now, in order. */
    public List<DataPacket> all() {
        return List.copyOf(all);
    }

    /** What is sent from now on is never taken. */
    public void hang() {
        hanging = true;
    }

    @Override
    public String label() {
        return DataLine.RELIABLE;
    }

    @Override
    public CompletableFuture<Void> send(String text) {
        throw new AssertionError("packets are bytes");
    }

    @Override
    public CompletableFuture<Void> send(byte[] message) {
        try {
            all.add(DataPacket.ADAPTER.decode(message));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return hanging ? new CompletableFuture<>() : CompletableFuture.completedFuture(null);
    }

    @Override
    public long bufferedBytes() {
        return 0;
    }

    @Override
    public void close() {}
}
