package app.corrillo.livekit.session;

import app.corrillo.livekit.data.Incoming;
import app.corrillo.livekit.protocol.DataStream;
import app.corrillo.meeting.Addressee;
import app.corrillo.meeting.FileContent;
import app.corrillo.meeting.MeetingEvent;
import app.corrillo.meeting.SharedFile;
import app.corrillo.meeting.SharedFile.Step;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Files that come from others, as the screen is told of them: of each one that {@link Incoming} takes, how it ends.
 * Only for the session's lane.
 */
final class FilesIn {
    private final Tools tools;
    private final Incoming streams;
    private final Map<Incoming.Id, SharedFile> coming = new HashMap<>();
    private int number;

    FilesIn(Tools tools, Incoming streams) {
        this.tools = tools;
        this.streams = streams;
    }

    /** A stream of bytes has begun, or was not taken because of its size. */
    void begun(Member from, DataStream.Header header, @Nullable Addressee to) {
        Incoming.Id id = new Incoming.Id(from.identity(), header.stream_id);
        boolean taken = streams.size(id) >= 0;
        long size = header.total_length == null ? 0 : Math.max(0, header.total_length);
        if (taken && size == 0) {
            // How long it will be is not known; it is told of when it is here.
            return;
        }
        SharedFile file = file(from, header, to, size);
        tell(file);
        if (taken) {
            coming.put(id, file);
        } else {
            tell(file.ended(Step.BROKEN));
        }
    }

    /** A piece came. */
    void moved(Member from, String stream) {
        Incoming.Id id = new Incoming.Id(from.identity(), stream);
        SharedFile file = coming.get(id);
        long now = streams.size(id);
        if (file != null && file.isNews(now)) {
            SharedFile further = file.withMoved(now);
            coming.put(id, further);
            tell(further);
        }
    }

    /** A file is complete. */
    void arrived(Member from, Incoming.Whole stream, @Nullable Addressee to) {
        SharedFile known = coming.remove(stream.id());
        SharedFile file =
                known == null ? file(from, stream.header(), to, stream.bytes().size()) : known;
        tell(file.arrived(new FileContent(List.of(stream.bytes().toByteArray()))));
    }

    /** A stream will not be completed. */
    void broken(Incoming.Id id, boolean saidSo) {
        SharedFile file = coming.remove(id);
        if (file != null) {
            tell(file.ended(saidSo ? Step.CANCELLED : Step.BROKEN));
        }
    }

    /** Somebody joins anew: what does not go on then will not, and nobody says so. */
    void returning(Member from) {
        Map<Incoming.Id, Long> sizes = coming.keySet().stream()
                .filter(id -> id.from().equals(from.identity()))
                .collect(Collectors.toMap(id -> id, streams::size));
        if (!sizes.isEmpty()) {
            tools.time()
                    .after(
                            RemoteTracks.RETURN,
                            () -> tools.lane()
                                    .run(() -> sizes.forEach((id, size) -> {
                                        if (streams.size(id) == size) {
                                            streams.giveUp(id);
                                        }
                                    })));
        }
    }

    /** This person does not want it any more; the others are not told, as nothing in the protocol says that. */
    void cancel(String file) {
        List<Incoming.Id> ids = coming.entrySet().stream()
                .filter(entry -> entry.getValue().id().equals(file))
                .map(Map.Entry::getKey)
                .toList();
        ids.forEach(streams::refuse);
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
}
