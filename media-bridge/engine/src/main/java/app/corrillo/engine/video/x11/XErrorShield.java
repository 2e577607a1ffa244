package app.corrillo.engine.video.x11;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/**
 * Keeps an X error from ending the process. The native capturer speaks Xlib, whose own handler calls {@code exit}; a
 * window that closes at the wrong moment would be enough. A handler that somebody else installed stays.
 */
public final class XErrorShield {
    private XErrorShield() {}

    /** Installs the shield for the life of the process; again and again does no harm. Nothing without Xlib. */
    public static void install() {
        try {
            Linker linker = Linker.nativeLinker();
            MethodHandle setHandler = linker.downcallHandle(
                    SymbolLookup.libraryLookup("libX11.so.6", Arena.global()).findOrThrow("XSetErrorHandler"),
                    FunctionDescriptor.of(ADDRESS, ADDRESS));
            MemorySegment current = (MemorySegment) setHandler.invokeExact(MemorySegment.NULL);
            MemorySegment standard = (MemorySegment) setHandler.invokeExact(MemorySegment.NULL);
            if (!current.equals(standard)) {
                MemorySegment replaced = (MemorySegment) setHandler.invokeExact(current);
                assert replaced.equals(standard);
                return;
            }
            MethodHandle ignore = MethodHandles.lookup()
                    .findStatic(
                            XErrorShield.class,
                            "ignore",
                            MethodType.methodType(int.class, MemorySegment.class, MemorySegment.class));
            MemorySegment stub =
                    linker.upcallStub(ignore, FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS), Arena.global());
            MemorySegment replaced = (MemorySegment) setHandler.invokeExact(stub);
            assert replaced.equals(standard);
        } catch (IllegalArgumentException noXlib) {
            // Without Xlib there is nothing to shield from.
            return;
        } catch (Throwable impossible) {
            throw new AssertionError(impossible);
        }
    }

    /** Called by Xlib. The request that failed has no effect, and the capturer notices that by itself. */
    static int ignore(MemorySegment display, MemorySegment event) {
        return 0;
    }
}
