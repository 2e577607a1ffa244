package app.corrillo.client.stats;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.corrillo.canvas.PulseMeter;
import app.corrillo.meeting.MeetingState;
import app.corrillo.meeting.media.PeerConnection.LinkStats;
import app.corrillo.meeting.time.Time;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Writes a line about a meeting each second, and the last one at the end. Thread-safe. */
public final class StatsWriter implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(StatsWriter.class.getName());
    private static final Duration PERIOD = Duration.ofSeconds(1);
    private static final long PATIENCE_MILLIS = 900;

    private final JsonMapper json = new JsonMapper();
    private final OutputStream file;
    private final Supplier<Optional<Watched>> meeting;
    private final Time time;
    private final StatsSampler sampler;
    private final Time.Timer timer;
    private boolean closed;

    /** The meeting that lines are about. */
    public interface Watched {
        MeetingState state();

        CompletableFuture<List<LinkStats>> stats();
    }

    /**
     * Begins to write.
     *
     * @param meeting asked before each line, empty while there is none
     * @param elsewhere runs what may wait
     * @throws IOException if the file cannot be written
     */
    public StatsWriter(
            Path path,
            Supplier<Optional<Watched>> meeting,
            FeedTally feeds,
            Supplier<Optional<PulseMeter>> pulses,
            ProcessUsage usage,
            Time time,
            Executor elsewhere)
            throws IOException {
        this.file = Files.newOutputStream(path);
        this.meeting = meeting;
        this.time = time;
        this.sampler = new StatsSampler(feeds, pulses, usage);
        this.timer = time.every(PERIOD, () -> elsewhere.execute(this::tick));
    }

    private void tick() {
        Optional<Watched> watched = meeting.get();
        write(watched.isPresent() ? ask(watched.get()) : List.of(), false);
    }

    // Silence costs a second's numbers, never the line.
    private static @Nullable List<LinkStats> ask(Watched watched) {
        return watched.stats()
                .completeOnTimeout(null, PATIENCE_MILLIS, TimeUnit.MILLISECONDS)
                .exceptionally(gone -> null)
                .join();
    }

    private synchronized void write(@Nullable List<LinkStats> links, boolean last) {
        if (closed) {
            return;
        }
        MeetingState state = meeting.get().map(Watched::state).orElse(null);
        StatsLine line = sampler.sample(state, links, time.now(), time.nanos(), last);
        try {
            file.write(json.writeValueAsString(line).concat("\n").getBytes(UTF_8));
            file.flush();
        } catch (IOException full) {
            closed = true;
            timer.cancel();
            LOG.log(System.Logger.Level.WARNING, "No more statistics can be written: " + full.getMessage());
        }
    }

    /** Writes the last line: the meeting has ended. */
    @Override
    public void close() {
        timer.cancel();
        write(List.of(), true);
        synchronized (this) {
            closed = true;
        }
        try {
            file.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
