package app.corrillo.client.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.corrillo.testkit.VirtualTime;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HeapCareTest {
    private static final Duration LOOK = Duration.ofSeconds(3);
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final VirtualTime time = new VirtualTime();
    private final FakeHeap heap = new FakeHeap();
    private final HeapCare care = HeapCare.begin(time, heap);

    @AfterEach
    void end() {
        care.close();
        assertEquals(0, time.waiting());
    }

    @Test
    void collectsWhenMuchHasComeAndNothingComesAnyMore() {
        for (int size = 0; size < 4; size++) {
            heap.garbage += 40;
            heap.held += 10;
            time.advance(LOOK);
            assertEquals(0, heap.collections, "sizes still change");
        }
        time.advance(LOOK);
        assertEquals(1, heap.collections);
        time.advance(LOOK);
        assertEquals(2, heap.collections, "what was let go of by the first");
        assertEquals(0, heap.garbage);
        time.advance(MINUTE.multipliedBy(5));
        assertEquals(2, heap.collections);
    }

    @Test
    void leavesTheYoungGenerationToTheVirtualMachine() {
        for (int look = 0; look < 100; look++) {
            heap.garbage = 6L * (look % 2);
            time.advance(LOOK);
        }
        heap.garbage = 40;
        time.advance(MINUTE);
        assertEquals(0, heap.collections);
    }

    @Test
    void collectsTwiceAMinuteUnlessItIsTooMuch() {
        heap.garbage = 100;
        time.advance(MINUTE.minus(LOOK));
        assertEquals(0, heap.collections, "as after a collection");
        time.advance(LOOK.multipliedBy(2));
        assertEquals(2, heap.collections);
        heap.garbage = 130;
        time.advance(LOOK.multipliedBy(3));
        assertEquals(4, heap.collections);
    }

    @Test
    void whatIsInUseIsTakenAsItIs() {
        heap.live = 200;
        time.advance(MINUTE.multipliedBy(10));
        assertEquals(2, heap.collections);
        heap.live = 40;
        time.advance(LOOK);
        heap.garbage = 60;
        time.advance(LOOK.multipliedBy(3));
        assertEquals(4, heap.collections, "the virtual machine had collected by itself before");
    }

    /** In MiB. */
    private static final class FakeHeap implements HeapCare.Heap {
        private long live = 40;
        private long garbage;
        private long held;
        private int collections;

        @Override
        public long used() {
            return (live + garbage) << 20;
        }

        @Override
        public void collect() {
            garbage = held;
            held = 0;
            collections++;
        }
    }
}
