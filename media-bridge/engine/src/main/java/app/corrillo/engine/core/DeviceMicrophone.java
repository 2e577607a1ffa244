package app.corrillo.engine.core;

import app.corrillo.engine.pulse.MicrophonePlace;
import app.corrillo.engine.pulse.SoundDevices;
import app.corrillo.engine.pulse.SoundSystem;
import app.corrillo.meeting.Meeting.Subscription;
import app.corrillo.meeting.TrackId;
import app.corrillo.meeting.media.MediaProblem;
import dev.onvoid.webrtc.media.MediaStreamTrack;
import dev.onvoid.webrtc.media.audio.AudioTrack;
import dev.onvoid.webrtc.media.audio.AudioTrackSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * A microphone of this computer. The library reads it from the first section that sends it to the last one that does
 * not; so a muted microphone is taken out of its sections, and nothing reads it any more. When it comes back its track
 * stays silent until the sound server says that what is read comes from the microphone that was chosen.
 */
final class DeviceMicrophone extends Microphone {
    private final SoundSystem sound;
    private final Subscription places;
    private final Subscription devices;
    private final Map<NativeFactory, AudioTrack> tracks = new HashMap<>();
    private MicrophonePlace place = MicrophonePlace.NO_STREAM;
    private boolean enabled;
    private boolean moving;

    /** Engine thread. */
    DeviceMicrophone(EngineContext context, TrackId id, SoundSystem sound) {
        super(context, id);
        this.sound = sound;
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
        return enabled && factory.isWithDevices() ? track(factory) : null;
    }

    @Override
    CompletableFuture<Void> enable(boolean nowEnabled) {
        if (!nowEnabled) {
            enabled = false;
            place = MicrophonePlace.NO_STREAM;
            gate();
            refresh();
            return Results.done();
        }
        // The library must not start to read while the server does not answer: it would not come back.
        return sound.probe().thenAcceptAsync(this::start, context().engine());
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
    void dispose() {
        places.close();
        devices.close();
        tracks.values().forEach(Natives::dispose);
        tracks.clear();
    }

    private void start(SoundDevices now) {
        if (isClosed()) {
            return;
        }
        if (!now.available()) {
            lose(MediaProblem.NO_SOUND_SERVER);
        } else if (!now.hasSource()) {
            lose(MediaProblem.NO_SUCH_DEVICE);
        } else {
            place = sound.microphone();
            enabled = true;
            refresh();
            gate();
        }
    }

    private void placed(MicrophonePlace now) {
        place = now;
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
        boolean open = enabled && !moving && place == MicrophonePlace.IN_PLACE;
        tracks.values().forEach(track -> track.setEnabled(open));
    }

    private AudioTrack track(NativeFactory factory) {
        return tracks.computeIfAbsent(factory, maker -> {
            AudioTrackSource source = maker.rtc()
                    .createAudioSource(
                            NativeFactory.options(context().factories().processing()));
            AudioTrack track = maker.rtc().createAudioTrack(id().value(), source);
            track.setEnabled(false);
            return track;
        });
    }
}
