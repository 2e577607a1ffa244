package app.corrillo.engine.pulse;

import app.corrillo.engine.pulse.ServerState.Device;
import app.corrillo.meeting.media.MediaException;
import app.corrillo.meeting.media.MediaProblem;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** A sound on one device, once. Belongs to the mainloop's thread. */
final class Player {
    private static final Duration LONGEST = Duration.ofSeconds(8);

    private final float[] samples;
    private final CompletableFuture<Void> heard;
    private final PulseStream stream;

    private Player(PulseConnection connection, float[] samples, CompletableFuture<Void> heard) {
        this.samples = samples;
        this.heard = heard;
        this.stream = new PulseStream(connection, "tone", Melody.RATE, this::write, this::failed);
    }

    /** @param samples mono, {@link Melody#RATE} a second, five seconds at most */
    static void play(PulseConnection connection, Device device, float[] samples, CompletableFuture<Void> heard) {
        Player player = new Player(connection, samples, heard);
        connection.thread().after(LONGEST, player::failed);
        if (!player.stream.play(device.name())) {
            player.failed();
        }
    }

    private void write() {
        stream.write(samples, () -> {
            stream.close();
            heard.complete(null);
        });
    }

    private void failed() {
        stream.close();
        heard.completeExceptionally(new MediaException(MediaProblem.DEVICE_BUSY, "the sound could not be played"));
    }
}
