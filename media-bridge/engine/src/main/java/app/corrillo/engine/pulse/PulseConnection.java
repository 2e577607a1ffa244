package app.corrillo.engine.pulse;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One connection to a sound server, from the attempt to the loss. Belongs to the mainloop's thread. */
final class PulseConnection {
    private static final Duration DEADLINE = Duration.ofSeconds(1);
    private static final int NO_AUTOSPAWN = 1;
    private static final int READY = 4;
    private static final int FAILED = 5;
    private static final int EVENTS = 1 | 2 | 4 | 8 | 0x80 | 0x200;

    private final PulseThread thread;
    private final LibPulse pulse;
    private final Listener listener;
    private final MemorySegment context;
    private final Set<MemorySegment> registered = new HashSet<>();
    private boolean ready;
    private boolean ended;

    /** Told on the mainloop's thread. */
    interface Listener {
        void ready();

        /** The connection ended, or could not be made within a second. Comes once, and nothing after it. */
        void lost();

        /** Facility and kind as in pulse/def.h. */
        void changed(int type, int index);
    }

    /** @param server an address, or null for the one that the system uses */
    PulseConnection(PulseThread thread, @Nullable String server, Listener listener) {
        this.thread = thread;
        this.pulse = thread.pulse();
        this.listener = listener;
        try (Arena arena = Arena.ofConfined()) {
            context = pulse.contextNew.call(thread.api(), arena.allocateFrom("Corrillo"));
            MemorySegment state = register((id, data, number, other) -> stateChanged());
            pulse.contextSetStateCallback.call(context, thread.upcalls().notify, state);
            MemorySegment address = server == null ? MemorySegment.NULL : arena.allocateFrom(server);
            int refused = pulse.contextConnect.call(context, address, NO_AUTOSPAWN, MemorySegment.NULL);
            if (refused < 0) {
                thread.execute(this::lose);
            }
        }
        thread.after(DEADLINE, () -> {
            if (!ready) {
                lose();
            }
        });
    }

    boolean isReady() {
        return ready && !ended;
    }

    PulseThread thread() {
        return thread;
    }

    MemorySegment context() {
        return context;
    }

    /** Gives the connection up: nothing is told any more. */
    void close() {
        if (!ended) {
            ended = true;
            registered.forEach(thread.upcalls()::forget);
            pulse.contextDisconnect.call(context);
            pulse.contextUnref.call(context);
        }
    }

    /** Asks for the server's own state. No answer if the connection ends before. */
    void serverInfo(Consumer<MemorySegment> answer) {
        MemorySegment id = register((self, data, number, other) -> {
            forget(self);
            if (data.equals(MemorySegment.NULL)) {
                thread.execute(this::lose);
            } else {
                answer.accept(data);
            }
        });
        started(pulse.contextGetServerInfo.call(context, thread.upcalls().info, id));
    }

    /** Asks for a list; a refusal is an empty one. No answer if the connection ends before. */
    <T> void list(
            Signatures.PPPToPointer question, Function<MemorySegment, Optional<T>> reader, Consumer<List<T>> answer) {
        List<T> found = new ArrayList<>();
        MemorySegment id = register((self, data, end, other) -> {
            if (end == 0) {
                reader.apply(data).ifPresent(found::add);
            } else {
                forget(self);
                answer.accept(List.copyOf(found));
            }
        });
        started(question.call(context, thread.upcalls().list, id));
    }

    /** Asks for something to be done. A refusal is not told: the next state of the server shows it. */
    void request(Request request) {
        started(request.call(context, MemorySegment.NULL, MemorySegment.NULL));
    }

    /** A function of libpulse that takes a callback and its user data last. */
    interface Request {
        MemorySegment call(MemorySegment context, MemorySegment callback, MemorySegment userData);
    }

    private void stateChanged() {
        int state = pulse.contextGetState.call(context);
        if (state == READY) {
            ready = true;
            MemorySegment id = register((self, data, type, index) -> listener.changed(type, index));
            pulse.contextSetSubscribeCallback.call(context, thread.upcalls().event, id);
            request((c, callback, data) -> pulse.contextSubscribe.call(c, EVENTS, callback, data));
            listener.ready();
        } else if (state >= FAILED) {
            // Not from inside the callback: what it frees is still in use there.
            thread.execute(this::lose);
        }
    }

    private void lose() {
        if (!ended) {
            close();
            listener.lost();
        }
    }

    // A question is only refused to a connection that is of no use any more.
    private void started(MemorySegment operation) {
        if (operation.equals(MemorySegment.NULL)) {
            thread.execute(this::lose);
        } else {
            pulse.operationUnref.call(operation);
        }
    }

    private MemorySegment register(Upcalls.Body body) {
        MemorySegment id = thread.upcalls().register(body);
        registered.add(id);
        return id;
    }

    private void forget(MemorySegment id) {
        thread.upcalls().forget(id);
        registered.remove(id);
    }
}
