package app.corrillo.meeting.loop;

import app.corrillo.meeting.MeetingEvent;
import app.corrillo.meeting.MeetingState;
import app.corrillo.meeting.Phase;
import app.corrillo.meeting.time.Time;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;

/** What the parts of a meeting may ask of its loop. All but {@link #later} only on the meeting's thread. */
interface Home {
    /** How long the parts wait for a server or a device before they go on without. */
    Duration PATIENCE = Duration.ofSeconds(2);

    MeetingState state();

    void happen(MeetingEvent event);

    Time time();

    /** Runs the task on the meeting's thread, some time. May be called on any thread. */
    void later(Runnable task);

    /**
     * Looks at the devices again a little later: when a device goes and comes back quickly, that it is back may be
     * heard before that it was lost.
     */
    default void lookAgain(Runnable look) {
        time().after(
                        PATIENCE,
                        () -> later(() -> {
                            if (state().phase() != Phase.ENDED) {
                                look.run();
                            }
                        }));
    }

    /**
     * Runs {@code next} on the meeting's thread once: when the future is complete, however it ended, or when the
     * patience is over.
     */
    default void then(CompletableFuture<?> future, Runnable next) {
        AtomicBoolean once = new AtomicBoolean();
        Runnable go = () -> {
            if (once.compareAndSet(false, true)) {
                later(next);
            }
        };
        Time.Timer timer = time().after(PATIENCE, go);
        future.whenComplete((done, failure) -> {
            timer.cancel();
            if (failure != null) {
                System.getLogger(Home.class.getName()).log(Level.WARNING, "something did not end well", failure);
            }
            go.run();
        });
    }
}
