package app.corrillo.canvas;

import javafx.animation.AnimationTimer;
import javafx.scene.Group;

/**
 * Runs a task when JavaFX reads nothing any more of what was taken off the screen before. A pulse hands the scene to
 * the thread that draws, when that has drawn the last one: after a whole pulse no scene holds what it showed before,
 * and when a picture of nothing has been drawn, so has all that was handed over earlier. JavaFX thread.
 */
final class Unseen extends AnimationTimer {
    /** The first may be one that had begun already. */
    private static final int PULSES = 2;

    private final Runnable task;
    private final Group nothing = new Group();
    private int left;

    Unseen(Runnable task) {
        this.task = task;
    }

    /** Something was taken off the screen now; what waits, waits anew. */
    void begin() {
        left = PULSES;
        start();
    }

    @Override
    public void handle(long now) {
        if (--left <= 0) {
            stop();
            nothing.snapshot(null, null);
            task.run();
        }
    }
}
