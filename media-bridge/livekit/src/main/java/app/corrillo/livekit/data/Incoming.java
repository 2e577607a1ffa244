package app.corrillo.livekit.data;

import app.corrillo.livekit.protocol.DataStream;
import app.corrillo.meeting.SharedFile;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import okio.Buffer;
import okio.ByteString;

/**
 * Puts data streams together from their header, chunks and trailer (LiveKit's protocol, DataStream). Bounded in every
 * direction; a stream that breaks a bound, or its own promise, is dropped, and that is told. Not thread-safe.
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
    private final Broken listener;
    private long held;

    /**
     * @param growing of which topics texts are given back while they grow
     * @param listener told of every stream that was begun and will not be completed
     */
    public Incoming(Predicate<String> growing, Broken listener) {
        this.growing = growing;
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
        if (promised != null && (promised < 0 || promised > most)) {
            return Optional.empty();
        }
        if (header.inline_content != null && header.compression == 0) {
            return Optional.of(new Whole(id, header, header.inline_content, true));
        }
        while (streams.size() >= OPEN) {
            drop(streams.keySet().iterator().next(), false);
        }
        streams.put(id, new Open(header, file && promised != null ? promised.intValue() : most));
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
        int size = chunk.content.size();
        if (size == 0 || !open.isNext(chunk.chunk_index) || open.bytes.size() + size > open.most || held + size > ALL) {
            drop(id, false);
            return Optional.empty();
        }
        open.next++;
        held += size;
        open.bytes.write(chunk.content);
        boolean read =
                open.header.byte_header == null && open.bytes.size() <= GROWING && growing.test(open.header.topic);
        return read ? Optional.of(open.as(id, false)) : Optional.empty();
    }

    /** The end of one. */
    public Optional<Whole> end(String from, DataStream.Trailer trailer) {
        Id id = new Id(from, trailer.stream_id);
        Open open = streams.get(id);
        if (open == null) {
            return Optional.empty();
        }
        Long promised = open.header.total_length;
        boolean saidSo = !trailer.reason.isEmpty();
        if (saidSo || (promised != null && promised != open.bytes.size())) {
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
    }

    private void drop(Id id, boolean saidSo) {
        if (remove(id)) {
            listener.onBroken(id, saidSo);
        }
    }

    private boolean remove(Id id) {
        Open open = streams.remove(id);
        held -= open == null ? 0 : open.bytes.size();
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

    private static final class Open {
        private final DataStream.Header header;
        private final int most;
        private final Buffer bytes = new Buffer();
        private long next;

        Open(DataStream.Header header, int most) {
            this.header = header;
            this.most = most;
        }

        boolean isNext(long piece) {
            return piece == next && next < (header.byte_header == null ? TEXT_PIECES : FILE_PIECES);
        }

        Whole as(Id id, boolean complete) {
            return new Whole(id, header, bytes.snapshot(), complete);
        }
    }
}
