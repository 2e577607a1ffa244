package app.corrillo.engine;

import app.corrillo.natives.NativeFunction;
import java.lang.foreign.Arena;
import java.util.Map;
import java.util.Optional;

/** The few functions of the C library that Java has no words for. Where one is missing, its call does nothing. */
final class Libc {
    private Libc() {}

    /** {@code name(int, long)}. */
    static void call(String name, int first, long second) {
        find(name).ifPresent(function -> {
            long _ = function.call(first, second);
        });
    }

    /**
     * setenv (POSIX), for native libraries only: Java has read the environment already. Does not replace what is set.
     */
    static void addToEnvironment(String name, String value) {
        // Java hands its environment to child processes as it was when it first looked: it must not see ours.
        Map<String, String> inherited = System.getenv();
        assert inherited != null;
        find("setenv").ifPresent(function -> {
            try (Arena arena = Arena.ofConfined()) {
                long _ = function.call(
                        arena.allocateFrom(name).address(),
                        arena.allocateFrom(value).address(),
                        0);
            }
        });
    }

    /** The function of this name, where there is one. */
    static Optional<NativeFunction> find(String name) {
        return System.getProperty("file.separator", "").equals("/") ? NativeFunction.standard(name) : Optional.empty();
    }
}
