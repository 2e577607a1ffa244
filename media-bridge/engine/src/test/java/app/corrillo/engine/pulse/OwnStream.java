package app.corrillo.engine.pulse;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.concurrent.CompletableFuture;

/** A stream of this process as webrtc-java would make one: on a connection of its own, wherever the server likes. */
final class OwnStream implements AutoCloseable {
    private final PulseThread thread = PulseThread.start(LibPulse.load().orElseThrow());
    private final LibPulse pulse = thread.pulse();
    private final CompletableFuture<PulseConnection> connected = new CompletableFuture<>();

    private OwnStream(String address, boolean records) {
        thread.execute(() -> {
            PulseConnection[] self = new PulseConnection[1];
            self[0] = new PulseConnection(thread, address, new PulseConnection.Listener() {
                @Override
                public void ready() {
                    connect(self[0].context(), records);
                    connected.complete(self[0]);
                }

                @Override
                public void lost() {}

                @Override
                public void changed(int type, int index) {}
            });
        });
        connected.join();
    }

    static OwnStream recording(String address) {
        return new OwnStream(address, true);
    }

    static OwnStream playing(String address) {
        return new OwnStream(address, false);
    }

    private void connect(MemorySegment context, boolean records) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment spec = arena.allocate(12, 4);
            spec.set(ValueLayout.JAVA_INT, 0, 3);
            spec.set(ValueLayout.JAVA_INT, 4, 48_000);
            spec.set(ValueLayout.JAVA_BYTE, 8, (byte) 1);
            MemorySegment properties = pulse.proplistNew.call();
            MemorySegment stream =
                    pulse.streamNew.call(context, arena.allocateFrom("voice"), spec, MemorySegment.NULL, properties);
            pulse.proplistFree.call(properties);
            if (records) {
                pulse.streamConnectRecord.call(stream, MemorySegment.NULL, MemorySegment.NULL, 0);
            } else {
                pulse.streamConnectPlayback.call(
                        stream, MemorySegment.NULL, MemorySegment.NULL, 0, MemorySegment.NULL, MemorySegment.NULL);
            }
        }
    }

    @Override
    public void close() {
        thread.execute(() -> {
            connected.join().close();
            thread.end();
        });
        thread.awaitEnd();
    }
}
