package app.corrillo.ui.pulse;

import app.corrillo.meeting.Meeting;
import app.corrillo.meeting.Meeting.Subscription;
import app.corrillo.meeting.MeetingState;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;

/**
 * The one way of a meeting's state to the JavaFX thread: after a change the newest state is drawn, if it is another
 * than the last. The first after a while is drawn at once, so that what it asks of the engine is on its way while the
 * pulse is still to come; those that follow it in the next pulse, and however many came until then, one is drawn. Where
 * none came no pulse is asked for.
 */
public final class StateHop implements Subscription {
    /** As long as a pulse lasts. */
    private static final long WHILE_NANOS = 16_000_000;

    private final Meeting meeting;
    private final Consumer<MeetingState> render;
    private final AtomicBoolean expected = new AtomicBoolean();
    private final AnimationTimer pulse = new AnimationTimer() {
        @Override
        public void handle(long now) {
            stop();
            drawNow();
        }
    };
    private @Nullable Subscription watching;
    private @Nullable MeetingState drawn;
    private long drawnNanos;
    private boolean closed;

    private StateHop(Meeting meeting, Consumer<MeetingState> render) {
        this.meeting = meeting;
        this.render = render;
    }

    /** Draws the state of now, and every later one until closed. On the JavaFX thread. */
    public static StateHop follow(Meeting meeting, Consumer<MeetingState> render) {
        StateHop hop = new StateHop(meeting, render);
        hop.draw();
        hop.watching = meeting.watch(_ -> hop.expect());
        return hop;
    }

    private void expect() {
        if (expected.compareAndSet(false, true)) {
            Platform.runLater(() -> {
                if (System.nanoTime() - drawnNanos >= WHILE_NANOS) {
                    drawNow();
                } else {
                    pulse.start();
                }
            });
        }
    }

    private void drawNow() {
        expected.set(false);
        draw();
    }

    private void draw() {
        // In the pulse in which it was stopped a timer may still be called.
        MeetingState state = meeting.state();
        if (!closed && !state.equals(drawn)) {
            drawn = state;
            drawnNanos = System.nanoTime();
            render.accept(state);
        }
    }

    @Override
    public void close() {
        closed = true;
        pulse.stop();
        if (watching != null) {
            watching.close();
            watching = null;
        }
    }
}
