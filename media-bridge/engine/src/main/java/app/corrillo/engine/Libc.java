package app.corrillo.engine;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.Map;
import java.util.Optional;

/** The few functions of the C library that Java has no words for. Where one is missing, its call does nothing. */
final class Libc {
    private static final System.Logger LOG = System.getLogger(Libc.class.getName());

    private Libc() {}

    /** {@code long name(int, long)}; the options are those of {@link Linker#downcallHandle}. */
    static void call(String name, int first, long second, Linker.Option... options) {
        FunctionDescriptor shape =
                FunctionDescriptor.of(ValueLayout.JAVA_LONG, ValueLayout.JAVA_INT, ValueLayout.JAVA_LONG);
        find(name, shape, options).ifPresent(handle -> {
            try {
                long _ = (long) handle.invokeExact(first, second);
            } catch (Throwable refused) {
                complain(name, refused);
            }
        });
    }

    /**
     * setenv (POSIX), for native libraries only: Java has read the environment already. Does not replace what is set.
     */
    static void addToEnvironment(String name, String value) {
        // Java hands its environment to child processes as it was when it first looked: it must not see ours.
        Map<String, String> inherited = System.getenv();
        assert inherited != null;
        FunctionDescriptor shape = FunctionDescriptor.of(
                ValueLayout.JAVA_INT, ValueLayout.ADDRESS, ValueLayout.ADDRESS, ValueLayout.JAVA_INT);
        find("setenv", shape).ifPresent(handle -> {
            try (Arena arena = Arena.ofConfined()) {
                int _ = (int) handle.invokeExact(arena.allocateFrom(name), arena.allocateFrom(value), 0);
            } catch (Throwable refused) {
                complain("setenv", refused);
            }
        });
    }

    /** The function of this name, where there is one. */
    static Optional<MethodHandle> find(String name, FunctionDescriptor shape, Linker.Option... options) {
        if (!System.getProperty("file.separator", "").equals("/")) {
            return Optional.empty();
        }
        Linker linker = Linker.nativeLinker();
        Optional<MemorySegment> function = linker.defaultLookup().find(name);
        return function.map(address -> linker.downcallHandle(address, shape, options));
    }

    private static void complain(String name, Throwable refused) {
        LOG.log(System.Logger.Level.WARNING, "the system refuses " + name, refused);
    }
}
