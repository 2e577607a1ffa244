package app.corrillo.livekit.session;

import app.corrillo.livekit.data.DataLine;
import app.corrillo.livekit.data.Packets;
import app.corrillo.livekit.protocol.DataPacket;
import app.corrillo.meeting.ParticipantId;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What others write while somebody joins anew reaches nobody: the server hands it to the connection that is gone. So
 * who has joined anew asks the others for what they wrote meanwhile, in a packet that only Corrillo reads, and they say
 * it again to this one alone, under the same numbers. Only for the session's lane.
 */
final class Missed {
    /** The topic of asking: for how many milliseconds nothing may have been heard. */
    static final String TOPIC = "corrillo.missed";

    /** The most messages that are kept to be said again. */
    static final int MESSAGES = 100;

    /** The most bytes of them. */
    static final long BYTES = 512 * 1024;

    /** A way may have been lost for so long before that is noticed. */
    static final Duration UNNOTICED = Duration.ofSeconds(30);

    private final Tools tools;
    private final DataLine line;
    private final Deque<Written> kept = new ArrayDeque<>();
    private final Map<ParticipantId, Long> here = new HashMap<>();
    private final Map<ParticipantId, String> answered = new HashMap<>();
    private long held;
    private @Nullable Long lostAt;

    Missed(Tools tools, DataLine line) {
        this.tools = tools;
        this.line = line;
    }

    /** This person wrote something, to everybody or, where {@code only} is not empty, to this identity alone. */
    void written(List<DataPacket> packets, String only) {
        // What is no stream has no number by which it is known again: OpenVidu Meet's dialect.
        List<DataPacket> stream =
                packets.stream().filter(packet -> packet.user == null).toList();
        if (stream.isEmpty()) {
            return;
        }
        Written one = new Written(tools.time().nanos(), stream, only);
        kept.add(one);
        held += one.bytes();
        while (kept.size() > MESSAGES || held > BYTES) {
            held -= kept.remove().bytes();
        }
    }

    /** Somebody is here; what was written before that is not for them. */
    void arrived(Member member) {
        here.putIfAbsent(member.id(), tools.time().nanos());
    }

    void departed(Member member) {
        here.remove(member.id());
        answered.remove(member.id());
    }

    /** The way is lost: from about now on nothing is heard. */
    void lost() {
        if (lostAt == null) {
            lostAt = tools.time().nanos();
        }
    }

    /** The way is back, and the server has said all that came meanwhile. */
    void resumed() {
        lostAt = null;
    }

    /** Everything was joined anew: the others are asked. */
    void renewed() {
        long since = lostAt == null ? tools.time().nanos() : lostAt;
        lostAt = null;
        long millis =
                Duration.ofNanos(tools.time().nanos() - since).plus(UNNOTICED).toMillis();
        line.send(Packets.user(TOPIC, Long.toString(millis), List.of()));
    }

    /**
     * Somebody asks; each connection of theirs is answered once.
     *
     * @param connection as the server calls it
     */
    void asked(Member from, String connection, String payload, String ownIdentity) {
        Long since = here.get(from.id());
        if (since == null || !payload.matches("\\d{1,9}") || connection.equals(answered.put(from.id(), connection))) {
            return;
        }
        long now = tools.time().nanos();
        long age =
                Math.min(now - since, Duration.ofMillis(Long.parseLong(payload)).toNanos());
        kept.stream()
                .filter(one -> now - one.at() <= age && one.isFor(from.identity()))
                .forEach(one -> one.packets()
                        .forEach(packet -> line.send(packet.newBuilder()
                                .destination_identities(one.to(from.identity(), ownIdentity))
                                .build())));
    }

    private record Written(long at, List<DataPacket> packets, String only) {
        long bytes() {
            return packets.stream().mapToLong(DataPacket.ADAPTER::encodedSize).sum();
        }

        boolean isFor(String identity) {
            return only.isEmpty() || only.equals(identity);
        }

        // What is for one alone counts as a whisper; the server sends nobody what is their own.
        List<String> to(String identity, String ownIdentity) {
            return only.isEmpty() ? List.of(identity, ownIdentity) : List.of(identity);
        }
    }
}
