package app.corrillo.natives;

import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.Optional;

/**
 * Waits for a change of an int in memory that processes share, without a look at it in between (futex(2) of Linux). Any
 * thread.
 */
public final class Futex {
    private static final int WAIT = 0;
    private static final int WAKE = 1;
    private static final long SECOND = 1_000_000_000;

    private final NativeFunction call;
    private final long number;
    private final ThreadLocal<MemorySegment> patience =
            ThreadLocal.withInitial(() -> Arena.ofAuto().allocate(JAVA_LONG, 2));

    private Futex(NativeFunction call, long number) {
        this.call = call;
        this.number = number;
    }

    /** Empty on anything but Linux on the processors whose number of the call is known. */
    public static Optional<Futex> find() {
        int number = switch (System.getProperty("os.arch", "")) {
            case "amd64" -> 202;
            case "aarch64" -> 98;
            default -> 0;
        };
        return number == 0
                ? Optional.empty()
                : NativeFunction.ofLinux("syscall").map(call -> new Futex(call, number));
    }

    /**
     * Waits until somebody wakes those who wait here, or so long; returns at once if another value is there. May return
     * for no reason.
     *
     * @param address of four bytes, aligned to four
     */
    public void await(long address, int value, long nanos) {
        MemorySegment time = patience.get();
        time.setAtIndex(JAVA_LONG, 0, nanos / SECOND);
        time.setAtIndex(JAVA_LONG, 1, nanos % SECOND);
        call.call(number, address, WAIT, value, time.address());
    }

    /** Wakes all who wait here, in whatever process. */
    public void wake(long address) {
        call.call(number, address, WAKE, Integer.MAX_VALUE);
    }
}
