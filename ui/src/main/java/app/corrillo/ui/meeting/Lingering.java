package app.corrillo.ui.meeting;

import javafx.animation.PauseTransition;
import javafx.util.Duration;

/** A mark that appears at once and goes only after a while, so that it does not flicker between two words. */
final class Lingering {
    private final PauseTransition pause;
    private final Runnable goes;
    private boolean there;

    Lingering(Duration after, Runnable goes) {
        this.goes = goes;
        pause = new PauseTransition(after);
        pause.setOnFinished(_ -> leave());
    }

    /** Whether the mark is to be seen. */
    boolean isThere() {
        return there;
    }

    void set(boolean on) {
        if (on) {
            pause.stop();
            there = true;
        } else if (there && pause.getStatus() != javafx.animation.Animation.Status.RUNNING) {
            pause.playFromStart();
        }
    }

    void stop() {
        pause.stop();
        there = false;
    }

    private void leave() {
        there = false;
        goes.run();
    }
}
