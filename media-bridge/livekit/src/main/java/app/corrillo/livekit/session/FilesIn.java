package app.corrillo.livekit.session;

import app.corrillo.livekit.data.Incoming;
import app.corrillo.livekit.protocol.DataStream;
import app.corrillo.meeting.Addressee;
import app.corrillo.meeting.FileContent;
import app.corrillo.meeting.MeetingEvent;
import app.corrillo.meeting.SharedFile;
import app.corrillo.meeting.SharedFile.Step;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Files that come from others, as the screen is told of them. Only for the session's lane. */
final class FilesIn {
    /** The screen is told so often of one file, about. */
    private static final long STEPS = 50;

    private final Tools tools;
    private final Incoming streams;
    private final Map<String, SharedFile> coming = new HashMap<>();
    private int number;

    FilesIn(Tools tools, Incoming streams) {
        this.tools = tools;
        this.streams = streams;
    }

    /** A stream of bytes has begun, or was not taken because of its size. */
    void begun(Member from, DataStream.Header header, @Nullable Addressee to) {
        boolean taken = streams.size(from.identity(), header.stream_id) >= 0;
        long size = header.total_length == null ? 0 : Math.max(0, header.total_length);
        if (taken && size == 0) {
            // How long it will be is not known; it is told of when it is here.
            return;
        }
        SharedFile file = file(from, header, to, size);
        tell(file);
        if (taken) {
            coming.put(key(from, header.stream_id), file);
        } else {
            tell(file.ended(Step.BROKEN));
        }
    }

    /** A piece came, or broke its stream. */
    void moved(Member from, String stream) {
        SharedFile file = coming.get(key(from, stream));
        if (file == null) {
            return;
        }
        long now = streams.size(from.identity(), stream);
        if (now < 0 || now > file.size()) {
            end(from, stream, Step.BROKEN);
        } else if (now - file.moved() >= Math.max(1, file.size() / STEPS)) {
            SharedFile further = file.withMoved(now);
            coming.put(key(from, stream), further);
            tell(further);
        }
    }

    /** A file is complete. */
    void arrived(Member from, Incoming.Whole stream, @Nullable Addressee to) {
        SharedFile known = coming.remove(key(from, stream.header().stream_id));
        SharedFile file =
                known == null ? file(from, stream.header(), to, stream.bytes().size()) : known;
        tell(file.arrived(new FileContent(List.of(stream.bytes().toByteArray()))));
    }

    /** A stream ended before it was whole; without a word, or with whose. */
    void ended(Member from, DataStream.Trailer trailer) {
        end(from, trailer.stream_id, trailer.reason.isEmpty() ? Step.BROKEN : Step.CANCELLED);
    }

    /** Whoever is gone sends nothing more. */
    void departed(Member from) {
        List<String> theirs = coming.keySet().stream()
                .filter(key -> key.startsWith(key(from, "")))
                .toList();
        theirs.forEach(key -> end(key, Step.BROKEN));
    }

    /** Nothing of what was begun will be completed. */
    void lost() {
        new ArrayList<>(coming.keySet()).forEach(key -> end(key, Step.BROKEN));
    }

    /** This person does not want it any more; the others are not told, as nothing in the protocol says that. */
    void cancel(String id) {
        List<String> keys = coming.entrySet().stream()
                .filter(entry -> entry.getValue().id().equals(id))
                .map(Map.Entry::getKey)
                .toList();
        keys.forEach(key -> end(key, Step.CANCELLED));
    }

    private void end(Member from, String stream, Step how) {
        end(key(from, stream), how);
    }

    private void end(String key, Step how) {
        SharedFile file = coming.remove(key);
        if (file != null) {
            streams.forget(key.substring(0, key.indexOf('\n')), key.substring(key.indexOf('\n') + 1));
            tell(file.ended(how));
        }
    }

    private SharedFile file(Member from, DataStream.Header header, @Nullable Addressee to, long size) {
        String name = header.byte_header == null ? "" : header.byte_header.name;
        return SharedFile.begin(
                from.id() + "/" + number++,
                from.id(),
                from.name(),
                false,
                to,
                name,
                size,
                tools.time().now());
    }

    private void tell(SharedFile file) {
        tools.tell(new MeetingEvent.FileMoved(file));
    }

    private static String key(Member from, String stream) {
        return from.identity() + '\n' + stream;
    }
}
