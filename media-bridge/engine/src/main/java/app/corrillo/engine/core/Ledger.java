package app.corrillo.engine.core;

import java.util.concurrent.atomic.AtomicInteger;

/** Counts what is alive: written where it is made and where it is gone, read on any thread. */
final class Ledger {
    private final AtomicInteger connections = new AtomicInteger();
    private final AtomicInteger localTracks = new AtomicInteger();
    private final AtomicInteger remoteTracks = new AtomicInteger();
    private final AtomicInteger channels = new AtomicInteger();

    void connections(int more) {
        connections.addAndGet(more);
    }

    void localTracks(int more) {
        localTracks.addAndGet(more);
    }

    void remoteTracks(int more) {
        remoteTracks.addAndGet(more);
    }

    void channels(int more) {
        channels.addAndGet(more);
    }

    int connections() {
        return connections.get();
    }

    int localTracks() {
        return localTracks.get();
    }

    int remoteTracks() {
        return remoteTracks.get();
    }

    int channels() {
        return channels.get();
    }
}
