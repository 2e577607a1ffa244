package app.corrillo.engine;

import app.corrillo.natives.NativeFunction;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/**
 * The way out of a process that used an engine. {@link Runtime#halt} still runs the exit handlers of native libraries;
 * those of webrtc-java try to enter the virtual machine that is gone, and say so on standard output.
 */
public final class ProcessEnd {
    private static final int SET_PARENT_DEATH_SIGNAL = 1;
    private static final long CONTINUE = 18;
    private static final int HANG_UP = 1;
    private static final int INTERRUPT = 2;
    private static final int ALARM = 14;
    private static final long IGNORE = 1;
    private static final long DEFAULT = 0;

    /** Much longer than the parent waits for an answer. */
    private static final Duration STILL = Duration.ofMinutes(1);

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
     * Linux: prctl, PR_SET_PDEATHSIG, SIGCONT), so that it can notice and clear away. One whose virtual machine stands
     * still for a minute, and so can notice nothing, is ended by the system. Ends at once if the parent is gone
     * already.
     */
    public static void withParent(long parent) {
        // Where the system has no such call, the end of standard input has to do. On Linux it takes what C passes to a
        // function of a fixed number of arguments, too.
        Libc.call("prctl", SET_PARENT_DEATH_SIGNAL, CONTINUE);
        Libc.call("signal", INTERRUPT, IGNORE);
        Libc.call("signal", HANG_UP, IGNORE);
        whenStill(STILL);
        boolean there = ProcessHandle.current()
                .parent()
                .map(living -> living.pid() == parent)
                .orElse(false);
        if (!there) {
            now(0);
        }
    }

    /**
     * From now on the system ends this process when none of its Java runs for so long, whole seconds of it (SIGALRM,
     * POSIX). A machine that sleeps is not counted.
     */
    static void whenStill(Duration limit) {
        Libc.call("signal", ALARM, DEFAULT);
        Libc.find("alarm").ifPresent(alarm -> {
            long _ = alarm.call(limit.toSeconds());
            Thread.ofPlatform().daemon().name("still here").start(() -> {
                while (true) {
                    LockSupport.parkNanos(limit.dividedBy(6).toNanos());
                    long _ = alarm.call(limit.toSeconds());
                }
            });
        });
    }
}
