package app.corrillo.testkit.livekit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Stands in for OpenVidu Meet's server, whose images cannot be had here: made from its published OpenAPI description
 * ({@code generateRoomMemberToken}, {@code refreshRoomMemberToken}, {@code kickParticipant} and {@code endMeeting} of
 * 3.8; what 3.9 says in metadata and attributes is as in its published sources), it knows one room with a secret for
 * moderators and one for speakers. As there, its tokens never open LiveKit's room service: what somebody may do is in
 * their metadata. What it does not show: whether the real server keeps to its description.
 */
public final class MeetStandIn extends HttpStandIn {
    /** The only room. */
    public static final String ROOM = "weekly-3f7c";

    /** Makes a moderator. */
    public static final String MODERATOR = "mod123";

    /** Makes a speaker. */
    public static final String SPEAKER = "spk456";

    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern PATH =
            Pattern.compile("(?:/meet)?/internal-api/v1/rooms/([^/]+)/members/token(/refresh)?");
    private static final Pattern MEETING =
            Pattern.compile("(?:/meet)?/internal-api/v1/meetings/([^/]+)(?:/participants/([^/]+))?");

    private final String livekit;
    private final RoomAdmin admin;
    private final AtomicInteger people = new AtomicInteger();
    private final Map<String, Boolean> moderators = new ConcurrentHashMap<>();
    private final Map<String, Boolean> promoted = new ConcurrentHashMap<>();
    private final Map<String, String> names = new ConcurrentHashMap<>();
    private final List<String> done = new CopyOnWriteArrayList<>();
    private volatile boolean writing = true;
    private volatile boolean closed;

    private MeetStandIn(String livekit) {
        this.livekit = livekit;
        admin = new RoomAdmin(livekit, ROOM);
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

    /** Makes somebody a moderator, or one no more, and says so to that person. */
    public void promote(String identity, boolean moderator) {
        promoteQuietly(identity, moderator);
        admin.send(identity, "meet_participant_role_updated", signal(identity));
    }

    /** The same, said as 3.9 does: by this person's metadata alone. */
    public void promoteQuietly(String identity, boolean moderator) {
        moderators.put(identity, moderator);
        promoted.put(identity, moderator);
        admin.describe(identity, metadata(identity));
    }

    /** Raises somebody's hand, or lowers it, as 3.9 does when that person asks for it. */
    public void raiseHand(String identity, boolean up) {
        admin.attribute(identity, "meet.handRaiseDate", up ? Long.toString(System.currentTimeMillis()) : "");
    }

    /** Lets members write in the chat, or not, and says so to this one. */
    public void letWrite(String identity, boolean allowed) {
        writing = allowed;
        admin.send(identity, "meet_participant_permissions_updated", signal(identity));
    }

    /** Everything that was asked of meetings, such as {@code DELETE ana-1}. */
    public List<String> done() {
        return List.copyOf(done);
    }

    @Override
    Reply answer(String method, String path, String key, JsonNode body) {
        Matcher token = PATH.matcher(path);
        if (token.matches() && token.group(1).equals(ROOM) && method.equals("POST")) {
            return token.group(2) == null ? join(key, body) : refresh(key);
        }
        Matcher meeting = MEETING.matcher(path);
        if (meeting.matches() && meeting.group(1).equals(ROOM) && method.equals("DELETE")) {
            return delete(key, Optional.ofNullable(meeting.group(2)));
        }
        return refuse(404, "Not Found");
    }

    private Reply join(String key, JsonNode body) {
        String name = body.path("participantName").asText("");
        String secret = body.path("secret").asText("");
        if (!body.path("joinMeeting").isBoolean() || name.isEmpty()) {
            return refuse(422, "Unprocessable Entity");
        }
        if (!secret.equals(MODERATOR) && !secret.equals(SPEAKER)) {
            return refuse(403, "Authorization Error");
        }
        if (closed) {
            return refuse(409, "Room Closed");
        }
        Optional<String> before = holder(key);
        if (before.isPresent()) {
            return token(before.get());
        }
        String identity = name.replace(' ', '_') + "-" + people.incrementAndGet();
        names.put(identity, name);
        moderators.put(identity, secret.equals(MODERATOR));
        return token(identity);
    }

    private Reply refresh(String key) {
        return holder(key).map(this::token).orElseGet(() -> refuse(401, "Unauthorized"));
    }

    private Reply delete(String key, Optional<String> segment) {
        Optional<String> who = holder(key);
        if (who.isEmpty() || !moderators.getOrDefault(who.get(), false)) {
            return refuse(403, "Forbidden");
        }
        if (segment.isEmpty()) {
            done.add("DELETE");
            admin.end();
            return new Reply(200, Map.of("message", "Meeting ended"));
        }
        String identity = URLDecoder.decode(segment.get(), StandardCharsets.UTF_8);
        done.add("DELETE " + identity);
        return admin.remove(identity)
                ? new Reply(200, Map.of("message", "Participant kicked"))
                : refuse(404, "Participant Not Found");
    }

    /** Whose token it is, if this server knows that one. */
    private Optional<String> holder(String key) {
        String[] parts = key.replaceFirst("^Bearer ", "").split("\\.", -1);
        if (parts.length != 3) {
            return Optional.empty();
        }
        try {
            JsonNode claims = JSON.readTree(Base64.getUrlDecoder().decode(parts[1]));
            return Optional.of(claims.path("sub").asText()).filter(names::containsKey);
        } catch (IOException | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private Reply token(String identity) {
        LiveKitToken token = LiveKitToken.of(identity)
                .room(ROOM)
                .claim("name", names.getOrDefault(identity, identity))
                .claim("metadata", metadata(identity))
                .grant("canUpdateOwnMetadata", true);
        return new Reply(200, Map.of("token", token.sign(LiveKitServer.KEY, LiveKitServer.SECRET)));
    }

    private String metadata(String identity) {
        boolean moderator = moderators.getOrDefault(identity, false);
        Map<String, Object> metadata = new LinkedHashMap<>();
        metadata.put("livekitUrl", livekit);
        metadata.put("roomId", ROOM);
        metadata.put("badge", moderator ? "moderator" : "other");
        metadata.put("isPromotedModerator", promoted.getOrDefault(identity, false));
        metadata.put(
                "permissions",
                Map.of(
                        "canKickParticipants", moderator,
                        "canEndMeeting", moderator,
                        "canMakeModerator", moderator,
                        "canWriteChat", writing,
                        "canPublishVideo", true,
                        "canPublishAudio", true));
        return write(metadata);
    }

    private static String signal(String identity) {
        return write(Map.of("roomId", ROOM, "participantIdentity", identity, "timestamp", System.currentTimeMillis()));
    }

    private static String write(Map<String, ?> object) {
        try {
            return JSON.writeValueAsString(object);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
