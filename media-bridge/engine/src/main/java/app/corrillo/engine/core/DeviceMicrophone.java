package app.corrillo.engine.core;

import app.corrillo.engine.pulse.MicrophonePlace;
import app.corrillo.engine.pulse.SoundDevices;
import app.corrillo.engine.pulse.SoundSystem;
import app.corrillo.meeting.Meeting.Subscription;
import app.corrillo.meeting.TrackId;
import app.corrillo.meeting.media.MediaProblem;
import app.corrillo.meeting.time.Time;
import dev.onvoid.webrtc.media.MediaStreamTrack;
import dev.onvoid.webrtc.media.audio.AudioTrack;
import dev.onvoid.webrtc.media.audio.AudioTrackSource;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * A microphone of this computer. It is opened when somebody is there to hear it, and its sound goes nowhere until the
 * sound server says that what is read comes from the microphone that was chosen; only then do the sections send it.
 *
 * <p>Muting silences it at once; five seconds later it is taken out of its sections, and nothing reads it any more.
 * Until then the sections send silence, so that the clock of what is sent goes on: the other side would take a shorter
 * stop of it for delay of the network, and play everything that much later for a while.
 */
final class DeviceMicrophone extends Microphone {
    private static final System.Logger LOG = System.getLogger(DeviceMicrophone.class.getName());

    /** Long enough for talking at the push of a key; the indicator of the desktop goes off after it. */
    private static final Duration SILENT_BEFORE_CLOSED = Duration.ofSeconds(5);

    private final SoundSystem sound;
    private final Time time;
    private final Subscription places;
    private final Subscription devices;
    private final Map<NativeFactory, AudioTrack> tracks = new HashMap<>();
    private MicrophonePlace place = MicrophonePlace.NO_STREAM;
    private boolean enabled;
    private boolean wanted;
    private boolean open;
    private boolean sending;
    private boolean moving;
    private int wishes;

    /** Engine thread. */
    DeviceMicrophone(EngineContext context, TrackId id, SoundSystem sound, Time time) {
        super(context, id);
        this.sound = sound;
        this.time = time;
        this.places = sound.watchMicrophone(now -> context.engine().execute(() -> placed(now)));
        this.devices = sound.watch(now -> context.engine().execute(() -> changed(now)));
        context.remember(this);
    }

    @Override
    boolean isSynthetic() {
        return false;
    }

    @Override
    @Nullable
    MediaStreamTrack sent(NativeFactory factory) {
        return sending && factory.isWithDevices() ? track(factory) : null;
    }

    @Override
    void attach(Section section) {
        super.attach(section);
        openIfHeard();
    }

    @Override
    void detach(Section section) {
        super.detach(section);
        if (!isAttached()) {
            close(false);
        }
    }

    @Override
    CompletableFuture<Void> enable(boolean nowEnabled) {
        int wish = ++wishes;
        if (!nowEnabled) {
            enabled = false;
            gate();
            time.after(SILENT_BEFORE_CLOSED, () -> context().engine().execute(() -> rest(wish)));
        } else if (wanted) {
            enabled = true;
            gate();
        } else {
            // The library must not start to read while the server does not answer: it would not come back.
            return sound.probe()
                    .thenAcceptAsync(now -> start(now, wish), context().engine());
        }
        return Results.done();
    }

    /** Engine thread: from now on another microphone is read; silent until the server says that it is. */
    CompletableFuture<Void> move(CompletableFuture<Void> choice) {
        moving = true;
        gate();
        return choice.whenCompleteAsync(
                (_, _) -> {
                    moving = false;
                    gate();
                },
                context().engine());
    }

    @Override
    void reprocess() {
        List<AudioTrack> before = List.copyOf(tracks.values());
        tracks.clear();
        refresh();
        before.forEach(Natives::dispose);
        gate();
    }

    @Override
    void leave(NativeFactory factory) {
        AudioTrack track = tracks.remove(factory);
        if (track != null) {
            Natives.dispose(track);
        }
    }

    @Override
    void releaseDevice() {
        places.close();
        devices.close();
    }

    @Override
    void dispose() {
        releaseDevice();
        tracks.values().forEach(Natives::dispose);
        tracks.clear();
    }

    private void start(SoundDevices now, int wish) {
        if (isClosed() || wish != wishes) {
            return;
        }
        if (!now.available()) {
            lose(MediaProblem.NO_SOUND_SERVER);
        } else if (!now.hasSource()) {
            lose(MediaProblem.NO_SUCH_DEVICE);
        } else {
            enabled = true;
            wanted = true;
            openIfHeard();
            gate();
        }
    }

    private void rest(int wish) {
        if (wish == wishes && !isClosed()) {
            wanted = false;
            close(true);
        }
    }

    private void openIfHeard() {
        NativeFactory factory = context().factories().currentWithDevices();
        if (!wanted || open || !isAttached() || factory == null) {
            return;
        }
        if (isOpenedByOthers()) {
            open = true;
            placed(sound.microphone());
        } else {
            // What the server said of a stream that is closed says nothing of the one that opens now.
            place = MicrophonePlace.NO_STREAM;
            open = isStarted(factory);
        }
    }

    private boolean isStarted(NativeFactory factory) {
        try {
            factory.startRecording();
            return true;
        } catch (RuntimeException | Error refused) {
            LOG.log(System.Logger.Level.WARNING, "the microphone does not open", refused);
            enabled = false;
            wanted = false;
            lose(MediaProblem.DEVICE_BUSY);
            return false;
        }
    }

    private void close(boolean stillAttached) {
        NativeFactory factory = context().factories().currentWithDevices();
        boolean was = open;
        open = false;
        sending = false;
        place = MicrophonePlace.NO_STREAM;
        if (stillAttached) {
            refresh();
        }
        if (was && factory != null && !isOpenedByOthers()) {
            factory.stopRecording();
        }
    }

    private boolean isOpenedByOthers() {
        return context().tracks().stream()
                .anyMatch(track -> track instanceof DeviceMicrophone other && other != this && other.open);
    }

    private void placed(MicrophonePlace now) {
        place = now;
        if (open && !sending && now == MicrophonePlace.IN_PLACE) {
            sending = true;
            refresh();
        }
        gate();
        if (now == MicrophonePlace.NO_DEVICE && !isClosed()) {
            lose(MediaProblem.NO_SUCH_DEVICE);
        }
    }

    private void changed(SoundDevices now) {
        if (!now.available()) {
            lose(MediaProblem.NO_SOUND_SERVER);
        }
    }

    private void gate() {
        boolean heard = enabled && !moving && place == MicrophonePlace.IN_PLACE;
        tracks.values().forEach(track -> track.setEnabled(heard));
    }

    private AudioTrack track(NativeFactory factory) {
        return tracks.computeIfAbsent(factory, maker -> {
            AudioTrackSource source = maker.rtc()
                    .createAudioSource(maker.options(context().factories().processing()));
            AudioTrack track = maker.rtc().createAudioTrack(id().value(), source);
            track.setEnabled(false);
            return track;
        });
    }
}
