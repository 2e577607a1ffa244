package app.corrillo.canvas.overlay;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import app.corrillo.natives.NativeFunction;
import app.corrillo.natives.NativeLibrary;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A connection to an X server by libxcb, which unlike Xlib has no handler that ends the process on an error. Requests
 * are written as the X protocol has them, in words of 32 bits, so that the libraries of its extensions are not needed.
 * Any thread.
 */
final class XServer {
    /** Bytes of what libxcb is told of a request, before the request itself: two vectors of its own, two of ours. */
    private static final int VECTOR = 32;

    private static final int DESCRIPTION = 2 * VECTOR;
    private static final int FILE = DESCRIPTION + 24;
    private static final int DATA = FILE + 8;

    /** The most words of a request. */
    private static final int MOST = 16_000;

    private static final int REPLY = 32;

    private final NativeFunction send;
    private final NativeFunction sendFiles;
    private final NativeFunction answer;
    private final NativeFunction poll;
    private final NativeFunction flush;
    private final NativeFunction newId;
    private final NativeFunction extension;
    private final NativeFunction error;
    private final NativeFunction free;
    private final long connection;

    // All there is, once: Java looks who calls each time that an address is made a segment.
    private final MemorySegment memory = MemorySegment.NULL.reinterpret(Long.MAX_VALUE);

    private final MemorySegment scratch = Arena.ofAuto().allocate(DATA + 4L + 4L * MOST, 8);

    /** An extension of the server: what libxcb knows it by, and the numbers of its requests and its first event. */
    record Extension(MemorySegment name, int opcode, int firstEvent) {}

    private XServer(NativeLibrary library, long connection) {
        this.connection = connection;
        send = library.function("xcb_send_request");
        sendFiles = library.function("xcb_send_request_with_fds");
        answer = library.function("xcb_wait_for_reply");
        poll = library.function("xcb_poll_for_event");
        flush = library.function("xcb_flush");
        newId = library.function("xcb_generate_id");
        extension = library.function("xcb_get_extension_data");
        error = library.function("xcb_connection_has_error");
        free = NativeLibrary.standard().function("free");
    }

    /**
     * Empty without a display, or without the library. It stays as long as the process.
     *
     * @param display such as {@code :0}; null for the one that the environment names
     */
    static Optional<XServer> connect(@Nullable String display) {
        return NativeLibrary.load("libxcb.so.1")
                .map(library -> new XServer(library, connect(library, display)))
                .filter(server -> !server.isBroken());
    }

    private static long connect(NativeLibrary library, @Nullable String display) {
        try (Arena arena = Arena.ofConfined()) {
            long name = display == null ? 0 : arena.allocateFrom(display).address();
            return library.function("xcb_connect").call(name, 0);
        }
    }

    /** The extension of this name, where the server has it. */
    Optional<Extension> extension(String name) {
        MemorySegment known = Arena.global().allocate(16, 8);
        known.set(JAVA_LONG, 0, Arena.global().allocateFrom(name).address());
        long data = extension.call(connection, known.address());
        if (data == 0) {
            return Optional.empty();
        }
        MemorySegment found = memory.asSlice(data, 12);
        return found.get(JAVA_BYTE, 8) == 0
                ? Optional.empty()
                : Optional.of(new Extension(
                        known,
                        Byte.toUnsignedInt(found.get(JAVA_BYTE, 9)),
                        Byte.toUnsignedInt(found.get(JAVA_BYTE, 10))));
    }

    /** Whether it is of no use any more. */
    boolean isBroken() {
        return (int) error.call(connection) != 0;
    }

    /** A new number for something of ours at the server. */
    int newId() {
        return (int) newId.call(connection);
    }

    /** Asks for something that is not answered. */
    void request(int opcode, int detail, int... words) {
        send(0, opcode, detail, true, words);
    }

    /** The same of an extension. */
    void request(Extension of, int opcode, int... words) {
        send(of.name.address(), opcode, 0, true, words);
    }

    /** Gives the server a file, which is closed here. */
    synchronized void give(Extension of, int opcode, int file, int... words) {
        describe(of.name.address(), opcode, 0, true, words);
        scratch.set(JAVA_INT, FILE, file);
        long at = scratch.address();
        sendFiles.call(connection, 0, at + VECTOR, at + DESCRIPTION, 1, at + FILE);
    }

    /** The first 32 bytes of the answer, or empty if there was an error. Waits for it. */
    Optional<byte[]> ask(int opcode, int... words) {
        return answer(send(0, opcode, 0, false, words));
    }

    /** The same of an extension. */
    Optional<byte[]> ask(Extension of, int opcode, int... words) {
        return answer(send(of.name.address(), opcode, 0, false, words));
    }

    /** Sends what was asked so far. */
    void flush() {
        flush.call(connection);
    }

    /** Hands over each event and error that has come, as its 32 bytes; they are read in place and gone afterwards. */
    void events(Consumer<MemorySegment> each) {
        for (long event = poll.call(connection); event != 0; event = poll.call(connection)) {
            each.accept(memory.asSlice(event, REPLY));
            free.call(event);
        }
    }

    private Optional<byte[]> answer(int sequence) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment error = arena.allocate(JAVA_LONG);
            long reply = answer.call(connection, Integer.toUnsignedLong(sequence), error.address());
            free.call(error.get(JAVA_LONG, 0));
            if (reply == 0) {
                return Optional.empty();
            }
            byte[] bytes = memory.asSlice(reply, REPLY).toArray(JAVA_BYTE);
            free.call(reply);
            return Optional.of(bytes);
        }
    }

    private synchronized int send(long extensionName, int opcode, int detail, boolean unanswered, int... words) {
        describe(extensionName, opcode, detail, unanswered, words);
        long at = scratch.address();
        return (int) send.call(connection, 0, at + VECTOR, at + DESCRIPTION);
    }

    // libxcb writes the first four bytes, but for the second of a core request, and uses the two vectors before ours.
    private void describe(long extensionName, int opcode, int detail, boolean unanswered, int... words) {
        if (words.length > MOST) {
            throw new IllegalArgumentException(words.length + " words");
        }
        scratch.set(JAVA_INT, DATA, 0);
        scratch.set(JAVA_BYTE, DATA + 1, (byte) detail);
        MemorySegment.copy(words, 0, scratch, JAVA_INT, DATA + 4, words.length);
        scratch.set(JAVA_LONG, VECTOR, scratch.address() + DATA);
        scratch.set(JAVA_LONG, VECTOR + 8, 4 + 4L * words.length);
        scratch.set(JAVA_LONG, DESCRIPTION, 1);
        scratch.set(JAVA_LONG, DESCRIPTION + 8, extensionName);
        scratch.set(JAVA_SHORT, DESCRIPTION + 16, (short) (opcode | (unanswered ? 1 << 8 : 0)));
    }
}
