package app.corrillo.engine.pulse;

import java.io.ByteArrayOutputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.concurrent.CompletableFuture;

/** A stream of this process as webrtc-java would make one: on a connection of its own, wherever the server likes. */
final class OwnStream implements AutoCloseable {
    private static final int TEN_MILLISECONDS = 960;
    private static final int ADJUST_LATENCY = 0x2000;

    private final ByteArrayOutputStream heard = new ByteArrayOutputStream();
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
                MemorySegment id = thread.upcalls().register((self, data, number, other) -> read(stream));
                pulse.streamSetReadCallback.call(stream, thread.upcalls().bytes, id);
                MemorySegment attributes = arena.allocate(20, 4).fill((byte) -1);
                attributes.set(ValueLayout.JAVA_INT, 16, TEN_MILLISECONDS);
                pulse.streamConnectRecord.call(stream, MemorySegment.NULL, attributes, ADJUST_LATENCY);
            } else {
                pulse.streamConnectPlayback.call(
                        stream, MemorySegment.NULL, MemorySegment.NULL, 0, MemorySegment.NULL, MemorySegment.NULL);
            }
        }
    }

    /** Everything recorded so far. */
    short[] heard() {
        ByteBuffer bytes = ByteBuffer.wrap(heard.toByteArray()).order(ByteOrder.LITTLE_ENDIAN);
        short[] samples = new short[bytes.remaining() / 2];
        bytes.asShortBuffer().get(samples);
        return samples;
    }

    private void read(MemorySegment stream) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment data = arena.allocate(ValueLayout.ADDRESS);
            MemorySegment length = arena.allocate(ValueLayout.JAVA_LONG);
            while (pulse.streamPeek.call(stream, data, length) >= 0 && length.get(ValueLayout.JAVA_LONG, 0) > 0) {
                long size = length.get(ValueLayout.JAVA_LONG, 0);
                MemorySegment found = data.get(ValueLayout.ADDRESS, 0);
                heard.writeBytes(
                        found.equals(MemorySegment.NULL)
                                ? new byte[(int) size]
                                : found.reinterpret(size).toArray(ValueLayout.JAVA_BYTE));
                pulse.streamDrop.call(stream);
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
