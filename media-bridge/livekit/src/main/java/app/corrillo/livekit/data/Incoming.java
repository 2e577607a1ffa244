package app.corrillo.livekit.data;

import app.corrillo.livekit.protocol.DataStream;
import app.corrillo.meeting.SharedFile;
import java.io.ByteArrayOutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/**
 * Puts data streams together from their header, chunks and trailer (LiveKit's protocol, DataStream). Bounded in every
 * direction; a stream that breaks a bound, or its own promise, is dropped. Not thread-safe.
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

    private final Map<String, Open> streams = new LinkedHashMap<>();
    private long held;

    /** A stream begins. One that is whole in its header is given back at once. */
    public Optional<Whole> begin(String from, DataStream.Header header) {
        int most = header.byte_header == null ? TEXT : FILE;
        if (header.stream_id.isEmpty() || (header.total_length != null && overlong(header.total_length, most))) {
            return Optional.empty();
        }
        if (header.inline_content != null && header.compression == 0) {
            return Optional.of(new Whole(from, header, header.inline_content, true));
        }
        drop(key(from, header.stream_id));
        while (streams.size() >= OPEN) {
            drop(streams.keySet().iterator().next());
        }
        streams.put(key(from, header.stream_id), new Open(header, most));
        return Optional.empty();
    }

    /** A piece of one. Texts are given back as far as they have come, so that captions can be read while they grow. */
    public Optional<Whole> add(String from, DataStream.Chunk chunk) {
        Open open = streams.get(key(from, chunk.stream_id));
        if (open == null) {
            return Optional.empty();
        }
        int size = chunk.content.size();
        if (chunk.chunk_index != open.next || open.bytes.size() + size > open.most || held + size > ALL) {
            drop(key(from, chunk.stream_id));
            return Optional.empty();
        }
        open.next++;
        held += size;
        open.bytes.writeBytes(chunk.content.toByteArray());
        return open.header.byte_header == null
                ? Optional.of(new Whole(from, open.header, ByteString.of(open.bytes.toByteArray()), false))
                : Optional.empty();
    }

    /** The end of one. */
    public Optional<Whole> end(String from, DataStream.Trailer trailer) {
        Open open = drop(key(from, trailer.stream_id));
        if (open == null || !trailer.reason.isEmpty()) {
            return Optional.empty();
        }
        Long promised = open.header.total_length;
        if (promised != null && promised != open.bytes.size()) {
            return Optional.empty();
        }
        return Optional.of(new Whole(from, open.header, ByteString.of(open.bytes.toByteArray()), true));
    }

    /** How many bytes of a stream are here; -1 where there is no such stream. */
    public long size(String from, String stream) {
        Open open = streams.get(key(from, stream));
        return open == null ? -1 : open.bytes.size();
    }

    /** Nothing more of this stream is taken. */
    public void forget(String from, String stream) {
        drop(key(from, stream));
    }

    /** Nothing of what was begun will be completed. */
    public void clear() {
        streams.clear();
        held = 0;
    }

    private @Nullable Open drop(String key) {
        Open open = streams.remove(key);
        if (open != null) {
            held -= open.bytes.size();
        }
        return open;
    }

    private static boolean overlong(long length, int most) {
        return length < 0 || length > most;
    }

    private static String key(String from, String stream) {
        return from + '\n' + stream;
    }

    /**
     * A stream, complete or as far as it has come.
     *
     * @param from the identity of the sender
     */
    public record Whole(String from, DataStream.Header header, ByteString bytes, boolean complete) {
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
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private long next;

        Open(DataStream.Header header, int most) {
            this.header = header;
            this.most = most;
        }
    }
}
