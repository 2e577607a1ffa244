package app.corrillo.livekit.data;

import app.corrillo.livekit.protocol.DataStream;
import app.corrillo.meeting.SharedFile;
import app.corrillo.meeting.time.Time;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import okio.Buffer;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/**
 * Puts data streams together from their header, chunks and trailer (LiveKit's protocol, DataStream), also compressed
 * ones. Bounded in every direction; a stream that breaks a bound, or its own promise, is dropped, and that is told.
 * Where all together are too much, those of the sender who has the most give way, so that nobody ends what others send.
 * Not thread-safe.
 */
public final class Incoming {
    /** The most bytes of a text. */
    public static final int TEXT = 256 * 1024;

    /** The most bytes of a file. */
    public static final int FILE = SharedFile.LARGEST;

    /** The most bytes of all that is not complete. */
    static final int ALL = 64 << 20;

    /** The most streams that are not complete. */
    static final int OPEN = 64;

    /** A stream of which nothing came for so long is given up: longer than whoever lost the way takes to come back. */
    static final Duration IDLE = Duration.ofMinutes(4);

    /** The longest number of a stream that is taken. */
    static final int MAX_ID = 128;

    /** The most pieces of a file: enough for the largest one in pieces of a kilobyte. */
    static final int FILE_PIECES = FILE / 1_024;

    /** The most pieces of a text: a word each, in a long speech. */
    static final int TEXT_PIECES = 8_192;

    /** As far as a text is given back while it grows: twice what is shown of it. */
    static final int GROWING = 8 * 1_024;

    private final Map<Id, Open> streams = new LinkedHashMap<>();
    private final Predicate<String> growing;
    private final Time time;
    private final Consumer<Runnable> lane;
    private final Broken listener;
    private Time.@Nullable Timer looking;
    private long held;

    /**
     * @param growing of which topics texts are given back while they grow
     * @param lane on which everything here is called
     * @param listener told of every stream that was begun and will not be completed
     */
    public Incoming(Predicate<String> growing, Time time, Consumer<Runnable> lane, Broken listener) {
        this.growing = growing;
        this.time = time;
        this.lane = lane;
        this.listener = listener;
    }

    /** A stream begins. One that is whole in its header is given back at once. */
    public Optional<Whole> begin(String from, DataStream.Header header) {
        if (header.stream_id.isEmpty() || header.stream_id.length() > MAX_ID) {
            return Optional.empty();
        }
        Id id = new Id(from, header.stream_id);
        // What has had this number until now cannot go on.
        drop(id, false);
        boolean file = header.byte_header != null;
        int most = file ? FILE : TEXT;
        Long promised = header.total_length;
        boolean tooLong = promised != null && (promised < 0 || promised > most);
        if (tooLong || header.compression < 0 || header.compression > Inflation.RAW) {
            return Optional.empty();
        }
        Open open = new Open(header, file && promised != null ? promised.intValue() : most, time.nanos());
        if (header.inline_content != null) {
            return open.inline(id);
        }
        streams.put(id, open);
        while (streams.size() > OPEN) {
            giveWay(any -> 1);
        }
        look();
        return Optional.empty();
    }

    /**
     * A piece of one. A text of a topic that grows is given back as far as it has come, so that captions can be read
     * while they are spoken; too many pieces break a bound, and so does an empty one.
     */
    public Optional<Whole> add(String from, DataStream.Chunk chunk) {
        Id id = new Id(from, chunk.stream_id);
        Open open = streams.get(id);
        if (open == null) {
            return Optional.empty();
        }
        long before = open.bytes.size();
        boolean next = chunk.content.size() > 0 && open.isNext(chunk.chunk_index);
        boolean taken = next && open.take(chunk.content, time.nanos());
        held += open.bytes.size() - before;
        if (!taken) {
            drop(id, false);
            return Optional.empty();
        }
        while (held > ALL) {
            giveWay(one -> one.bytes.size());
        }
        boolean read = streams.containsKey(id)
                && open.header.byte_header == null
                && open.bytes.size() <= GROWING
                && growing.test(open.header.topic);
        return read ? Optional.of(open.as(id, false)) : Optional.empty();
    }

    /** The end of one. */
    public Optional<Whole> end(String from, DataStream.Trailer trailer) {
        Id id = new Id(from, trailer.stream_id);
        Open open = streams.get(id);
        if (open == null) {
            return Optional.empty();
        }
        boolean saidSo = !trailer.reason.isEmpty();
        if (saidSo || !open.isWhole()) {
            drop(id, saidSo);
            return Optional.empty();
        }
        remove(id);
        return Optional.of(open.as(id, true));
    }

