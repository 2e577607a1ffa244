package app.corrillo.engine.core;

import app.corrillo.engine.video.VideoCapture;
import app.corrillo.meeting.media.MediaProblem;
import dev.onvoid.webrtc.media.video.CustomVideoSource;
import dev.onvoid.webrtc.media.video.NativeI420Buffer;
import dev.onvoid.webrtc.media.video.VideoFrame;
import dev.onvoid.webrtc.media.video.VideoTrackSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Thirty frames a second, each a little brighter than the one before. */
public final class TestCapture implements VideoCapture {
    private final CustomVideoSource source = new CustomVideoSource();
    private final CompletableFuture<MediaProblem> lost = new CompletableFuture<>();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("test-camera").factory());
    private final int width;
    private final int height;
    private final AtomicInteger made = new AtomicInteger();

    /** 640x360. */
    public TestCapture() {
        this(640, 360);
    }

    public TestCapture(int width, int height) {
        this.width = width;
        this.height = height;
        clock.scheduleAtFixedRate(this::push, 0, 33, TimeUnit.MILLISECONDS);
    }

    private void push() {
        NativeI420Buffer buffer = NativeI420Buffer.allocate(width, height);
        try {
            int number = made.incrementAndGet();
            for (int y = 0; y < height; y++) {
                buffer.getDataY().put(y * buffer.getStrideY() + number % width, (byte) number);
            }
            source.pushFrame(new VideoFrame(buffer, System.nanoTime()));
        } finally {
            buffer.release();
        }
    }

    /** How many frames it has made. */
    int made() {
        return made.get();
    }

    /** As if it was unplugged. */
    void unplug() {
        lost.complete(MediaProblem.NO_SUCH_DEVICE);
    }

    @Override
    public VideoTrackSource source() {
        return source;
    }

    @Override
    public CompletableFuture<MediaProblem> lost() {
        return lost;
    }

    @Override
    public void stop() {
        clock.shutdown();
    }

    @Override
    public void close() {
        clock.close();
        source.dispose();
    }
}
