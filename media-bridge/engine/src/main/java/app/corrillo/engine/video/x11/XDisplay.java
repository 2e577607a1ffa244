package app.corrillo.engine.video.x11;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SegmentAllocator;
import java.lang.invoke.MethodHandle;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A short-lived connection of our own to an X server, for one thread. What the server refuses, or cannot answer because
 * it has gone, reads as empty.
 */
final class XDisplay implements AutoCloseable {
    private static final int VIEWABLE = 2;
    private static final int REPLY_HEADER = 32;

    private final Xcb xcb;
    private final Arena arena = Arena.ofConfined();
    private final MemorySegment connection;
    private final MemorySegment error = arena.allocate(ADDRESS);

    /** The inner size of a window, in pixels. */
    record Size(int width, int height) {}

    private XDisplay(Xcb xcb, @Nullable String name) throws Throwable {
        this.xcb = xcb;
        MemorySegment display = name == null ? MemorySegment.NULL : arena.allocateFrom(name);
        connection = (MemorySegment) xcb.connect.invokeExact(display, MemorySegment.NULL);
    }

    /**
     * Connects.
     *
     * @param name like {@code :0}, or null for the one that the environment names
     * @return empty where there is no such display
     */
    static Optional<XDisplay> open(Xcb xcb, @Nullable String name) {
        XDisplay display;
        try {
            display = new XDisplay(xcb, name);
        } catch (Throwable impossible) {
            throw new AssertionError(impossible);
        }
        if (display.root() == 0) {
            display.close();
            return Optional.empty();
        }
        return Optional.of(display);
    }

    /** The root window of the first screen, or 0 where the connection does not work. */
    int root() {
        try {
            if ((int) xcb.hasError.invokeExact(connection) != 0) {
                return 0;
            }
            MemorySegment setup = (MemorySegment) xcb.setup.invokeExact(connection);
            MemorySegment screens = (MemorySegment) xcb.screens.invokeExact((SegmentAllocator) arena, setup);
            boolean none = screens.get(JAVA_INT, ADDRESS.byteSize()) == 0;
            return none
                    ? 0
                    : screens.get(ADDRESS, 0).reinterpret(JAVA_INT.byteSize()).get(JAVA_INT, 0);
        } catch (Throwable impossible) {
            throw new AssertionError(impossible);
        }
    }

    /** The number of a name, or 0 where nobody uses that name. */
    int atom(String name) {
        try {
            MemorySegment text = arena.allocateFrom(name, StandardCharsets.US_ASCII);
            int cookie = (int) xcb.internAtom.invokeExact(connection, (byte) 1, (short) name.length(), text);
            MemorySegment reply = answer(xcb.internAtomReply, cookie);
            int atom =
                    reply.address() == 0 ? 0 : reply.reinterpret(REPLY_HEADER).get(JAVA_INT, 8);
            xcb.free(reply);
            return atom;
        } catch (Throwable impossible) {
            throw new AssertionError(impossible);
        }
    }

    /** Up to this many bytes of a property of any type; empty where the window has none. */
    byte[] property(int window, int atom, int maxBytes) {
        try {
            int cookie = (int) xcb.getProperty.invokeExact(connection, (byte) 0, window, atom, 0, 0, maxBytes / 4);
            MemorySegment reply = answer(xcb.getPropertyReply, cookie);
            if (reply.address() == 0) {
                return new byte[0];
            }
            MemorySegment header = reply.reinterpret(REPLY_HEADER);
            long length = Integer.toUnsignedLong(header.get(JAVA_INT, 16)) * header.get(JAVA_BYTE, 1) / Byte.SIZE;
            byte[] value = reply.reinterpret(REPLY_HEADER + Math.clamp(length, 0, maxBytes))
                    .asSlice(REPLY_HEADER)
                    .toArray(JAVA_BYTE);
            xcb.free(reply);
            return value;
        } catch (Throwable impossible) {
            throw new AssertionError(impossible);
        }
    }

    /** The size of a window, or empty where it does not exist. */
    Optional<Size> size(int window) {
        try {
            MemorySegment reply = answer(xcb.getGeometryReply, (int) xcb.getGeometry.invokeExact(connection, window));
            if (reply.address() == 0) {
                return Optional.empty();
            }
            MemorySegment geometry = reply.reinterpret(REPLY_HEADER);
            Size size = new Size(
                    Short.toUnsignedInt(geometry.get(JAVA_SHORT, 16)),
                    Short.toUnsignedInt(geometry.get(JAVA_SHORT, 18)));
            xcb.free(reply);
            return Optional.of(size);
        } catch (Throwable impossible) {
            throw new AssertionError(impossible);
        }
    }

    /** Whether a window exists and is shown, neither closed nor minimised. */
    boolean isViewable(int window) {
        try {
            MemorySegment reply =
                    answer(xcb.getAttributesReply, (int) xcb.getAttributes.invokeExact(connection, window));
            boolean viewable =
                    reply.address() != 0 && reply.reinterpret(REPLY_HEADER).get(JAVA_BYTE, 26) == VIEWABLE;
            xcb.free(reply);
            return viewable;
        } catch (Throwable impossible) {
            throw new AssertionError(impossible);
        }
    }

    @Override
    public void close() {
        try {
            xcb.disconnect.invokeExact(connection);
        } catch (Throwable impossible) {
            throw new AssertionError(impossible);
        }
        arena.close();
    }

    private MemorySegment answer(MethodHandle function, int cookie) throws Throwable {
        error.set(ADDRESS, 0, MemorySegment.NULL);
        MemorySegment reply = (MemorySegment) function.invokeExact(connection, cookie, error);
        xcb.free(error.get(ADDRESS, 0));
        return reply;
    }
}
