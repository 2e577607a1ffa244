package app.corrillo.livekit.attribute;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.corrillo.livekit.attribute.ChangeRefusedException.Reason;
import app.corrillo.meeting.Meeting.Subscription;
import app.corrillo.meeting.ParticipantId;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Attributes and metadata of everybody in one meeting, and of the room (LiveKit's {@code ParticipantInfo.attributes}
 * and {@code metadata}). Handed to {@code LiveKitAdapter.open}; empty before and after the meeting. Thread-safe, and
 * nothing blocks.
 */
public final class Attributes {
    /** The most of one person's attributes, keys and values together: livekit-server's own limit, in bytes of UTF-8. */
    public static final int BYTES = 64 * 1024;

    /** The most of one person's metadata: livekit-server's own limit, in bytes of UTF-8. */
    public static final int METADATA = 512 * 1024;

    /** How long the server's answer to a change is waited for, as livekit-client does it. */
    public static final Duration ANSWERED = Duration.ofSeconds(5);

    private final Map<ParticipantId, Told> people = new ConcurrentHashMap<>();
    private final News news = new News(this::of, this::room);
    private volatile @Nullable ParticipantId self;
    private volatile @Nullable Line line;
    private volatile String room = "";

    /** What is told of somebody, this person included; empty of who is not there. */
    public Optional<Told> of(ParticipantId who) {
        return Optional.ofNullable(people.get(who));
    }

    /** What is told of this person; empty outside a meeting. */
    public Optional<Told> own() {
        ParticipantId me = self;
        return me == null ? Optional.empty() : of(me);
    }

    /** The room's metadata; empty where there is none. */
    public String room() {
        return room;
    }

    /**
     * Changes these attributes of this person and leaves the others; an empty value takes one away. They are said again
     * when everything has to be joined anew. Fails with {@link ChangeRefusedException}. What is to be done then runs on
     * a virtual thread of its own, which may block.
     */
    public CompletableFuture<Void> set(Map<String, String> changes) {
        long bytes = changes.entrySet().stream()
                .mapToLong(one -> (long) bytes(one.getKey()) + bytes(one.getValue()))
                .sum();
        return bytes > BYTES ? tooMuch() : change(Map.copyOf(changes), "");
    }

    /**
     * Replaces this person's metadata, as {@link #set} does it with attributes.
     *
     * @throws IllegalArgumentException for an empty text: the server has no word for taking metadata away
     */
    public CompletableFuture<Void> setMetadata(String metadata) {
        if (metadata.isEmpty()) {
            throw new IllegalArgumentException("metadata cannot be taken away");
        }
        return bytes(metadata) > METADATA ? tooMuch() : change(Map.of(), metadata);
    }

    /** Tells of every change from now on, until it is closed. */
    public Subscription listen(AttributeListener listener) {
        return news.listen(listener);
    }

    /** For the session: how changes go out while there is a meeting, and null afterwards. */
    public void goThrough(@Nullable Line way) {
        line = way;
        if (way == null) {
            self = null;
            people.clear();
            room = "";
        }
    }

    /** For the session: who this person is. */
    public void me(ParticipantId who) {
        self = who;
    }

    /** For the session: what the server tells of somebody. */
    public void told(ParticipantId who, Told now) {
        Told before = people.put(who, now);
        news.of(who, before == null ? Told.NOTHING : before, now);
    }

    /** For the session: somebody has left. */
    public void gone(ParticipantId who) {
        people.remove(who);
        news.forget(who);
    }

    /** For the session: what the server tells of the room. */
    public void toldOfRoom(String metadata) {
        String now = metadata.length() > METADATA ? "" : metadata;
        boolean changed = !now.equals(room);
        room = now;
        if (changed) {
            news.ofRoom();
        }
    }

    private CompletableFuture<Void> change(Map<String, String> attributes, String metadata) {
        Line now = line;
        return now == null
                ? CompletableFuture.failedFuture(new ChangeRefusedException(Reason.NO_MEETING, ""))
                : now.change(attributes, metadata);
    }

    private static CompletableFuture<Void> tooMuch() {
        return CompletableFuture.failedFuture(new ChangeRefusedException(Reason.LIMIT_EXCEEDED, ""));
    }

    private static int bytes(String text) {
        return text.getBytes(UTF_8).length;
    }

    /** The way to the server. */
    @FunctionalInterface
    public interface Line {
        /**
         * Says a change.
         *
         * @param attributes that change; none to leave them
         * @param metadata as it shall be; empty to leave it
         */
        CompletableFuture<Void> change(Map<String, String> attributes, String metadata);
    }
}
