package app.corrillo.engine.pulse;

import app.corrillo.engine.pulse.ServerState.Device;
import app.corrillo.engine.pulse.ServerState.Stream;
import app.corrillo.meeting.UntrustedText;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Optional;

/**
 * Reads libpulse's structures (pulse/introspect.h). Offsets in bytes, the same on x86_64 and aarch64. Belongs to the
 * mainloop's thread; a structure lives only during the callback that brings it.
 */
final class Structures {
    private static final long LONGEST_TEXT = 1 << 16;
    private static final int NONE = -1;

    private final LibPulse pulse;
    private final OwnName own;

    Structures(LibPulse pulse, OwnName own) {
        this.pulse = pulse;
        this.own = own;
    }

    static String defaultSink(MemorySegment serverInfo) {
        return text(serverInfo, 48);
    }

    static String defaultSource(MemorySegment serverInfo) {
        return text(serverInfo, 56);
    }

    static Optional<Device> sink(MemorySegment info) {
        return Optional.of(device(info));
    }

    /** Empty for the monitor of a sink. */
    static Optional<Device> source(MemorySegment info) {
        return number(info, 308) == NONE ? Optional.of(device(info)) : Optional.empty();
    }

    /** Empty for a stream of somebody else. */
    Optional<Stream> sinkInput(MemorySegment info) {
        return stream(info, 24, 344);
    }

    /** Empty for a stream of somebody else. */
    Optional<Stream> sourceOutput(MemorySegment info) {
        return stream(info, 24, 208);
    }

    private static Device device(MemorySegment info) {
        String name = text(info, 0);
        String description = UntrustedText.name(text(info, 16)).value();
        return new Device(number(info, 8), name, description.isEmpty() ? name : description);
    }

    private Optional<Stream> stream(MemorySegment info, long deviceAt, long propertiesAt) {
        MemorySegment properties = pointer(info, propertiesAt);
        try (Arena arena = Arena.ofConfined()) {
            return own.owns(key -> string(pulse.proplistGets.call(properties, arena.allocateFrom(key))))
                    ? Optional.of(new Stream(number(info, 0), number(info, deviceAt)))
                    : Optional.empty();
        }
    }

    private static int number(MemorySegment structure, long offset) {
        return structure.reinterpret(offset + Integer.BYTES).get(ValueLayout.JAVA_INT, offset);
    }

    private static MemorySegment pointer(MemorySegment structure, long offset) {
        return structure.reinterpret(offset + Long.BYTES).get(ValueLayout.ADDRESS, offset);
    }

    private static String text(MemorySegment structure, long offset) {
        return string(pointer(structure, offset));
    }

    private static String string(MemorySegment characters) {
        return characters.equals(MemorySegment.NULL)
                ? ""
                : characters.reinterpret(LONGEST_TEXT).getString(0);
    }
}
