package app.corrillo.engine.pulse;

import app.corrillo.engine.pulse.ServerState.Device;
import app.corrillo.meeting.media.MediaException;
import app.corrillo.meeting.media.MediaProblem;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** Three seconds of one microphone. Belongs to the mainloop's thread. */
final class VoiceSample {
    static final int SECONDS = 3;

    private static final int RATE = Melody.RATE;
    private static final int PIECE = RATE / 50;
    private static final Duration LONGEST = Duration.ofSeconds(2 * SECONDS);

    private final float[] samples = new float[RATE * SECONDS];
    private final CompletableFuture<float[]> done;
    private final PulseConnection connection;
    private final PulseStream stream;
    private int taken;

    private VoiceSample(PulseConnection connection, CompletableFuture<float[]> done) {
        this.connection = connection;
        this.done = done;
        this.stream = new PulseStream(connection, "sample", RATE, () -> {}, this::failed);
    }

    /** Completes with the samples, or fails with DEVICE_BUSY. Nothing is kept elsewhere. */
    static void record(PulseConnection connection, Device device, CompletableFuture<float[]> done) {
        VoiceSample sample = new VoiceSample(connection, done);
        connection.thread().after(LONGEST, sample::failed);
        if (!sample.stream.record(device.name(), PIECE, sample::take)) {
            sample.failed();
        }
    }

    private void take(MemorySegment heard) {
        int count = (int) Math.min(heard.byteSize() / Float.BYTES, samples.length - taken);
        for (int i = 0; i < count; i++) {
            samples[taken + i] = heard.getAtIndex(ValueLayout.JAVA_FLOAT_UNALIGNED, i);
        }
        taken += count;
        if (taken == samples.length) {
            // A stream is not closed in its own callback.
            connection.thread().execute(this::finish);
        }
    }

    private void finish() {
        stream.close();
        done.complete(samples);
    }

    private void failed() {
        stream.close();
        done.completeExceptionally(new MediaException(MediaProblem.DEVICE_BUSY, "nothing could be recorded"));
    }
}
