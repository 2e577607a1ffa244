package app.corrillo.engine.core;

import app.corrillo.engine.sound.PcmSource;
import dev.onvoid.webrtc.media.audio.CustomAudioSource;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.ShortBuffer;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Pushes sound into the library in steps of ten milliseconds, which is what it takes, on a thread of its own. */
final class SoundPump implements AutoCloseable {
    private static final long STEP = Duration.ofMillis(10).toNanos();
    private static final long TOO_LATE = Duration.ofMillis(200).toNanos();

    private final CustomAudioSource source;
    private final PcmSource sound;
    private final Thread thread;
    private volatile boolean ended;

    SoundPump(CustomAudioSource source, PcmSource sound) {
        this.source = source;
        this.sound = sound;
        this.thread = Thread.ofPlatform().daemon().name("sound-pump").start(() -> Guard.run(this::loop));
    }

    private void loop() {
        short[] samples = new short[PcmSource.SAMPLES];
        byte[] step = new byte[PcmSource.SAMPLES * Short.BYTES];
        ShortBuffer view = ByteBuffer.wrap(step).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer();
        long next = System.nanoTime();
        while (!ended) {
            sound.next(samples);
            view.put(0, samples);
            source.pushAudio(step, Short.SIZE, PcmSource.RATE, 1, PcmSource.SAMPLES);
            next += STEP;
            long now = System.nanoTime();
            if (now - next > TOO_LATE) {
                next = now;
            }
            while (!ended && System.nanoTime() < next) {
                LockSupport.parkNanos(next - System.nanoTime());
            }
        }
    }

    /** Returns when nothing is pushed any more. */
    @Override
    public void close() {
        ended = true;
        LockSupport.unpark(thread);
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
