package app.corrillo.meeting.loop;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * What waits for the meeting's thread. Bounded by design: of things that are measured again and again only the newest
 * waits; what comes from outside is refused beyond a limit that no meeting reaches; what the loop asks of itself is one
 * thing a device at a time. Thread-safe.
 */
final class Inbox {
    /** A meeting of hundreds that arrive at once stays far below. */
    static final int LIMIT = 20_000;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition filled = lock.newCondition();
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private final Map<Object, Runnable> newest = new HashMap<>();

    /** From outside; false when the limit is reached and the task was not taken. */
    boolean offer(Runnable task) {
        lock.lock();
        try {
            boolean room = waiting.size() < LIMIT;
            if (room) {
                add(task);
            }
            return room;
        } finally {
            lock.unlock();
        }
    }

    /** From the loop itself; always taken. */
    void put(Runnable task) {
        lock.lock();
        try {
            add(task);
        } finally {
            lock.unlock();
        }
    }

    /** In place of what waits under the same key, if something does. */
    void replace(Object key, Runnable task) {
        lock.lock();
        try {
            if (newest.put(key, task) == null) {
                add(() -> take(key).run());
            }
        } finally {
            lock.unlock();
        }
    }

    /** Waits for the next task. */
    Runnable take() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (true) {
                Runnable next = waiting.poll();
                if (next != null) {
                    return next;
                }
                filled.await();
            }
        } finally {
            lock.unlock();
        }
    }

    private Runnable take(Object key) {
        lock.lock();
        try {
            @Nullable Runnable task = newest.remove(key);
            return task == null ? () -> {} : task;
        } finally {
            lock.unlock();
        }
    }

    private void add(Runnable task) {
        waiting.add(task);
        filled.signal();
    }
}
