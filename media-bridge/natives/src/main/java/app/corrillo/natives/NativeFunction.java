package app.corrillo.natives;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.Optional;

/**
 * A C function that takes up to six pointers, sizes and ints, and returns one of these or nothing. All are called in
 * one shape, six words in and one out: each shape that Java links is a dozen classes, made anew at each start
 * (docs/engine-process.md). The calling conventions of 64-bit systems pass each of these in a register of its own, as a
 * word that is extended by its sign, and what a function does not take, it does not look at. Of what it returns only
 * the part that it declares means something: for an int that are the lower 32 bits. Any thread.
 */
public final class NativeFunction {
    private static final MethodHandle CALL = Linker.nativeLinker()
            .downcallHandle(FunctionDescriptor.of(
                    ValueLayout.JAVA_LONG,
                    ValueLayout.JAVA_LONG,
                    ValueLayout.JAVA_LONG,
                    ValueLayout.JAVA_LONG,
                    ValueLayout.JAVA_LONG,
                    ValueLayout.JAVA_LONG,
                    ValueLayout.JAVA_LONG));

    private final MemorySegment address;

    private NativeFunction(MemorySegment address) {
        this.address = address;
    }

    /** The function of this name, where the library has one. */
    public static Optional<NativeFunction> find(SymbolLookup library, String name) {
        return library.find(name).map(NativeFunction::new);
    }

    /** The same in the C library of the system. */
    public static Optional<NativeFunction> standard(String name) {
        return find(Linker.nativeLinker().defaultLookup(), name);
    }

    /** The same on Linux alone, whose numbers and ways it is called with; empty elsewhere. */
    static Optional<NativeFunction> ofLinux(String name) {
        return System.getProperty("os.name", "").equals("Linux") ? standard(name) : Optional.empty();
    }

    /** Calls it with nothing. */
    public long call() {
        return call(0, 0, 0, 0, 0, 0);
    }

    /** Calls it with what it takes. */
    public long call(long a) {
        return call(a, 0, 0, 0, 0, 0);
    }

    /** Calls it with what it takes. */
    public long call(long a, long b) {
        return call(a, b, 0, 0, 0, 0);
    }

    /** Calls it with what it takes. */
    public long call(long a, long b, long c) {
        return call(a, b, c, 0, 0, 0);
    }

    /** Calls it with what it takes. */
    public long call(long a, long b, long c, long d) {
        return call(a, b, c, d, 0, 0);
    }

    /** Calls it with what it takes. */
    public long call(long a, long b, long c, long d, long e) {
        return call(a, b, c, d, e, 0);
    }

    /** Calls it with what it takes. */
    public long call(long a, long b, long c, long d, long e, long f) {
        try {
            return (long) CALL.invokeExact(address, a, b, c, d, e, f);
        } catch (RuntimeException | Error failure) {
            throw failure;
        } catch (Throwable impossible) {
            throw new AssertionError(impossible);
        }
    }
}
