package app.corrillo.engine.video;

import app.corrillo.meeting.media.MediaProblem;
import dev.onvoid.webrtc.media.video.VideoTrackSource;
import java.util.concurrent.CompletableFuture;

/** A running capture. Made and closed on the engine thread. */
public interface VideoCapture extends AutoCloseable {
    /** What a local track is made of. Belongs to this capture, which disposes it. */
    VideoTrackSource source();

    /** Completes, never on the engine thread, when capture ended by itself; the capture is still to be closed. */
    CompletableFuture<MediaProblem> lost();

    /** Any thread: releases the device, and leaves what is native as it is; for an engine that does not come back. */
    void stop();

    /** Releases the device. Dispose the tracks of the source before. Closing twice does nothing. */
    @Override
    void close();
}
