package app.corrillo.engine.core;

import app.corrillo.engine.video.VideoCapture;
import app.corrillo.meeting.Source;
import app.corrillo.meeting.TrackId;
import dev.onvoid.webrtc.media.MediaStreamTrack;
import dev.onvoid.webrtc.media.video.VideoTrack;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** The track of a camera, a screen or a window. */
final class VideoSendTrack extends SendTrack {
    private final VideoCapture capture;
    private final Map<NativeFactory, VideoTrack> tracks = new HashMap<>();
    private final NativeFactory preview;
    private boolean enabled = true;

    /** Engine thread. */
    VideoSendTrack(EngineContext context, TrackId id, Source source, VideoCapture capture) {
        super(context, id, source);
        this.capture = capture;
        // Outlives the factories with devices, so that the own picture stays when the sound server goes.
        this.preview = context.factories().silent();
        context.remember(this);
        context.hub().add(id, track(preview));
        capture.lost().thenAccept(this::lose);
    }

    @Override
    MediaStreamTrack sent(NativeFactory factory) {
        return track(factory);
    }

    @Override
    CompletableFuture<Void> enable(boolean nowEnabled) {
        enabled = nowEnabled;
        tracks.values().forEach(track -> track.setEnabled(nowEnabled));
        return Results.done();
    }

    @Override
    void leave(NativeFactory factory) {
        VideoTrack track = tracks.remove(factory);
        if (track != null) {
            Natives.dispose(track);
        }
    }

    @Override
    void releaseDevice() {
        capture.stop();
    }

    @Override
    void dispose() {
        context().hub().remove(id());
        tracks.values().forEach(Natives::dispose);
        tracks.clear();
        capture.close();
    }

    private VideoTrack track(NativeFactory factory) {
        return tracks.computeIfAbsent(factory, maker -> {
            VideoTrack track = maker.rtc().createVideoTrack(id().value(), capture.source());
            track.setEnabled(enabled);
            return track;
        });
    }
}
