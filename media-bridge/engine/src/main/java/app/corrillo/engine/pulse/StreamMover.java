package app.corrillo.engine.pulse;

import app.corrillo.engine.pulse.ServerState.Device;
import app.corrillo.engine.pulse.ServerState.Stream;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Asks the server to move streams to a device, and again a second later if it did not, or if somebody moved one away:
 * never more often, so that two programs that disagree do not chase each other. Belongs to the mainloop's thread.
 */
final class StreamMover {
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final PulseThread thread;
    private final Move move;
    private final Runnable again;
    private final Map<Integer, Asked> asked = new HashMap<>();

    /** One of the two functions of libpulse that move a stream to the device of a name. */
    interface Move {
        void call(int stream, String device);
    }

    private record Asked(int device, long nanos) {}

    /** @param again called when it is time to look whether all streams are in place */
    StreamMover(PulseThread thread, Move move, Runnable again) {
        this.thread = thread;
        this.move = move;
        this.again = again;
    }

    /** Whether all streams are on the device. Those that are not have been asked to be moved. */
    boolean gather(List<Stream> streams, Device target) {
        asked.keySet().removeIf(index -> streams.stream().noneMatch(stream -> stream.index() == index));
        boolean all = true;
        for (Stream stream : streams) {
            if (stream.device() != target.index()) {
                all = false;
                ask(stream, target);
            }
        }
        return all;
    }

    private void ask(Stream stream, Device target) {
        long now = System.nanoTime();
        Asked before = asked.get(stream.index());
        if (before != null && before.device() == target.index() && now - before.nanos() < PATIENCE.toNanos()) {
            return;
        }
        asked.put(stream.index(), new Asked(target.index(), now));
        move.call(stream.index(), target.name());
        thread.after(PATIENCE.plusMillis(10), again);
    }
}
