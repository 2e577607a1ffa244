package app.corrillo.engine.pulse;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.function.Consumer;

/**
 * A stream of float samples, mono, that is not webrtc-java's: it stays on its device and dies with it. Belongs to the
 * mainloop's thread.
 */
final class PulseStream {
    private static final int FLOAT32LE = 5;
    private static final int DONT_MOVE = 0x200;
    private static final int PEAK_DETECT = 0x800;
    private static final int ADJUST_LATENCY = 0x2000;
    private static final int SERVER_CHOOSES = -1;
    private static final int READY = 2;
    private static final int FAILED = 3;

    private final PulseConnection connection;
    private final PulseThread thread;
    private final LibPulse pulse;
    private final MemorySegment stream;
    private final MemorySegment stateId;
    private MemorySegment readId = MemorySegment.NULL;
    private MemorySegment drainId = MemorySegment.NULL;
    private boolean closed;

    /** @param part what it is, so that it is not taken for webrtc-java's */
    PulseStream(PulseConnection connection, String part, int rate, Runnable ready, Runnable ended) {
        this.connection = connection;
        this.thread = connection.thread();
        this.pulse = thread.pulse();
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment spec = arena.allocate(12, 4);
            spec.set(ValueLayout.JAVA_INT, 0, FLOAT32LE);
            spec.set(ValueLayout.JAVA_INT, 4, rate);
            spec.set(ValueLayout.JAVA_BYTE, 8, (byte) 1);
            MemorySegment properties = pulse.proplistNew.call();
            pulse.proplistSets.call(properties, arena.allocateFrom(OwnName.PART), arena.allocateFrom(part));
            stream = pulse.streamNew.call(
                    connection.context(), arena.allocateFrom(part), spec, MemorySegment.NULL, properties);
            pulse.proplistFree.call(properties);
        }
        stateId = thread.upcalls().register((id, data, number, other) -> {
            int state = pulse.streamGetState.call(stream);
            if (state == READY) {
                thread.execute(ready);
            } else if (state >= FAILED) {
                thread.execute(ended);
            }
        });
        pulse.streamSetStateCallback.call(stream, thread.upcalls().notify, stateId);
    }

    /** Delivers the loudest sample of each period of the rate. False if the server refuses. */
    boolean recordPeaks(String device, Consumer<MemorySegment> samples) {
        return record(device, PEAK_DETECT, Float.BYTES, samples);
    }

    /** Delivers every sample, in pieces of about this many. False if the server refuses. */
    boolean record(String device, int piece, Consumer<MemorySegment> samples) {
        return record(device, 0, piece * Float.BYTES, samples);
    }

    private boolean record(String device, int flag, int fragment, Consumer<MemorySegment> samples) {
        readId = thread.upcalls().register((id, data, number, other) -> read(samples));
        pulse.streamSetReadCallback.call(stream, thread.upcalls().bytes, readId);
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment attributes = arena.allocate(20, 4).fill((byte) SERVER_CHOOSES);
            attributes.set(ValueLayout.JAVA_INT, 16, fragment);
            int flags = DONT_MOVE | flag | ADJUST_LATENCY;
            return pulse.streamConnectRecord.call(stream, arena.allocateFrom(device), attributes, flags) >= 0;
        }
    }

    /** Starts to play what will be written. False if the server refuses. */
    boolean play(String device) {
        try (Arena arena = Arena.ofConfined()) {
            return pulse.streamConnectPlayback.call(
                            stream,
                            arena.allocateFrom(device),
                            MemorySegment.NULL,
                            DONT_MOVE,
                            MemorySegment.NULL,
                            MemorySegment.NULL)
                    >= 0;
        }
    }

    /** Writes all samples and tells when they have been heard. */
    void write(float[] samples, Runnable heard) {
        if (closed) {
            return;
        }
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment copy = arena.allocateFrom(ValueLayout.JAVA_FLOAT, samples);
            pulse.streamWrite.call(stream, copy, copy.byteSize(), MemorySegment.NULL, 0, 0);
        }
        drainId = thread.upcalls().register((id, data, number, other) -> thread.execute(heard));
        MemorySegment operation = pulse.streamDrain.call(stream, thread.upcalls().success, drainId);
        if (!operation.equals(MemorySegment.NULL)) {
            pulse.operationUnref.call(operation);
        }
    }

    /** Not to be called in a callback of libpulse. */
    void close() {
        if (!closed) {
            closed = true;
            thread.upcalls().forget(stateId);
            thread.upcalls().forget(readId);
            thread.upcalls().forget(drainId);
            if (connection.isReady()) {
                pulse.streamDisconnect.call(stream);
            }
            pulse.streamUnref.call(stream);
        }
    }

    // A hole has a length and no data.
    private void read(Consumer<MemorySegment> samples) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment data = arena.allocate(ValueLayout.ADDRESS);
            MemorySegment length = arena.allocate(ValueLayout.JAVA_LONG);
            while (pulse.streamPeek.call(stream, data, length) >= 0 && length.get(ValueLayout.JAVA_LONG, 0) > 0) {
                MemorySegment found = data.get(ValueLayout.ADDRESS, 0);
                if (!found.equals(MemorySegment.NULL)) {
                    samples.accept(found.reinterpret(length.get(ValueLayout.JAVA_LONG, 0)));
                }
                pulse.streamDrop.call(stream);
            }
        }
    }
}
