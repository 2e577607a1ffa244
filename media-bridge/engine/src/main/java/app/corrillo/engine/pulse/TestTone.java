package app.corrillo.engine.pulse;

import app.corrillo.engine.pulse.ServerState.Device;
import app.corrillo.meeting.media.MediaException;
import app.corrillo.meeting.media.MediaProblem;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** Two short notes on one device. Belongs to the mainloop's thread. */
final class TestTone {
    private static final int RATE = 48_000;
    private static final int NOTE = RATE / 4;
    private static final int FADE = RATE / 50;
    private static final double LOUDNESS = 0.25;
    private static final double[] HERTZ = {660, 880};
    private static final Duration LONGEST = Duration.ofSeconds(5);

    private final CompletableFuture<Void> heard;
    private final PulseStream stream;

    private TestTone(PulseConnection connection, CompletableFuture<Void> heard) {
        this.heard = heard;
        this.stream = new PulseStream(connection, "tone", RATE, this::write, this::failed);
    }

    static void play(PulseConnection connection, Device device, CompletableFuture<Void> heard) {
        TestTone tone = new TestTone(connection, heard);
        connection.thread().after(LONGEST, tone::failed);
        if (!tone.stream.play(device.name())) {
            tone.failed();
        }
    }

    /** The notes, each fading in and out so that it does not click. */
    static float[] samples() {
        float[] samples = new float[NOTE * HERTZ.length];
        for (int i = 0; i < samples.length; i++) {
            int at = i % NOTE;
            double fade = Math.min(1, Math.min(at, NOTE - 1 - at) / (double) FADE);
            samples[i] = (float) (LOUDNESS * fade * Math.sin(2 * Math.PI * HERTZ[i / NOTE] * at / RATE));
        }
        return samples;
    }

    private void write() {
        stream.write(samples(), () -> {
            stream.close();
            heard.complete(null);
        });
    }

    private void failed() {
        stream.close();
        heard.completeExceptionally(new MediaException(MediaProblem.DEVICE_BUSY, "the notes could not be played"));
    }
}
