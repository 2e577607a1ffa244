package app.corrillo.engine.pulse;

import app.corrillo.engine.pulse.ServerState.Device;
import app.corrillo.meeting.Meeting.Subscription;
import app.corrillo.meeting.media.MicrophoneSpec;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Listens to how loud a microphone is, and comes back with it. Belongs to the mainloop's thread, but may be closed on
 * any.
 */
final class Meter implements Subscription {
    private static final int PER_SECOND = 25;

    private final PulseServer server;
    private final PulseThread thread;
    private final MicrophoneSpec wish;
    private final DoubleConsumer level;
    private @Nullable Attached attached;
    private boolean closed;

    private record Attached(int source, PulseConnection connection, PulseStream stream) {}

    Meter(PulseServer server, PulseThread thread, MicrophoneSpec wish, DoubleConsumer level) {
        this.server = server;
        this.thread = thread;
        this.wish = wish;
        this.level = level;
    }

    /** Attaches to where the wish leads now, if it is not there yet. */
    void follow(ServerState state) {
        PulseConnection connection = server.connection();
        Optional<Device> target = closed ? Optional.empty() : MicrophonePolicy.target(wish, state);
        if (connection == null || target.isEmpty()) {
            detach();
        } else if (attached == null
                || attached.source() != target.get().index()
                || attached.connection() != connection) {
            detach();
            attach(connection, target.get());
        }
    }

    @Override
    public void close() {
        thread.execute(() -> {
            closed = true;
            detach();
        });
    }

    private void attach(PulseConnection connection, Device target) {
        PulseStream[] self = new PulseStream[1];
        PulseStream stream = new PulseStream(connection, "meter", PER_SECOND, () -> {}, () -> ended(self[0]));
        self[0] = stream;
        attached = new Attached(target.index(), connection, stream);
        if (!stream.recordPeaks(target.name(), this::measure)) {
            detach();
        }
    }

    private void ended(PulseStream stream) {
        if (attached != null && attached.stream() == stream) {
            detach();
        }
    }

    private void detach() {
        if (attached != null) {
            attached.stream().close();
            attached = null;
            level.accept(0);
        }
    }

    private void measure(MemorySegment samples) {
        float peak = 0;
        for (long i = 0; i < samples.byteSize() / Float.BYTES; i++) {
            peak = Math.max(peak, Math.abs(samples.getAtIndex(ValueLayout.JAVA_FLOAT_UNALIGNED, i)));
        }
        level.accept(Math.min(1, peak));
    }
}
