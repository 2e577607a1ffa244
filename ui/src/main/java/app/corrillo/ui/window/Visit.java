package app.corrillo.ui.window;

import app.corrillo.meeting.Meeting;
import app.corrillo.meeting.MeetingState;
import app.corrillo.ui.pulse.StateHop;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** One meeting that the window owns, from its lobby to its end, and the way it was come in. On the JavaFX thread. */
final class Visit {
    private final Way way;
    private final Meeting meeting;
    private @Nullable StateHop hop;
    private boolean over;

    Visit(Way way, Meeting meeting) {
        this.way = way;
        this.meeting = meeting;
    }

    Way way() {
        return way;
    }

    /** Whether this computer holds the meeting. */
    boolean isHeld() {
        return way instanceof Way.Own;
    }

    Meeting meeting() {
        return meeting;
    }

    /** Tells of the state of now, and of every later one until the visit is closed. */
    void follow(BiConsumer<Visit, MeetingState> follower) {
        hop = StateHop.follow(meeting, state -> {
            if (!over) {
                follower.accept(this, state);
            }
        });
    }

    /** Closes the meeting, which takes its time, on a thread of its own. */
    CompletableFuture<Void> close() {
        over = true;
        if (hop != null) {
            hop.close();
        }
        return CompletableFuture.runAsync(
                meeting::close, task -> Thread.ofVirtual().name("close-meeting").start(task));
    }
}
