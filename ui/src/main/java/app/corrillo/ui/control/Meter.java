package app.corrillo.ui.control;

import app.corrillo.meeting.Meeting;
import app.corrillo.meeting.media.MicrophoneSpec;
import app.corrillo.ui.Desk;
import java.util.concurrent.CompletableFuture;
import javafx.animation.AnimationTimer;
import org.jspecify.annotations.Nullable;

/**
 * Listens to how loud a microphone is and shows it on a bar, once per pulse, until it is closed. On the JavaFX thread;
 * levels come on another.
 */
public final class Meter extends AnimationTimer implements AutoCloseable {
    /** What is left of a peak after one pulse of 60 a second: half after a quarter of a second. */
    private static final double DECAY = 0.955;

    private final Desk desk;
    private final LevelBar bar;
    private @Nullable MicrophoneSpec spec;
    private @Nullable CompletableFuture<Meeting.Subscription> listening;
    private volatile double heard;
    private double shown;

    public Meter(Desk desk, LevelBar bar) {
        this.desk = desk;
        this.bar = bar;
    }

    /** Listens to this microphone and to no other; null listens to none. */
    public void listen(@Nullable MicrophoneSpec wish) {
        if (java.util.Objects.equals(wish, spec)) {
            return;
        }
        silence();
        spec = wish;
        if (wish != null) {
            listening = desk.meter(wish, level -> heard = level);
            start();
        }
    }

    @Override
    public void handle(long now) {
        shown = Math.max(heard, shown * DECAY);
        bar.show(shown);
    }

    @Override
    public void close() {
        silence();
        spec = null;
    }

    private void silence() {
        stop();
        if (listening != null) {
            listening.thenAccept(Meeting.Subscription::close);
            listening = null;
        }
        heard = 0;
        shown = 0;
        bar.show(0);
    }
}
