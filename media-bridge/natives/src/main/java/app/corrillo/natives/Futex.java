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

    private final SystemCall call;
    private final ThreadLocal<MemorySegment> patience =
            ThreadLocal.withInitial(() -> Arena.ofAuto().allocate(JAVA_LONG, 2));

    private Futex(SystemCall call) {
        this.call = call;
    }

    /** Empty on anything but Linux on the processors whose number of the call is known. */
    public static Optional<Futex> find() {
        return SystemCall.find(202, 98).map(Futex::new);
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
        call.call(address, WAIT, value, time.address());
    }

    /** Wakes all who wait here, in whatever process. */
    public void wake(long address) {
        call.call(address, WAKE, Integer.MAX_VALUE);
    }
}