    /** How many bytes of a stream are here; -1 where there is no such stream. */
    public long size(Id id) {
        Open open = streams.get(id);
        return open == null ? -1 : open.bytes.size();
    }

    /** This person does not want it any more. */
    public void refuse(Id id) {
        drop(id, true);
    }

    /** Nothing more of it comes. */
    public void giveUp(Id id) {
        drop(id, false);
    }

    /** Whoever is gone sends nothing more. */
    public void departed(String identity) {
        List.copyOf(streams.keySet()).stream()
                .filter(id -> id.from().equals(identity))
                .forEach(id -> drop(id, false));
    }

    /** Nothing of what was begun will be completed. */
    public void clear() {
        List.copyOf(streams.keySet()).forEach(id -> drop(id, false));
        if (looking != null) {
            looking.cancel();
            looking = null;
        }
    }

    // As long as there are any, so that nothing waits for ever, nor much longer than it may.
    private void look() {
        if (looking == null && !streams.isEmpty()) {
            looking = time.after(
                    IDLE.dividedBy(4),
                    () -> lane.accept(() -> {
                        looking = null;
                        long since = time.nanos() - IDLE.toNanos();
                        Map.copyOf(streams).forEach((id, open) -> {
                            if (open.last - since <= 0) {
                                drop(id, false);
                            }
                        });
                        look();
                    }));
        }
    }

    /** Of the sender who has the most of something the stream that has the most of it is dropped, the oldest first. */
    private void giveWay(ToLongFunction<Open> share) {
        Map<String, Long> shares = new LinkedHashMap<>();
        streams.forEach((id, open) -> shares.merge(id.from(), share.applyAsLong(open), Long::sum));
        String most =
                Collections.max(shares.entrySet(), Map.Entry.comparingByValue()).getKey();
        streams.entrySet().stream()
                .filter(one -> one.getKey().from().equals(most))
                .reduce((one, other) ->
                        share.applyAsLong(one.getValue()) >= share.applyAsLong(other.getValue()) ? one : other)
                .ifPresent(one -> drop(one.getKey(), false));
    }

    private void drop(Id id, boolean saidSo) {
        if (remove(id)) {
            listener.onBroken(id, saidSo);
        }
    }

    private boolean remove(Id id) {
        Open open = streams.remove(id);
        if (open != null) {
            held -= open.bytes.size();
            open.close();
        }
        return open != null;
    }

    /**
     * Which stream: the number is the sender's own.
     *
     * @param from the identity of the sender
     */
    public record Id(String from, String stream) {}

    /** Told what will not be completed. */
    @FunctionalInterface
    public interface Broken {
        /**
         * This one is dropped.
         *
         * @param saidSo whether somebody did not want it; otherwise it broke
         */
        void onBroken(Id id, boolean saidSo);
    }

    /** A stream, complete or as far as it has come. */
    public record Whole(Id id, DataStream.Header header, ByteString bytes, boolean complete) {
        public String text() {
            return bytes.utf8();
        }

        public boolean isFile() {
            return header.byte_header != null;
        }
    }

    private static final class Open implements AutoCloseable {
        private final DataStream.Header header;
        private final int most;
        private final Buffer bytes = new Buffer();
        private final @Nullable Inflation inflation;
        private long next;
        private long last;

        Open(DataStream.Header header, int most, long now) {
            this.header = header;
            this.most = most;
            inflation = header.compression == Inflation.RAW ? new Inflation() : null;
            last = now;
        }

        Optional<Whole> inline(Id id) {
            try (this) {
                return take(header.inline_content, last) && isWhole() ? Optional.of(as(id, true)) : Optional.empty();
            }
        }

        boolean take(ByteString piece, long now) {
            next++;
            last = now;
            long room = most - bytes.size();
            if (inflation != null) {
                return inflation.write(piece, bytes, room);
            }
            if (piece.size() > room) {
                return false;
            }
            bytes.write(piece);
            return true;
        }

        boolean isWhole() {
            Long promised = header.total_length;
            return (promised == null || promised == bytes.size()) && (inflation == null || inflation.isComplete());
        }

        @Override
        public void close() {
            if (inflation != null) {
                inflation.close();
            }
        }

        boolean isNext(long piece) {
            return piece == next && next < (header.byte_header == null ? TEXT_PIECES : FILE_PIECES);
        }

        Whole as(Id id, boolean complete) {
            return new Whole(id, header, bytes.snapshot(), complete);
        }
    }
}
