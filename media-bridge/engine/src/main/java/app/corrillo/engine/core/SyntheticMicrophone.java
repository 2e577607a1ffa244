package app.corrillo.engine.core;

import app.corrillo.engine.sound.PcmSource;
import app.corrillo.meeting.TrackId;
import dev.onvoid.webrtc.media.MediaStreamTrack;
import dev.onvoid.webrtc.media.audio.AudioTrack;
import dev.onvoid.webrtc.media.audio.CustomAudioSource;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * A microphone whose sound Corrillo makes itself. Only factories without devices send it: beside a real recording the
 * library would be fed twice, and abort.
 */
final class SyntheticMicrophone extends Microphone {
    private final CustomAudioSource source = new CustomAudioSource();
    private final Map<NativeFactory, AudioTrack> tracks = new HashMap<>();
    private final SoundPump pump;
    private boolean enabled;

    /** Engine thread. */
    SyntheticMicrophone(EngineContext context, TrackId id, PcmSource sound) {
        super(context, id);
        this.pump = new SoundPump(source, sound);
        context.remember(this);
    }

    @Override
    boolean isSynthetic() {
        return true;
    }

    @Override
    @Nullable
    MediaStreamTrack sent(NativeFactory factory) {
        return enabled && factory.isSilent() ? track(factory) : null;
    }

    @Override
    CompletableFuture<Void> enable(boolean nowEnabled) {
        enabled = nowEnabled;
        refresh();
        return Results.done();
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
        pump.close();
    }

    @Override
    void dispose() {
        pump.close();
        tracks.values().forEach(Natives::dispose);
        tracks.clear();
        source.dispose();
    }

    private AudioTrack track(NativeFactory factory) {
        return tracks.computeIfAbsent(factory, maker -> maker.rtc().createAudioTrack(id().value(), source));
    }
}
