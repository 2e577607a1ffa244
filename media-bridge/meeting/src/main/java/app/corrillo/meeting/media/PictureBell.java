package app.corrillo.meeting.media;

import java.util.concurrent.locks.LockSupport;

/**
 * Rings whenever a picture has been written for a feed, so that who shows pictures can sleep until then. It belongs to
 * all feeds of one engine. Any thread.
 */
public interface PictureBell {

    /** One that nobody rings: whoever waits looks again 250 times a second. */
    static PictureBell none() {
        return new PictureBell() {
            private static final long LOOK_NANOS = 4_000_000;

            @Override
            public int rung() {
                return 0;
            }

            @Override
            public void await(int rung, long nanos) {
                LockSupport.parkNanos(this, Math.min(nanos, LOOK_NANOS));
            }

            @Override
            public void ring() {}
        };
    }

    /** How often it has rung, of which only that it changes means something. */
    int rung();

    /**
     * Waits until it rings, or so long. Returns at once if it has rung since {@link #rung} gave this number; may return
     * for no reason.
     */
    void await(int rung, long nanos);

    /** Wakes whoever waits. Never blocks. */
    void ring();
}
