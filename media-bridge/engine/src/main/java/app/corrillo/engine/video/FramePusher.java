package app.corrillo.engine.video;

import app.corrillo.engine.synthetic.I420;
import dev.onvoid.webrtc.media.video.CustomVideoSource;
import dev.onvoid.webrtc.media.video.NativeI420Buffer;
import dev.onvoid.webrtc.media.video.VideoFrame;
import java.io.IOException;

/** Gives drawn frames to the native library, each in a buffer of its own: an encoder may still read the last ones. */
final class FramePusher {
    private FramePusher() {}

    /** Fills a picture. */
    @FunctionalInterface
    interface Drawing {
        void draw(I420 target) throws IOException;
    }

    static void push(CustomVideoSource source, int width, int height, long nanos, Drawing drawing) throws IOException {
        NativeI420Buffer buffer = NativeI420Buffer.allocate(width, height);
        try {
            drawing.draw(view(buffer));
            source.pushFrame(new VideoFrame(buffer, nanos));
        } finally {
            buffer.release();
        }
    }

    private static I420 view(NativeI420Buffer buffer) {
        return new I420(
                buffer.getWidth(),
                buffer.getHeight(),
                buffer.getDataY(),
                buffer.getStrideY(),
                buffer.getDataU(),
                buffer.getStrideU(),
                buffer.getDataV(),
                buffer.getStrideV());
    }
}
