package app.corrillo.engine.pulse;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.HashMap;
import java.util.Map;

/**
 * The function pointers that libpulse calls, one of each shape for the whole life of a mainloop. The user data is the
 * number of the Java body to call, so that a late call for something that has ended finds nobody and does nothing.
 * Belongs to the mainloop's thread.
 */
final class Upcalls {
    private final Map<Long, Body> bodies = new HashMap<>();
    private long last;

    /** Something changed its state. */
    final MemorySegment notify;
    /** Somebody else changed something in the server: number is the type, other the index. */
    final MemorySegment event;
    /** One structure. */
    final MemorySegment info;
    /** One structure of a list, or its end, when number is not 0. */
    final MemorySegment list;
    /** A request was answered: number is 0 for a refusal. */
    final MemorySegment success;
    /** A stream has bytes. */
    final MemorySegment bytes;

    Upcalls(Arena arena) {
        notify = NativeLibrary.pointer(Signatures.PP.class, (source, id) -> call(id, MemorySegment.NULL, 0, 0), arena);
        event = NativeLibrary.pointer(
                Signatures.PIIP.class, (context, type, index, id) -> call(id, MemorySegment.NULL, type, index), arena);
        info = NativeLibrary.pointer(Signatures.PPP.class, (context, data, id) -> call(id, data, 0, 0), arena);
        list = NativeLibrary.pointer(Signatures.PPIP.class, (context, data, end, id) -> call(id, data, end, 0), arena);
        success = NativeLibrary.pointer(
                Signatures.PIP.class, (source, done, id) -> call(id, MemorySegment.NULL, done, 0), arena);
        bytes = NativeLibrary.pointer(
                Signatures.PLP.class, (stream, count, id) -> call(id, MemorySegment.NULL, 0, 0), arena);
    }

    /** The user data that leads to the body until it is forgotten. */
    MemorySegment register(Body body) {
        bodies.put(++last, body);
        return MemorySegment.ofAddress(last);
    }

    void forget(MemorySegment id) {
        bodies.remove(id.address());
    }

    private void call(MemorySegment id, MemorySegment data, int number, int other) {
        Body body = bodies.get(id.address());
        if (body != null) {
            body.called(id, data, number, other);
        }
    }

    /** What is done on a call. The data lives only during the call. */
    interface Body {
        void called(MemorySegment id, MemorySegment data, int number, int other);
    }
}
