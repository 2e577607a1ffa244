package app.corrillo.mesh.session;

import app.corrillo.meeting.MeetingEvent;
import app.corrillo.meeting.SharedFile;
import app.corrillo.meeting.SharedFile.Step;
import app.corrillo.meeting.time.Time;
import app.corrillo.meeting.work.UnsentFile;
import app.corrillo.mesh.wire.FileMessage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One's own files, one after the other, each to everybody it is for at once, no faster than {@link FilePace} allows.
 * Only for the session's lane.
 */
final class FilesOut {
    static final Duration TICK = Duration.ofMillis(40);

    /** So many may wait to be sent. */
    static final int WAITING = 20;

    private static final Duration LOOK = Duration.ofSeconds(1);

    private final Tools tools;
    private final FilePace pace = new FilePace();
    private final Deque<Wish> wishes = new ArrayDeque<>();
    private @Nullable Wish reading;
    private @Nullable OwnFile sending;
    private Time.@Nullable Timer pump;
    private Time.@Nullable Timer look;
    private boolean queues;
    private int number;

    FilesOut(Tools tools) {
        this.tools = tools;
    }

    /**
     * Sends this when those before it are over.
     *
     * @param file its size is at most {@link SharedFile#LARGEST}
     * @param to who is there to take it when its turn comes
     */
    void send(Path path, SharedFile file, Supplier<List<PeerLink>> to) {
        tell(file);
        if (wishes.size() >= WAITING) {
            tell(file.ended(Step.BROKEN));
            return;
        }
        wishes.add(new Wish(path, file, to));
        if (sending == null && reading == null) {
            next();
        }
    }

    /** The person does not want it sent any more. */
    void cancel(String id) {
        wishes.stream().filter(wish -> wish.is(id)).toList().forEach(wish -> {
            wishes.remove(wish);
            tell(wish.file.ended(Step.CANCELLED));
        });
        if (reading != null && reading.is(id)) {
            over(reading.file.ended(Step.CANCELLED));
        }
        if (sending != null && sending.file().id().equals(id)) {
            sending.stop();
            over(sending.file().ended(Step.CANCELLED));
        }
    }

    /** Somebody who gets it said something of it. */
    void heard(FileLine line, FileMessage message) {
        if (sending != null) {
            sending.heard(line, message);
            settle();
        }
    }

    void lost(FileLine line) {
        if (sending != null) {
            sending.lost(line);
            settle();
        }
    }

    void close() {
        rest();
        wishes.clear();
        reading = null;
        sending = null;
    }

    private void next() {
        Wish wish = wishes.poll();
        reading = wish;
        if (wish == null) {
            rest();
            return;
        }
        CompletableFuture<byte[]> read = new CompletableFuture<>();
        Thread.ofVirtual().name("mesh file").start(() -> {
            try {
                read.complete(content(wish.path, wish.file.size()));
            } catch (IOException | RuntimeException failure) {
                read.completeExceptionally(failure);
            }
        });
        read.whenComplete((content, failure) -> tools.lane().run(() -> begin(wish, content, failure)));
    }

    private void begin(Wish wish, byte @Nullable [] content, @Nullable Throwable failure) {
        if (!wish.equals(reading)) {
            return;
        }
        reading = null;
        if (content == null) {
            UnsentFile.log(FilesOut.class, failure);
            over(wish.file.ended(Step.BROKEN));
            return;
        }
        OwnFile file = new OwnFile(number++, wish.file, content, wish.to.get(), tools.time());
        sending = file;
        if (pump == null) {
            pump = tools.time().every(TICK, () -> tools.lane().run(this::pump));
            look = tools.time().every(LOOK, () -> tools.lane().run(this::look));
        }
        file.begin();
        settle();
    }

    private void pump() {
        if (sending != null) {
            sending.pump(pace.rate() * TICK.toMillis() / 1_000);
            settle();
        }
    }

    private void look() {
        OwnFile file = sending;
        if (file == null) {
            return;
        }
        pace.passed(queues);
        queues = false;
        file.takers()
                .forEach(taker -> taker.stats()
                        .thenAccept(stats -> tools.lane()
                                .run(() -> queues |= taker.files().roundTrip().queues(stats.roundTripMillis()))));
    }

    private void settle() {
        OwnFile file = sending;
        if (file == null) {
            return;
        }
        file.news().ifPresent(this::tell);
        file.end().ifPresent(this::over);
    }

    private void over(SharedFile file) {
        reading = null;
        sending = null;
        tell(file);
        next();
    }

    private void rest() {
        if (pump != null) {
            pump.cancel();
            pump = null;
        }
        if (look != null) {
            look.cancel();
            look = null;
        }
    }

    private void tell(SharedFile file) {
        tools.tell(new MeetingEvent.FileMoved(file));
    }

    private static byte[] content(Path path, long size) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            byte[] content = in.readNBytes((int) size + 1);
            if (content.length != size) {
                throw new IOException("it has changed its size");
            }
            return content;
        }
    }

    private record Wish(Path path, SharedFile file, Supplier<List<PeerLink>> to) {
        boolean is(String id) {
            return file.id().equals(id);
        }
    }
}
