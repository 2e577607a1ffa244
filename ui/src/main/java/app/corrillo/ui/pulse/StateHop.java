package app.corrillo.ui.pulse;

import app.corrillo.meeting.Meeting;
import app.corrillo.meeting.MeetingState;
import java.util.function.Consumer;
import javafx.animation.AnimationTimer;
import org.jspecify.annotations.Nullable;

/**
 * The one way of a meeting's state to the JavaFX thread: once per pulse the newest state is drawn, if it is another
 * than the last. However many states came between two pulses, one is drawn.
 */
public final class StateHop extends AnimationTimer implements Meeting.Subscription {
    private final Meeting meeting;
    private final Consumer<MeetingState> render;
    private @Nullable MeetingState drawn;
    private boolean closed;

    private StateHop(Meeting meeting, Consumer<MeetingState> render) {
        this.meeting = meeting;
        this.render = render;
    }

    /** Draws the state of now, and every later one until closed. On the JavaFX thread. */
    public static StateHop follow(Meeting meeting, Consumer<MeetingState> render) {
        StateHop hop = new StateHop(meeting, render);
        hop.handle(0);
        hop.start();
        return hop;
    }

    @Override
    public void handle(long now) {
        // In the pulse in which it was stopped a timer may still be called.
        MeetingState state = meeting.state();
        if (!closed && !state.equals(drawn)) {
            drawn = state;
            render.accept(state);
        }
    }

    @Override
    public void close() {
        closed = true;
        stop();
    }
}
