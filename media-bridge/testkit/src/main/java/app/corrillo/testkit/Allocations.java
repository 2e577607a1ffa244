package app.corrillo.testkit;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/** Counts what a thread takes from the heap. */
public final class Allocations {
    private Allocations() {}

    /** Bytes on the heap that the calling thread has allocated since it started. */
    public static long ofThisThread() {
        return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
    }
}
