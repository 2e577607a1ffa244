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
}
