package app.corrillo.livekit.entry;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.corrillo.livekit.LiveKitToken;
import app.corrillo.livekit.entry.JsonDoor.Answer;
import java.net.URI;
import java.net.URLEncoder;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * What OpenVidu Meet's server is asked about one room, as the OpenAPI description of its internal API (3.8) has it:
 * {@code generateRoomMemberToken}, {@code refreshRoomMemberToken}, {@code kickParticipant} and {@code endMeeting}.
 * Holds a secret: no {@code toString} shows it. Thread-safe.
 *
 * @param base what comes before {@code /room/} in the link
 */
public record MeetApi(JsonDoor door, URI base, String room, String secret) {
    private static final String TOKEN = "X-Room-Member-Token";

    /** A token for somebody of this name; with the one before, for the same participant. */
    public CompletableFuture<Answer> join(String name, Optional<LiveKitToken> before) {
        Map<String, Object> question = Map.of("secret", secret, "joinMeeting", true, "participantName", name);
        return door.post(
                at("rooms/" + room + "/members/token"),
                before.map(MeetApi::with).orElse(Map.of()),
                question);
    }

    /** The same participant's token with what holds now. */
    public CompletableFuture<Answer> refresh(LiveKitToken token) {
        return door.post(at("rooms/" + room + "/members/token/refresh"), with(token), Map.of());
    }

    /** Takes somebody out. */
    public CompletableFuture<Answer> remove(String identity, LiveKitToken token) {
        String segment = URLEncoder.encode(identity, UTF_8).replace("+", "%20");
        return door.delete(at("meetings/" + room + "/participants/" + segment), with(token));
    }

    /** Ends the meeting for everybody. */
    public CompletableFuture<Answer> end(LiveKitToken token) {
        return door.delete(at("meetings/" + room), with(token));
    }

    private URI at(String path) {
        return URI.create(base + "/internal-api/v1/" + path);
    }

    private static Map<String, String> with(LiveKitToken token) {
        return Map.of(TOKEN, "Bearer " + token.value());
    }

    @Override
    public String toString() {
        return "MeetApi[" + base.getHost() + "]";
    }
}
