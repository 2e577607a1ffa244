package app.corrillo.livekit.moderate;

import app.corrillo.livekit.LiveKitToken;
import app.corrillo.livekit.ServerAddresses;
import app.corrillo.livekit.entry.JsonDoor;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** LiveKit's room service: Twirp, JSON over HTTP, with the token of somebody who runs the room. Thread-safe. */
final class RoomService {
    private final JsonDoor door;
    private final URI base;
    private final String first;
    private final Supplier<CompletableFuture<LiveKitToken>> token;

    /**
     * @param server the server's address
     * @param first the room that was joined; a newer token may be for another one, to which somebody was moved
     * @param token the newest one, at every call
     */
    RoomService(JsonDoor door, URI server, String first, Supplier<CompletableFuture<LiveKitToken>> token) {
        this.door = door;
        this.base = URI.create(ServerAddresses.http(server) + "/twirp/livekit.RoomService/");
        this.first = first;
        this.token = token;
    }

    /** Everybody in the room. */
    CompletableFuture<JsonNode> participants() {
        return call("ListParticipants", Map.of()).thenApply(answer -> answer.path("participants"));
    }

    /** Mutes a track. */
    CompletableFuture<JsonNode> mute(String identity, String track) {
        return call("MutePublishedTrack", Map.of("identity", identity, "track_sid", track, "muted", true));
    }

    /** Takes somebody out. */
    CompletableFuture<JsonNode> remove(String identity) {
        return call("RemoveParticipant", Map.of("identity", identity));
    }

    /** Replaces what somebody may do. */
    CompletableFuture<JsonNode> permit(String identity, JsonNode permission) {
        return call("UpdateParticipant", Map.of("identity", identity, "permission", permission));
    }

    /** Ends the room; needs a token that may create rooms. */
    CompletableFuture<JsonNode> delete() {
        return call("DeleteRoom", Map.of());
    }

    private CompletableFuture<JsonNode> call(String method, Map<String, ?> arguments) {
        Map<String, Object> body = new HashMap<>(arguments);
        return token.get()
                .thenCompose(newest -> {
                    body.put("room", newest.room().orElse(first));
                    return door.post(base.resolve(method), Map.of("Authorization", "Bearer " + newest.value()), body);
                })
                .thenCompose(answer -> answer.isGood()
                        ? CompletableFuture.completedFuture(answer.body())
                        : CompletableFuture.failedFuture(
                                new IOException(method + " was answered by " + answer.status())));
    }
}
