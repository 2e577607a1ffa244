package app.corrillo.livekit.session;

import app.corrillo.meeting.Meeting.Subscription;
import java.util.function.BooleanSupplier;

/**
 * Notices when there is sound again that the connections of now were made without: they never get it, others do. Only
 * for the session's lane.
 */
final class SoundReturn {
    private final Tools tools;
    private final Media media;
    private final BooleanSupplier settled;
    private final Runnable anew;
    private final Subscription devices;
    private boolean sound;
    private boolean returned;

    /**
     * @param settled whether everything is connected, so that it can be made anew
     * @param anew makes the connections anew
     */
    SoundReturn(Tools tools, Media media, BooleanSupplier settled, Runnable anew) {
        this.tools = tools;
        this.media = media;
        this.settled = settled;
        this.anew = anew;
        sound = tools.engine().devices().canSound();
        devices = tools.engine().watchDevices(now -> tools.lane().run(() -> soundIs(now.canSound())));
    }

    /** Everything is connected, now or again. */
    void look() {
        if (!returned || !settled.getAsBoolean()) {
            return;
        }
        Connections asked = media.current();
        asked.lackSound()
                .thenAccept(lacking -> tools.lane().run(() -> {
                    if (returned && settled.getAsBoolean() && asked.equals(media.current())) {
                        // Once: where the new ones have none either nothing is won by more of them.
                        returned = false;
                        if (lacking) {
                            anew.run();
                        }
                    }
                }));
    }

    void stop() {
        devices.close();
    }

    private void soundIs(boolean now) {
        returned = now && (returned || !sound);
        sound = now;
        look();
    }
}
