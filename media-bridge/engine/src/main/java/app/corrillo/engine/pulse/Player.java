package app.corrillo.engine.pulse;

import app.corrillo.engine.pulse.ServerState.Device;
import app.corrillo.meeting.media.MediaException;
import app.corrillo.meeting.media.MediaProblem;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** A melody on one device, once. Belongs to the mainloop's thread. */
final class Player {
    private static final Duration LONGEST = Duration.ofSeconds(5);

    private final Melody melody;
    private final CompletableFuture<Void> heard;
    private final PulseStream stream;

    private Player(PulseConnection connection, Melody melody, CompletableFuture<Void> heard) {
        this.melody = melody;
        this.heard = heard;
        this.stream = new PulseStream(connection, "tone", Melody.RATE, this::write, this::failed);
    }

    static void play(PulseConnection connection, Device device, Melody melody, CompletableFuture<Void> heard) {
        Player player = new Player(connection, melody, heard);
        connection.thread().after(LONGEST, player::failed);
        if (!player.stream.play(device.name())) {
            player.failed();
        }
    }

    private void write() {
        stream.write(melody.samples(), () -> {
            stream.close();
            heard.complete(null);
        });
    }

    private void failed() {
        stream.close();
        heard.completeExceptionally(new MediaException(MediaProblem.DEVICE_BUSY, "the notes could not be played"));
    }
}
