package app.corrillo.testkit.livekit;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Stands in for OpenVidu Meet's server, whose images cannot be had here: made from its published OpenAPI description
 * ({@code generateRoomMemberToken} of 3.8), it knows one room with a secret for moderators and one for speakers. What
 * it does not show: whether the real server keeps to its description.
 */
public final class MeetStandIn extends HttpStandIn {
    /** The only room. */
    public static final String ROOM = "weekly-3f7c";

    /** Makes a moderator. */
    public static final String MODERATOR = "mod123";

    /** Makes a speaker. */
    public static final String SPEAKER = "spk456";

    private static final Pattern PATH = Pattern.compile("(?:/meet)?/internal-api/v1/rooms/([^/]+)/members/token");

    private final String livekit;
    private final AtomicInteger people = new AtomicInteger();
    private volatile boolean closed;

    private MeetStandIn(String livekit) {
        this.livekit = livekit;
    }

    /** In front of this LiveKit server. */
    public static MeetStandIn before(LiveKitServer livekit) {
        return new MeetStandIn(livekit.url());
    }

    /** In front of a LiveKit server at this address, which need not exist. */
    public static MeetStandIn before(String livekit) {
        return new MeetStandIn(livekit);
    }

    /** The link of the room for whoever has this secret, without TLS, as on the computer of a developer. */
    public String link(String secret) {
        return url() + "/room/" + ROOM + "?secret=" + secret;
    }

    /** From now on nobody gets in. */
    public void closeRoom() {
        closed = true;
    }

    @Override
    Reply answer(String method, String path, JsonNode body) {
        Matcher found = PATH.matcher(path);
        if (!method.equals("POST") || !found.matches() || !found.group(1).equals(ROOM)) {
            return refuse(404, "Not Found");
        }
        String name = body.path("participantName").asText("");
        String secret = body.path("secret").asText("");
        if (!body.path("joinMeeting").isBoolean() || name.isEmpty()) {
            return refuse(422, "Unprocessable Entity");
        }
        if (!secret.equals(MODERATOR) && !secret.equals(SPEAKER)) {
            return refuse(403, "Authorization Error");
        }
        return closed ? refuse(409, "Room Closed") : new Reply(200, Map.of("token", token(name, secret)));
    }

    private String token(String name, String secret) {
        String role = secret.equals(MODERATOR) ? "moderator" : "speaker";
        LiveKitToken token = LiveKitToken.of(name.replace(' ', '_') + "-" + people.incrementAndGet())
                .room(ROOM)
                .claim("name", name)
                .claim(
                        "metadata",
                        "{\"livekitUrl\":\"" + livekit + "\",\"roomId\":\"" + ROOM + "\",\"baseRole\":\"" + role
                                + "\"}");
        if (secret.equals(MODERATOR)) {
            token.grant("roomAdmin", true);
        }
        return token.sign(LiveKitServer.KEY, LiveKitServer.SECRET);
    }
}
