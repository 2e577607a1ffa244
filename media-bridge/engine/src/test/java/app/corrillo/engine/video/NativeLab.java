package app.corrillo.engine.video;

import dev.onvoid.webrtc.PeerConnectionFactory;
import dev.onvoid.webrtc.media.audio.AudioDeviceModule;
import dev.onvoid.webrtc.media.audio.AudioLayer;
import dev.onvoid.webrtc.media.video.CustomVideoSource;
import dev.onvoid.webrtc.media.video.NativeI420Buffer;
import dev.onvoid.webrtc.media.video.VideoFrame;
import dev.onvoid.webrtc.media.video.VideoTrack;
import dev.onvoid.webrtc.media.video.VideoTrackSource;
import java.nio.ByteBuffer;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** The real native library with one engine thread and no sound, for tests that push frames through it. */
public final class NativeLab implements AutoCloseable {
    public final ExecutorService engine = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("test-engine").daemon().factory());
    private final AudioDeviceModule sound;
    private final PeerConnectionFactory factory;

    public NativeLab() {
        sound = call(() -> new AudioDeviceModule(AudioLayer.kDummyAudio));
        factory = call(() -> new PeerConnectionFactory(sound));
    }

    /** A local track of this source; the caller disposes both. */
    public VideoTrack track(String id, VideoTrackSource source) {
        return call(() -> factory.createVideoTrack(id, source));
    }

    /** Pushes one frame whose luminance is the same everywhere in each of four equal vertical bars. */
    public static void push(CustomVideoSource source, int width, int height, int rotation, int... bars) {
        NativeI420Buffer buffer = NativeI420Buffer.allocate(width, height);
        try {
            ByteBuffer luma = buffer.getDataY();
            for (int y = 0; y < height; y++) {
                for (int x = 0; x < width; x++) {
                    luma.put(y * buffer.getStrideY() + x, (byte) bars[x * bars.length / width]);
                }
            }
            fill(buffer.getDataU());
            fill(buffer.getDataV());
            source.pushFrame(new VideoFrame(buffer, rotation, 0));
        } finally {
            buffer.release();
        }
    }

    private static void fill(ByteBuffer plane) {
        for (int i = 0; i < plane.capacity(); i++) {
            plane.put(i, (byte) 128);
        }
    }

    /** Runs on the engine thread and waits. */
    public <T> T call(Callable<T> task) {
        try {
            return engine.submit(task).get(20, TimeUnit.SECONDS);
        } catch (Exception failure) {
            throw new AssertionError(failure);
        }
    }

    public void run(Runnable task) {
        call(Executors.callable(task));
    }

    @Override
    public void close() {
        run(() -> {
            factory.dispose();
            sound.dispose();
        });
        engine.shutdown();
    }
}
