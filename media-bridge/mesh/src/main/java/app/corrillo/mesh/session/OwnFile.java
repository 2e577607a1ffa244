package app.corrillo.mesh.session;

import app.corrillo.meeting.SharedFile;
import app.corrillo.meeting.SharedFile.Step;
import app.corrillo.meeting.time.Time;
import app.corrillo.mesh.wire.FileMessage;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** One file of one's own on its way to one or to many. Only for the session's lane. */
final class OwnFile {
    /** Whoever takes nothing for so long is given up. */
    static final Duration STALLED = Duration.ofSeconds(30);

    private final int number;
    private final byte[] content;
    private final List<Delivery> deliveries;
    private final Time time;
    private SharedFile file;
    private double allowance;
    private int turn;

    OwnFile(int number, SharedFile file, byte[] content, List<PeerLink> takers, Time time) {
        this.number = number;
        this.file = file;
        this.content = content;
        this.time = time;
        this.deliveries =
                takers.stream().map(taker -> new Delivery(taker, time.nanos())).toList();
    }

    SharedFile file() {
        return file;
    }

    List<PeerLink> takers() {
        return deliveries.stream()
                .filter(Delivery::isGoing)
                .map(delivery -> delivery.taker)
                .toList();
    }

    /** Says what comes. */
    void begin() {
        FileMessage begin = new FileMessage.Begin(number, file.name().value(), content.length, file.to() != null);
        deliveries.forEach(delivery -> delivery.taker.files().say(begin));
    }

    /** Sends as many bytes more, to all together; a slow one holds nobody else up. */
    void pump(double bytes) {
        allowance = Math.min(allowance + bytes, bytes + FileMessage.PIECE);
        int idle = 0;
        while (allowance >= FileMessage.PIECE && idle < deliveries.size()) {
            Delivery next = deliveries.get(turn++ % deliveries.size());
            if (next.hasRoom()) {
                next.send();
                allowance -= FileMessage.PIECE;
                idle = 0;
            } else {
                idle++;
            }
        }
        long now = time.nanos();
        deliveries.forEach(delivery -> delivery.look(now));
    }

    void heard(FileLine line, FileMessage message) {
        if (message.file() == number) {
            deliveries.stream().filter(one -> one.taker.files().equals(line)).forEach(one -> one.heard(message));
        }
    }

    void lost(FileLine line) {
        deliveries.stream().filter(one -> one.taker.files().equals(line)).forEach(one -> one.end(Result.LOST));
    }

    void stop() {
        deliveries.stream()
                .filter(Delivery::isGoing)
                .forEach(one -> one.taker.files().say(new FileMessage.Stop(number)));
    }

    /** How far it is, if that is news: as far as with the slowest of those who take it. */
    Optional<SharedFile> news() {
        long moved = deliveries.stream()
                .filter(Delivery::isGoing)
                .mapToLong(Delivery::gone)
                .min()
                .orElse(file.moved());
        if (!file.isNews(moved)) {
            return Optional.empty();
        }
        file = file.withMoved(moved);
        return Optional.of(file);
    }

    /** The file as it ended, when nobody is left who takes it. */
    Optional<SharedFile> end() {
        if (deliveries.stream().anyMatch(Delivery::isGoing)) {
            return Optional.empty();
        }
        if (deliveries.stream().anyMatch(one -> one.result == Result.TAKEN)) {
            return Optional.of(file.delivered());
        }
        boolean refused = deliveries.stream().anyMatch(one -> one.result == Result.REFUSED);
        return Optional.of(file.ended(refused ? Step.CANCELLED : Step.BROKEN));
    }

    private enum Result {
        GOING,
        TAKEN,
        /** The other person does not want it. */
        REFUSED,
        LOST
    }

    private final class Delivery {
        private final PeerLink taker;
        private Result result = Result.GOING;
        private int sent;
        private long gone;
        private long goneAt;

        Delivery(PeerLink taker, long nanos) {
            this.taker = taker;
            goneAt = nanos;
        }

        boolean isGoing() {
            return result == Result.GOING;
        }

        boolean hasRoom() {
            return isGoing() && sent < content.length && taker.files().waiting() + FileMessage.PIECE <= FileLine.WINDOW;
        }

        void send() {
            int to = Math.min(content.length, sent + FileMessage.PIECE);
            taker.files().send(Arrays.copyOfRange(content, sent, to));
            sent = to;
        }

        long gone() {
            return Math.max(gone, sent - taker.files().waiting());
        }

        void look(long nanos) {
            if (gone() > gone) {
                gone = gone();
                goneAt = nanos;
            } else if (isGoing() && nanos - goneAt > STALLED.toNanos()) {
                taker.files().say(new FileMessage.Stop(number));
                end(Result.LOST);
            }
        }

        void heard(FileMessage message) {
            switch (message) {
                case FileMessage.Taken _ -> end(sent == content.length ? Result.TAKEN : Result.LOST);
                case FileMessage.Refuse(var _, var tooMuch) -> end(tooMuch ? Result.LOST : Result.REFUSED);
                case FileMessage.Begin _, FileMessage.Stop _ -> {}
            }
        }

        void end(Result how) {
            if (isGoing()) {
                result = how;
            }
        }
    }
}
