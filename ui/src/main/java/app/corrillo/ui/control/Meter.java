package app.corrillo.ui.control;

import app.corrillo.meeting.Meeting;
import app.corrillo.meeting.media.MicrophoneSpec;
import app.corrillo.ui.Desk;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
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
    private final Consumer<Boolean> quiet;
    private final Silence silence = new Silence();
    private @Nullable MicrophoneSpec spec;
    private @Nullable CompletableFuture<Meeting.Subscription> listening;
    private volatile double heard;
    private double shown;

    public Meter(Desk desk, LevelBar bar) {
        this(desk, bar, _ -> {});
    }

    /** Tells {@code quiet} too, once a pulse, whether nothing was heard for five seconds. */
    public Meter(Desk desk, LevelBar bar, Consumer<Boolean> quiet) {
        this.desk = desk;
        this.bar = bar;
        this.quiet = quiet;
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
        quiet.accept(silence.lasts(shown, now));
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
        silence.reset();
        quiet.accept(false);
        bar.show(0);
    }
}
