package app.corrillo.engine.pulse;

import app.corrillo.natives.NativeFunction;
import app.corrillo.natives.NativeLibrary;
import java.io.File;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.NoSuchElementException;

/**
 * The connections of this process to a sound server, those of webrtc-java among them. A call of webrtc-java that waits
 * for a server that does not answer ends the process after thirty seconds, when libpulse runs out of patience
 * (SIGSEGV). On a connection that was cut it waits for ever instead, which a process survives.
 */
public final class ServerSockets {
    private static final short UNIX = 1;
    private static final int BOTH_WAYS = 2;
    private static final int ADDRESS_BYTES = 128;
    /** The last name of the address of every PulseAudio, and of every PipeWire that stands in for it. */
    private static final String NAME = "/native";

    private ServerSockets() {}

    /** Cuts all connections of this process to a sound server on this computer. Returns how many there were. */
    public static int cut() {
        String[] descriptors = new File("/proc/self/fd").list();
        if (descriptors == null) {
            return 0;
        }
        int cut = 0;
        try {
            NativeLibrary system = NativeLibrary.standard();
            NativeFunction peerName = system.function("getpeername");
            NativeFunction shutdown = system.function("shutdown");
            for (String name : descriptors) {
                int descriptor = Integer.parseInt(name);
                if (peer(peerName, descriptor).endsWith(NAME) && (int) shutdown.call(descriptor, BOTH_WAYS) == 0) {
                    cut++;
                }
            }
        } catch (NoSuchElementException notPosix) {
            return 0;
        }
        return cut;
    }

    private static String peer(NativeFunction peerName, int descriptor) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment address = arena.allocate(ADDRESS_BYTES, 8);
            MemorySegment length = arena.allocateFrom(ValueLayout.JAVA_INT, ADDRESS_BYTES - 1);
            boolean known = (int) peerName.call(descriptor, address.address(), length.address()) == 0
                    && address.get(ValueLayout.JAVA_SHORT, 0) == UNIX;
            return known ? address.asSlice(Short.BYTES).getString(0) : "";
        }
    }
}
