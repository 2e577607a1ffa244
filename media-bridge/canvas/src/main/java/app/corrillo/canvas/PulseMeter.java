package app.corrillo.canvas;

import java.util.Arrays;
import javafx.scene.Scene;

/**
 * How long the JavaFX thread was busy with each pulse in which pictures are taken: from the first one until the scene
 * is laid out and handed to the painting thread. Written by the JavaFX thread, read by any.
 */
public final class PulseMeter {
    /** More than the pulses of a second, even on a screen of 120 Hz. */
    private static final int KEPT = 128;

    private static final long SECOND_NANOS = 1_000_000_000;

    private final long[] ends = new long[KEPT];
    private final long[] spans = new long[KEPT];
    private final Runnable end = this::end;
    private int next;
    private long count;
    private long begun;
    private boolean open;

    /**
     * Over the last second, in milliseconds; zeros if there was no pulse.
     *
     * @param p50 half of the pulses took less
     */
    public record Busy(double p50, double max) {}

    /** Measures the pulses that draw this scene. */
    public void watch(Scene scene) {
        scene.addPostLayoutPulseListener(end);
    }

    /** Ends {@link #watch}. */
    public void unwatch(Scene scene) {
        scene.removePostLayoutPulseListener(end);
    }

    /** What was measured in the second that ends now. */
    public Busy lastSecond() {
        return since(System.nanoTime() - SECOND_NANOS);
    }

    void begin() {
        begin(System.nanoTime());
    }

    synchronized void begin(long now) {
        begun = now;
        open = true;
    }

    private void end() {
        end(System.nanoTime());
    }

    synchronized void end(long now) {
        if (open) {
            open = false;
            ends[next] = now;
            spans[next] = now - begun;
            next = (next + 1) % KEPT;
            count++;
        }
    }

    synchronized Busy since(long earliest) {
        int there = (int) Math.min(count, KEPT);
        long[] recent = new long[there];
        int found = 0;
        for (int index = 0; index < there; index++) {
            if (ends[index] - earliest >= 0) {
                recent[found++] = spans[index];
            }
        }
        if (found == 0) {
            return new Busy(0, 0);
        }
        Arrays.sort(recent, 0, found);
        return new Busy(recent[(found - 1) / 2] / 1e6, recent[found - 1] / 1e6);
    }
}
