package app.corrillo.bench;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/** What it takes to copy pixels once: less than anything that paints them with the processor. */
final class PixelCopy {
    private static final int BYTES = 4;
    private static final int TIMES = 60;

    /** As many pictures as lie between two uses of the same memory, so that it has left the caches. */
    private static final int PICTURES = 8;

    private PixelCopy() {}

    /** Milliseconds for one copy of so many pixels, the mean of some after as many to warm up. */
    static double millis(int pixels) {
        long size = (long) pixels * BYTES;
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment from = arena.allocate(size * PICTURES);
            MemorySegment to = arena.allocate(size * PICTURES);
            copy(from, to, size);
            long began = System.nanoTime();
            copy(from, to, size);
            return (System.nanoTime() - began) / 1e6 / TIMES;
        }
    }

    private static void copy(MemorySegment from, MemorySegment to, long size) {
        for (int time = 0; time < TIMES; time++) {
            long at = time % PICTURES * size;
            MemorySegment.copy(from, at, to, at, size);
        }
    }
}
