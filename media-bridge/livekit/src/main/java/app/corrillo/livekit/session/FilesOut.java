package app.corrillo.livekit.session;

import app.corrillo.livekit.data.DataLine;
import app.corrillo.livekit.data.OutgoingFile;
import app.corrillo.meeting.Addressee;
import app.corrillo.meeting.MeetingEvent;
import app.corrillo.meeting.Participant;
import app.corrillo.meeting.SharedFile;
import app.corrillo.meeting.SharedFile.Step;
import app.corrillo.meeting.work.UnsentFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** One's own files. What goes out leaves room for what people say meanwhile. Only for the session's lane. */
final class FilesOut {
    /** How long a file waits when much of it is under way. */
    private static final Duration PAUSE = Duration.ofMillis(30);

    /** What does not move for so long is given up. */
    private static final Duration STALLED = Duration.ofSeconds(30);

    /** So many bytes are held for sending at most. */
    private static final long HELD = 64L << 20;

    private final Tools tools;
    private final DataLine line;
    private final Map<String, Going> going = new HashMap<>();
    private final Predicate<String> here;
    private int number;
    private boolean over;

    /** @param here whether somebody of this identity is in the room */
    FilesOut(Tools tools, DataLine line, Predicate<String> here) {
        this.tools = tools;
        this.line = line;
        this.here = here;
    }

    /** Sends a file to everybody or to one; reading it does not hold up the lane. */
    void send(Participant self, Path path, @Nullable Addressee to, List<String> identities) {
        String id = self.id() + "/own/" + number++;
        SharedFile nothing = SharedFile.begin(
                id,
                self.id(),
                self.name(),
                true,
                to,
                String.valueOf(path.getFileName()),
                0,
                tools.time().now());
        Thread.ofVirtual().name("livekit file").start(() -> {
            long size = path.toFile().length();
            try (InputStream in = Files.newInputStream(path)) {
                byte[] content = in.readNBytes(SharedFile.LARGEST + 1);
                if (content.length > SharedFile.LARGEST) {
                    throw new IOException("larger than " + SharedFile.LARGEST + " bytes");
                }
                String type = Optional.ofNullable(Files.probeContentType(path)).orElse("application/octet-stream");
                tools.lane().run(() -> begin(nothing, type, content, identities));
            } catch (IOException | RuntimeException failure) {
                UnsentFile.log(FilesOut.class, failure);
                tools.lane().run(() -> tell(sized(nothing, size).ended(Step.BROKEN)));
            }
        });
    }

    /** The person does not want it sent any more; the others are told. */
    void cancel(String id) {
        Going one = going.get(id);
        if (one != null) {
            giveUp(one, Step.CANCELLED);
        }
    }

    /** Somebody left: what was for nobody else is for nobody. */
    void departed(String identity) {
        List.copyOf(going.values()).stream()
                .filter(one -> one.packets.isOnlyFor(identity))
                .forEach(one -> giveUp(one, Step.BROKEN));
    }

    /** What is on its way would not be whole where it arrives. */
    void giveUpAll() {
        List.copyOf(going.values()).forEach(one -> giveUp(one, Step.BROKEN));
    }

    /** The meeting is over. */
    void close() {
        over = true;
        giveUpAll();
    }

    private void giveUp(Going one, Step how) {
        going.remove(one.file.id());
        line.send(one.packets.stopped());
        tell(one.file.ended(how));
    }

    private void begin(SharedFile nothing, String type, byte[] content, List<String> identities) {
        if (over) {
            return;
        }
        long held = going.values().stream().mapToLong(one -> one.file.size()).sum();
        SharedFile file = sized(nothing, content.length);
        tell(file);
        if (held + content.length > HELD || !identities.stream().allMatch(here)) {
            tell(file.ended(Step.BROKEN));
            return;
        }
        OutgoingFile packets = new OutgoingFile(
                UUID.randomUUID().toString(),
                file.name().value(),
                type,
                content,
                tools.time().now().toEpochMilli(),
                identities);
        going.put(file.id(), new Going(file, packets, tools.time().nanos()));
        pump(file.id());
    }

    private void pump(String id) {
        Going one = going.get(id);
        if (one == null) {
            return;
        }
        while (!one.packets.isDone() && line.hasRoom()) {
            line.send(one.packets.next());
        }
        if (one.packets.isDone()) {
            going.remove(id);
            tell(one.file.delivered());
            return;
        }
        long moved = one.packets.sent();
        long now = tools.time().nanos();
        if (moved > one.moved) {
            one.moved = moved;
            one.movedAt = now;
        } else if (now - one.movedAt > STALLED.toNanos()) {
            giveUp(one, Step.BROKEN);
            return;
        }
        if (one.file.isNews(moved)) {
            one.file = one.file.withMoved(moved);
            tell(one.file);
        }
        tools.time().after(PAUSE, () -> tools.lane().run(() -> pump(id)));
    }

    private static SharedFile sized(SharedFile file, long size) {
        return SharedFile.begin(
                file.id(),
                file.from(),
                file.author(),
                true,
                file.to(),
                file.name().value(),
                size,
                file.at());
    }

    private void tell(SharedFile file) {
        tools.tell(new MeetingEvent.FileMoved(file));
    }

    private static final class Going {
        private final OutgoingFile packets;
        private SharedFile file;
        private long moved;
        private long movedAt;

        Going(SharedFile file, OutgoingFile packets, long nanos) {
            movedAt = nanos;
            this.file = file;
            this.packets = packets;
        }
    }
}
