package app.corrillo.engine.video;

import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLong;

/** A few small numbers, from one thread to one other, first in first out; neither waits, and nothing is allocated. */
final class IndexQueue {
    static final int EMPTY = -1;

    private final AtomicIntegerArray items;
    private final AtomicLong offered = new AtomicLong();
    private final AtomicLong polled = new AtomicLong();

    /** @param capacity how many it can hold; offering more is a fault of the caller */
    IndexQueue(int capacity) {
        items = new AtomicIntegerArray(capacity);
    }

    /** Of the one that offers: adds a number. */
    void offer(int item) {
        long count = offered.get();
        if (count - polled.get() == items.length()) {
            throw new IllegalStateException("full");
        }
        items.set((int) (count % items.length()), item);
        offered.set(count + 1);
    }

    /** Of the one that polls: the oldest number, or {@link #EMPTY}. */
    int poll() {
        long count = polled.get();
        if (offered.get() == count) {
            return EMPTY;
        }
        int item = items.get((int) (count % items.length()));
        polled.set(count + 1);
        return item;
    }

    /** How many wait; of a side's own view, more may have come or gone since. */
    int size() {
        return (int) (offered.get() - polled.get());
    }
}
