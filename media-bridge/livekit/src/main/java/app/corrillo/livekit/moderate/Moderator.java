package app.corrillo.livekit.moderate;

import app.corrillo.livekit.LiveKitLink;
import app.corrillo.livekit.LiveKitToken;
import app.corrillo.livekit.entry.JsonDoor;
import app.corrillo.meeting.Capability;
import app.corrillo.meeting.MeetingCommand;
import app.corrillo.meeting.ParticipantId;
import app.corrillo.meeting.Source;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.StreamSupport;

/**
 * Carries out the wishes of somebody who runs a room. The server is asked who is there at every wish, so that what has
 * changed a moment ago counts. Thread-safe.
 */
public final class Moderator implements Moderation {
    /** What the room service can do. A room has no door, and who runs it is said by the tokens. */
    public static final Set<Capability> POSSIBLE = Set.of(
            Capability.SILENCE_OTHERS, Capability.REMOVE_OTHERS, Capability.PERMIT_OTHERS, Capability.END_FOR_ALL);

    private final RoomService service;
    private final Supplier<CompletableFuture<LiveKitToken>> newest;
    private final Function<String, ParticipantId> ids;

    /**
     * @param link by which the room was joined
     * @param newest the token of this moment, as servers refresh it
     * @param ids which participant an identity is
     */
    public Moderator(
            JsonDoor door,
            LiveKitLink link,
            Supplier<CompletableFuture<LiveKitToken>> newest,
            Function<String, ParticipantId> ids) {
        this.service = new RoomService(door, link.server(), link.token().room().orElse(""), newest);
        this.newest = newest;
        this.ids = ids;
    }

    @Override
    public CompletableFuture<?> perform(MeetingCommand.ForModeration command) {
        return switch (command) {
            case MeetingCommand.Silence(var who, var source) ->
                somebody(who).thenCompose(person -> silence(person, source));
            case MeetingCommand.Remove(var who) ->
                somebody(who).thenCompose(person -> service.remove(identity(person)));
            case MeetingCommand.Permit(var who, var sources, boolean chat) ->
                somebody(who)
                        .thenCompose(person -> service.permit(identity(person), permission(person, sources, chat)));
            case MeetingCommand.ShareRole _,
                    MeetingCommand.HandRole _,
                    MeetingCommand.Spotlight _,
                    MeetingCommand.ForDoor _ ->
                CompletableFuture.failedFuture(new IOException("the room service has no such call"));
            case MeetingCommand.EndForAll() ->
                newest.get().thenCompose(token -> token.grants("roomCreate") ? service.delete() : removeAll(token));
        };
    }

    private CompletableFuture<JsonNode> somebody(ParticipantId who) {
        return service.participants()
                .thenCompose(all -> StreamSupport.stream(all.spliterator(), false)
                        .filter(person -> ids.apply(identity(person)).equals(who))
                        .findFirst()
                        .map(CompletableFuture::completedFuture)
                        .orElseGet(
                                () -> CompletableFuture.failedFuture(new IOException("nobody of this id is there"))));
    }

    // A server lists what somebody sends a moment after that has begun.
    private CompletableFuture<?> silence(JsonNode person, Source source) {
        List<JsonNode> sent = StreamSupport.stream(person.path("tracks").spliterator(), false)
                .filter(track -> track.path("source").asText().equals(word(source)))
                .toList();
        if (sent.isEmpty()) {
            return CompletableFuture.failedFuture(new IOException("nothing of this source is sent"));
        }
        return CompletableFuture.allOf(sent.stream()
                .filter(track -> !track.path("muted").asBoolean())
                .map(track -> service.mute(identity(person), track.path("sid").asText()))
                .toArray(CompletableFuture<?>[]::new));
    }

    // What is not asked about stays as it is.
    private static ObjectNode permission(JsonNode person, Set<Source> sources, boolean chat) {
        ObjectNode now = person.path("permission") instanceof ObjectNode before
                ? before.deepCopy()
                : JsonNodeFactory.instance.objectNode().put("can_subscribe", true);
        ArrayNode allowed = now.putArray("can_publish_sources");
        sources.forEach(source -> allowed.add(word(source)));
        return now.put("can_publish", !sources.isEmpty()).put("can_publish_data", chat);
    }

    // Everybody else first: who has removed oneself can remove nobody.
    private CompletableFuture<JsonNode> removeAll(LiveKitToken token) {
        String self = token.identity().orElse("");
        return service.participants()
                .thenCompose(all -> CompletableFuture.allOf(StreamSupport.stream(all.spliterator(), false)
                        .map(Moderator::identity)
                        .filter(identity -> !identity.equals(self))
                        .map(service::remove)
                        .toArray(CompletableFuture<?>[]::new)))
                .thenCompose(_ -> service.remove(self));
    }

    private static String identity(JsonNode person) {
        return person.path("identity").asText();
    }

    private static String word(Source source) {
        return switch (source) {
            case CAMERA -> "CAMERA";
            case MICROPHONE -> "MICROPHONE";
            case SCREEN -> "SCREEN_SHARE";
            case SCREEN_AUDIO -> "SCREEN_SHARE_AUDIO";
        };
    }
}
