package app.corrillo.mesh.session;

import app.corrillo.meeting.Addressee;
import app.corrillo.meeting.FileContent;
import app.corrillo.meeting.MeetingEvent;
import app.corrillo.meeting.SharedFile;
import app.corrillo.meeting.SharedFile.Step;
import app.corrillo.mesh.wire.FileMessage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Files that come from others: one at a time from each, bounded in number and in all, and never a piece more than was
 * promised. Only for the session's lane.
 */
final class FilesIn {
    /** The most bytes that are promised and have not come. */
    static final long UNDER_WAY = 64L << 20;

    private final Tools tools;
    private final Supplier<Addressee> self;
    private final Map<FileLine, Incoming> incoming = new HashMap<>();
    private long underWay;
    private int number;

    /** @param self this person, for what comes for nobody else */
    FilesIn(Tools tools, Supplier<Addressee> self) {
        this.tools = tools;
        this.self = self;
    }

    void begin(Peer from, FileLine line, FileMessage.Begin begin) {
        end(line, Step.BROKEN);
        if (!from.rates().takeFile() || underWay + begin.size() > UNDER_WAY) {
            line.say(new FileMessage.Refuse(begin.file(), true));
            return;
        }
        SharedFile file = SharedFile.begin(
                from.id() + "/" + number++,
                from.participant(),
                from.talk().name(),
                false,
                begin.only() ? self.get() : null,
                begin.name(),
                begin.size(),
                tools.time().now());
        underWay += begin.size();
        incoming.put(line, new Incoming(begin.file(), file));
        tell(file);
        finishIfWhole(line);
    }

    /** The next bytes; what breaks the promise breaks the file. */
    void piece(FileLine line, byte[] piece) {
        Incoming one = incoming.get(line);
        if (one == null) {
            return;
        }
        long left = one.file.size() - one.moved;
        if (piece.length != Math.min(left, FileMessage.PIECE)) {
            refuse(line, one);
            return;
        }
        one.pieces.add(piece);
        one.moved += piece.length;
        if (one.file.isNews(one.moved)) {
            one.file = one.file.withMoved(one.moved);
            tell(one.file);
        }
        finishIfWhole(line);
    }

    /** Something of it came and could not be taken. */
    void dropped(FileLine line) {
        Incoming one = incoming.get(line);
        if (one != null) {
            refuse(line, one);
        }
    }

    /** Whoever sends it has stopped. */
    void stop(FileLine line, int file) {
        Incoming one = incoming.get(line);
        if (one != null && one.number == file) {
            end(line, Step.CANCELLED);
        }
    }

    /** The way is gone. */
    void lost(FileLine line) {
        end(line, Step.BROKEN);
    }

    /** This person does not want it any more. */
    void cancel(String id) {
        for (Map.Entry<FileLine, Incoming> entry : List.copyOf(incoming.entrySet())) {
            if (entry.getValue().file.id().equals(id)) {
                entry.getKey().say(new FileMessage.Refuse(entry.getValue().number, false));
                end(entry.getKey(), Step.CANCELLED);
            }
        }
    }

    private void finishIfWhole(FileLine line) {
        Incoming one = incoming.get(line);
        if (one != null && one.moved == one.file.size()) {
            incoming.remove(line);
            underWay -= one.file.size();
            line.say(new FileMessage.Taken(one.number));
            tell(one.file.arrived(new FileContent(one.pieces)));
        }
    }

    private void refuse(FileLine line, Incoming one) {
        line.say(new FileMessage.Refuse(one.number, true));
        end(line, Step.BROKEN);
    }

    private void end(FileLine line, Step how) {
        @Nullable Incoming one = incoming.remove(line);
        if (one != null) {
            underWay -= one.file.size();
            tell(one.file.ended(how));
        }
    }

    private void tell(SharedFile file) {
        tools.tell(new MeetingEvent.FileMoved(file));
    }

    private static final class Incoming {
        private final int number;
        private final List<byte[]> pieces = new ArrayList<>();
        private SharedFile file;
        private long moved;

        Incoming(int number, SharedFile file) {
            this.number = number;
            this.file = file;
        }
    }
}
