package app.corrillo.engine;

import app.corrillo.engine.core.EngineThread;
import app.corrillo.engine.core.Events;
import app.corrillo.engine.pulse.SoundDevices;
import app.corrillo.engine.pulse.SoundSystem;
import app.corrillo.engine.video.Captures;
import app.corrillo.meeting.Meeting.Subscription;
import app.corrillo.meeting.media.MediaDevice;
import app.corrillo.meeting.media.MediaDevices;
import app.corrillo.meeting.time.Time;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** All devices there are: those for sound as the server tells, cameras as they are found by looking again and again. */
final class DeviceList implements AutoCloseable {
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(3);

    private final SoundSystem sound;
    private final Captures captures;
    private final Events events;
    private final Subscription watch;
    private final Time.Timer timer;
    private final List<Consumer<MediaDevices>> watchers = new CopyOnWriteArrayList<>();
    private volatile List<MediaDevice> cameras = List.of();
    private volatile MediaDevices now = MediaDevices.NONE;
    // Only on the thread of events.
    private boolean doubted;

    DeviceList(SoundSystem sound, Doubt doubt, Captures captures, EngineThread engine, Events events, Time time) {
        this.sound = sound;
        this.captures = captures;
        this.events = events;
        this.watch = sound.watch(_ -> events.post(this::compare));
        this.timer = time.every(LOOK_AGAIN, () -> engine.execute(this::lookForCameras));
        doubt.watch(begun -> events.post(() -> {
            doubted = begun;
            compare();
        }));
        sound.ready().thenRun(() -> events.post(this::compare));
        engine.execute(this::lookForCameras);
    }

    MediaDevices now() {
        return now;
    }

    Subscription watch(Consumer<MediaDevices> watcher) {
        watchers.add(watcher);
        return () -> watchers.remove(watcher);
    }

    @Override
    public void close() {
        timer.cancel();
        watch.close();
        watchers.clear();
    }

    private void lookForCameras() {
        cameras = captures.cameras();
        events.post(this::compare);
    }

    private void compare() {
        SoundDevices heard = sound.devices();
        boolean answers = heard.available() && !doubted;
        MediaDevices next = new MediaDevices(answers, heard.microphones(), heard.speakers(), cameras);
        if (!next.equals(now)) {
            now = next;
            watchers.forEach(watcher -> watcher.accept(next));
        }
    }
}
