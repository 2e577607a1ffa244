package app.corrillo.engine;

import app.corrillo.engine.natives.NativeFunction;
import java.util.Optional;

/**
 * The way out of a process that used an engine. {@link Runtime#halt} still runs the exit handlers of native libraries;
 * those of webrtc-java try to enter the virtual machine that is gone, and say so on standard output.
 */
public final class ProcessEnd {
    private static final int SET_PARENT_DEATH_SIGNAL = 1;
    private static final long CONTINUE = 18;
    private static final int HANG_UP = 1;
    private static final int INTERRUPT = 2;
    private static final long IGNORE = 1;
    private static final Optional<NativeFunction> EXIT = Libc.find("_exit");

    private ProcessEnd() {}

    /**
     * Links what {@link #now} calls, while everything still works: what has half ended, or does not answer, may not
     * bear it any more. Any thread; some milliseconds the first time. Returns whether there is such a call.
     */
    public static boolean prepare() {
        return EXIT.isPresent();
    }

    /** Ends the process at once, without any handler ({@code _exit}, POSIX); does not return. */
    public static void now(int exitCode) {
        if (EXIT.isPresent()) {
            long _ = EXIT.get().call(exitCode);
        }
        Runtime.getRuntime().halt(exitCode);
    }

    /**
     * From now on this process does not end before its parent does: what a terminal sends to all processes at once
     * (SIGINT, SIGHUP) is left to the parent. When the thread that started it ends, it goes on if it was stopped (on
     * Linux: prctl, PR_SET_PDEATHSIG, SIGCONT), so that it can notice and clear away. Ends at once if the parent is
     * gone already.
     */
    public static void withParent(long parent) {
        // Where the system has no such call, the end of standard input has to do. On Linux it takes what C passes to a
        // function of a fixed number of arguments, too.
        Libc.call("prctl", SET_PARENT_DEATH_SIGNAL, CONTINUE);
        Libc.call("signal", INTERRUPT, IGNORE);
        Libc.call("signal", HANG_UP, IGNORE);
        boolean there = ProcessHandle.current()
                .parent()
                .map(living -> living.pid() == parent)
                .orElse(false);
        if (!there) {
            now(0);
        }
    }
}
