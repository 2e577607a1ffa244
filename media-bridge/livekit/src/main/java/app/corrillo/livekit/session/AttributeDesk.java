package app.corrillo.livekit.session;

import app.corrillo.livekit.attribute.Attributes;
import app.corrillo.livekit.attribute.ChangeRefusedException;
import app.corrillo.livekit.attribute.ChangeRefusedException.Reason;
import app.corrillo.livekit.attribute.Told;
import app.corrillo.livekit.protocol.RequestResponse;
import app.corrillo.livekit.protocol.SignalRequest;
import app.corrillo.meeting.time.Time;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Attributes and metadata, both ways. A change holds when the server says so, or tells of it: servers before protocol
 * 15 answer refusals alone. Only for the session's lane, but for {@link #change}.
 */
final class AttributeDesk implements Attributes.Line {
    private static final int MOST = 64;

    private final Tools tools;
    private final Attributes attributes;
    private final Consumer<SignalRequest> signal;
    private final Map<Integer, Change> waiting = new LinkedHashMap<>();
    private final Map<String, String> held = new LinkedHashMap<>();
    private String heldMetadata = "";
    private int numbers;
    private boolean closed;

    AttributeDesk(Tools tools, Attributes attributes, Consumer<SignalRequest> signal) {
        this.tools = tools;
        this.attributes = attributes;
        this.signal = signal;
    }

    /** Let in, for the first time or anew: who this person is, and the room's metadata. */
    void joined(Member self, @Nullable String metadata) {
        attributes.me(self.id());
        attributes.goThrough(this);
        ofRoom(metadata);
        own(self);
    }

    void ofRoom(@Nullable String metadata) {
        attributes.toldOfRoom(metadata == null ? "" : metadata);
    }

    void of(Member member) {
        attributes.told(member.id(), new Told(member.attributes(), member.metadata()));
    }

    /** The server tells something new of this person. */
    void own(Member self) {
        of(self);
        List.copyOf(waiting.values()).stream()
                .filter(change -> change.isIn(self))
                .forEach(this::holds);
    }

    void departed(Member member) {
        attributes.gone(member.id());
    }

    /** The server answers a change, or something else that had a number. */
    void answered(RequestResponse answer) {
        Change change = waiting.get(answer.request_id);
        if (change == null) {
            return;
        }
        switch (answer.reason) {
            case OK -> holds(change);
            case QUEUED -> {}
            case NOT_ALLOWED -> fails(change, Reason.NOT_ALLOWED, answer.message);
            case LIMIT_EXCEEDED -> fails(change, Reason.LIMIT_EXCEEDED, answer.message);
            default -> fails(change, Reason.REFUSED, answer.message);
        }
    }

    /** The way is back, to a server that kept this person; a change or its answer may be lost. */
    void repeat() {
        waiting.values().forEach(change -> signal.accept(change.words()));
    }

    /** Everything was joined anew: the server knows what the token says, and no more. */
    void renewed() {
        if (!held.isEmpty() || !heldMetadata.isEmpty()) {
            signal.accept(Requests.change(0, held, heldMetadata));
        }
        repeat();
    }

    /** The meeting is over. */
    void close() {
        closed = true;
        attributes.goThrough(null);
        List.copyOf(waiting.values()).forEach(change -> fails(change, Reason.NO_MEETING, ""));
    }

    @Override
    public CompletableFuture<Void> change(Map<String, String> changes, String metadata) {
        CompletableFuture<Void> done = new CompletableFuture<>();
        tools.lane().run(() -> ask(changes, metadata, done));
        return Tools.forApp(done);
    }

    private void ask(Map<String, String> changes, String metadata, CompletableFuture<Void> done) {
        if (closed) {
            done.completeExceptionally(new ChangeRefusedException(Reason.NO_MEETING, ""));
        } else if (waiting.size() >= MOST) {
            done.completeExceptionally(new ChangeRefusedException(Reason.LIMIT_EXCEEDED, ""));
        } else {
            int number = ++numbers;
            Time.Timer late =
                    tools.time().after(Attributes.ANSWERED, () -> tools.lane().run(() -> unanswered(number)));
            Change change = new Change(number, changes, metadata, done, late);
            waiting.put(number, change);
            signal.accept(change.words());
        }
    }

    private void unanswered(int number) {
        Change change = waiting.get(number);
        if (change != null) {
            fails(change, Reason.NO_ANSWER, "");
        }
    }

    private void holds(Change change) {
        remove(change);
        change.attributes().forEach((key, value) -> {
            held.remove(key);
            if (!value.isEmpty()) {
                held.put(key, value);
            }
        });
        heldMetadata = change.metadata().isEmpty() ? heldMetadata : change.metadata();
        change.done().complete(null);
    }

    private void fails(Change change, Reason reason, String words) {
        remove(change);
        change.done().completeExceptionally(new ChangeRefusedException(reason, words));
    }

    private void remove(Change change) {
        waiting.remove(change.number());
        change.late().cancel();
    }

    private record Change(
            int number,
            Map<String, String> attributes,
            String metadata,
            CompletableFuture<Void> done,
            Time.Timer late) {
        SignalRequest words() {
            return Requests.change(number, attributes, metadata);
        }

        boolean isIn(Member self) {
            return attributes.entrySet().stream()
                            .allMatch(one ->
                                    one.getValue().equals(self.attributes().getOrDefault(one.getKey(), "")))
                    && (metadata.isEmpty() || metadata.equals(self.metadata()));
        }
    }
}
