package app.corrillo.engine.pulse;

import app.corrillo.natives.NativeCallback;
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
        notify = pointer((source, id, _, _) -> call(id, 0, 0, 0), arena);
        event = pointer((context, type, index, id) -> call(id, 0, (int) type, (int) index), arena);
        info = pointer((context, data, id, _) -> call(id, data, 0, 0), arena);
        list = pointer((context, data, end, id) -> call(id, data, (int) end, 0), arena);
        success = pointer((source, done, id, _) -> call(id, 0, (int) done, 0), arena);
        bytes = pointer((stream, count, id, _) -> call(id, 0, 0, 0), arena);
    }

    /** The user data that leads to the body until it is forgotten. */
    MemorySegment register(Body body) {
        bodies.put(++last, body);
        return MemorySegment.ofAddress(last);
    }

    void forget(MemorySegment id) {
        bodies.remove(id.address());
    }

    private static MemorySegment pointer(NativeCallback callback, Arena arena) {
        return callback.pointer(arena);
    }

    private void call(long id, long data, int number, int other) {
        Body body = bodies.get(id);
        if (body != null) {
            body.called(MemorySegment.ofAddress(id), MemorySegment.ofAddress(data), number, other);
        }
    }

    /** What is done on a call. The data lives only during the call. */
    interface Body {
        void called(MemorySegment id, MemorySegment data, int number, int other);
    }
}
