package app.corrillo.engine.core;

import app.corrillo.meeting.Source;
import app.corrillo.meeting.media.AudioProcessing;
import dev.onvoid.webrtc.media.MediaStreamTrack;
import dev.onvoid.webrtc.media.audio.AudioTrack;
import dev.onvoid.webrtc.media.audio.AudioTrackSource;
import dev.onvoid.webrtc.media.video.CustomVideoSource;

/** A track that never sends anything, because the library makes a section only for a track. Engine thread only. */
record Placeholder(MediaStreamTrack track, Runnable disposal) {

    static Placeholder make(NativeFactory factory, Source source, AudioProcessing processing, String name) {
        return source.isVideo() ? video(factory, name) : audio(factory, processing, name);
    }

    private static Placeholder video(NativeFactory factory, String name) {
        CustomVideoSource nothing = new CustomVideoSource();
        return new Placeholder(factory.rtc().createVideoTrack(name, nothing), nothing::dispose);
    }

    private static Placeholder audio(NativeFactory factory, AudioProcessing processing, String name) {
        // Its options count: the library takes over those of every track that a sender is given.
        AudioTrackSource nothing = factory.rtc().createAudioSource(factory.options(processing));
        AudioTrack track = factory.rtc().createAudioTrack(name, nothing);
        track.setEnabled(false);
        return new Placeholder(track, () -> {});
    }

    void dispose() {
        Natives.dispose(track);
        disposal.run();
    }
}
