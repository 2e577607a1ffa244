package app.corrillo.engine;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Optional;

/**
 * The way out of a process that used an engine. {@link Runtime#halt} still runs the exit handlers of native libraries;
 * those of webrtc-java try to enter the virtual machine that is gone, and say so on standard output.
 */
public final class ProcessEnd {
    private static final int SET_PARENT_DEATH_SIGNAL = 1;
    private static final long KILL = 9;

    private ProcessEnd() {}

    /** Ends the process at once, without any handler ({@code _exit}, POSIX); does not return. */
    public static void now(int exitCode) {
        Linker linker = Linker.nativeLinker();
        Optional<MemorySegment> exit = linker.defaultLookup().find("_exit");
        if (exit.isPresent() && System.getProperty("file.separator", "").equals("/")) {
            try {
                linker.downcallHandle(exit.get(), FunctionDescriptor.ofVoid(ValueLayout.JAVA_INT))
                        .invokeExact(exitCode);
            } catch (Throwable refused) {
                Runtime.getRuntime().halt(exitCode);
            }
        }
        Runtime.getRuntime().halt(exitCode);
    }

    /**
     * From now on the system kills this process when the thread that started it ends, also while it is stopped or hangs
     * (prctl, PR_SET_PDEATHSIG; Linux). Ends at once if the parent is gone already. Elsewhere this does nothing.
     */
    public static void withParent(long parent) {
        Linker linker = Linker.nativeLinker();
        Optional<MemorySegment> prctl = linker.defaultLookup().find("prctl");
        if (prctl.isPresent()) {
            try {
                int refused = (int) linker.downcallHandle(
                                prctl.get(),
                                FunctionDescriptor.of(
                                        ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.JAVA_LONG),
                                Linker.Option.firstVariadicArg(1))
                        .invokeExact(SET_PARENT_DEATH_SIGNAL, KILL);
                if (refused != 0) {
                    return;
                }
            } catch (Throwable refused) {
                return;
            }
        }
        boolean there = ProcessHandle.current()
                .parent()
                .map(living -> living.pid() == parent)
                .orElse(false);
        if (!there) {
            now(0);
        }
    }
}
