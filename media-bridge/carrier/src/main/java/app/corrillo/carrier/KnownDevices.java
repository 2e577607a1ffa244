package app.corrillo.carrier;

import app.corrillo.meeting.Meeting.Subscription;
import app.corrillo.meeting.media.MediaDevices;
import app.corrillo.meeting.time.Time;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * The devices as they were seen last, through all lives of an engine. A new engine has not looked around yet: that
 * there is no sound, or no camera, is not believed from it at once.
 */
final class KnownDevices {
    private static final Logger LOG = System.getLogger(KnownDevices.class.getName());
    private static final Duration TO_LOOK_AROUND = Duration.ofSeconds(2);

    private final Time time;
    private final List<Consumer<MediaDevices>> watchers = new CopyOnWriteArrayList<>();
    private volatile MediaDevices now = MediaDevices.NONE;
    private long begun;

    KnownDevices(Time time) {
        this.time = time;
    }

    MediaDevices now() {
        return now;
    }

    Subscription watch(Consumer<MediaDevices> watcher) {
        watchers.add(watcher);
        return () -> watchers.remove(watcher);
    }

    /** A new engine tells from now on; {@code current} tells what it sees at the end of its time to look around. */
    void begin(Runnable atTheEnd) {
        begun = time.nanos();
        time.after(TO_LOOK_AROUND, atTheEnd);
    }

    /** The engine of now sees these. */
    void see(MediaDevices seen) {
        boolean young = time.nanos() - begun < TO_LOOK_AROUND.toNanos();
        boolean worse = (now.sound() && !seen.sound())
                || (seen.cameras().isEmpty() && !now.cameras().isEmpty());
        if (!(young && worse)) {
            now = seen;
            watchers.forEach(watcher -> tell(watcher, seen));
        }
    }

    // The keeper has more to do than to tell this.
    private static void tell(Consumer<MediaDevices> watcher, MediaDevices seen) {
        try {
            watcher.accept(seen);
        } catch (RuntimeException fault) {
            LOG.log(Level.ERROR, "Somebody could not be told of the devices", fault);
        }
    }
}
