package app.corrillo.meeting.time;

import java.time.Duration;
import java.time.Instant;

/** Clock and scheduler, handed in, so that tests can advance it. Thread-safe. */
public interface Time {

    /** The time of day. */
    Instant now();

    /** Nanoseconds of a clock that never jumps; only differences mean something. */
    long nanos();

    /** Runs the task once after the delay, on a thread of its own choice; the task must not block. */
    Timer after(Duration delay, Runnable task);

    /**
     * Runs the task again and again, first after one period; the task must not block. There is a whole period between
     * any two: when the program or the computer has stood still, nothing is made up for, so who counts how often it
     * looked in vain does not count what nobody could have answered.
     */
    Timer every(Duration period, Runnable task);

    /** A task that was asked for. */
    interface Timer {
        /** The task will not run any more, unless it is running now. */
        void cancel();
    }
}
