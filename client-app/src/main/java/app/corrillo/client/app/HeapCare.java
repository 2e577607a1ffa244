package app.corrillo.client.app;

import app.corrillo.meeting.time.Time;
import java.time.Duration;

/**
 * Asks the virtual machine for whole collections when much has come into the heap and nothing comes any more. The
 * window's textures go straight to the old generation, and those of earlier sizes would stay there until the heap is
 * full (docs/engine-process.md). A whole collection stops the window for 50 to 90 ms, so it is asked for rarely, and
 * not while sizes still change.
 */
final class HeapCare implements AutoCloseable {
    private static final Duration LOOK = Duration.ofSeconds(3);
    private static final Duration PAUSE = Duration.ofMinutes(1);

    /** As much as the young generation, which fills and empties by itself, and a small texture. */
    private static final long STILL_BYTES = 8L << 20;

    private static final long MUCH_BYTES = 48L << 20;

    /** So much is not left for a minute. */
    private static final long TOO_MUCH_BYTES = 128L << 20;

    private final Time time;
    private final Heap heap;
    private final Time.Timer looks;
    private long before;
    private long least;
    private long collectedAt;
    private boolean again;

    /** What of the virtual machine is needed here; it may be asked on any thread. */
    interface Heap {
        /** Bytes in use, those that are nobody's any more too. */
        long used();

        /** A whole collection; returns when it is over. */
        void collect();
    }

    private HeapCare(Time time, Heap heap) {
        this.time = time;
        this.heap = heap;
        before = heap.used();
        least = before;
        collectedAt = time.nanos();
        looks = time.every(LOOK, this::look);
    }

    /** Cares for the heap of this program until it is closed. */
    static HeapCare begin(Time time) {
        return begin(time, new ThisHeap());
    }

    static HeapCare begin(Time time, Heap heap) {
        return new HeapCare(time, heap);
    }

    private void look() {
        long used = heap.used();
        boolean still = used - before < STILL_BYTES;
        before = used;
        least = Math.min(least, used);
        boolean rested = time.nanos() - collectedAt >= PAUSE.toNanos();
        boolean due = used - least >= (rested ? MUCH_BYTES : TOO_MUCH_BYTES);
        if (still && (again || due)) {
            // JavaFX lets go of a texture in the first painting after its picture was collected: so always two of them.
            again = !again;
            // On the timer's thread, as it stops every other just as long.
            heap.collect();
            collectedAt = time.nanos();
            before = heap.used();
            least = before;
        }
    }

    @Override
    public void close() {
        looks.cancel();
    }

    private static final class ThisHeap implements Heap {
        @Override
        public long used() {
            Runtime machine = Runtime.getRuntime();
            return machine.totalMemory() - machine.freeMemory();
        }

        @Override
        public void collect() {
            System.gc();
        }
    }
}
