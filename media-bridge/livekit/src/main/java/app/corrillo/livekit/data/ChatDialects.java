package app.corrillo.livekit.data;

import app.corrillo.livekit.protocol.DataPacket;
import app.corrillo.meeting.UntrustedText;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The chat in the dialects of the apps of this family: LiveKit's text streams on {@value #STREAM}, the JSON on
 * {@value #OLDER} that came before them, chat packets, and OpenVidu Meet's JSON on {@value #MEET}. One message that
 * comes in several of them is read once. Not thread-safe.
 */
public final class ChatDialects {
    /** Text streams, as today's LiveKit components send them. */
    public static final String STREAM = "lk.chat";

    /** JSON in a packet, as older ones did. */
    public static final String OLDER = "lk-chat-topic";

    /** OpenVidu Meet's. */
    public static final String MEET = "chat";

    private static final int REMEMBERED = 200;

    private static final ObjectMapper JSON = new ObjectMapper(JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(10)
                    .maxStringLength(64 * 1024)
                    .build())
            .build());

    private final Set<String> seen = new LinkedHashSet<>();
    private boolean meet;

    /**
     * Looks at the metadata in the own token: OpenVidu Meet, whose app reads its own dialect and no other, writes the
     * address of the server into it.
     */
    public void lookAt(String metadata) {
        try {
            meet |= metadata.startsWith("{")
                    && JSON.readTree(metadata).path("livekitUrl").isTextual();
        } catch (JsonProcessingException otherwise) {
            // Metadata is whatever an app makes it.
            return;
        }
    }

    /** One message in the dialects that the room reads. */
    public List<DataPacket> write(UntrustedText text, long timestamp) {
        ObjectNode json = JSON.createObjectNode();
        if (meet) {
            json.put("message", text.value());
            return List.of(Packets.user(MEET, json.toString(), List.of()));
        }
        String id = UUID.randomUUID().toString();
        json.put("id", id);
        json.put("timestamp", timestamp);
        json.put("message", text.value());
        json.put("ignoreLegacy", true);
        List<DataPacket> packets = new ArrayList<>(Packets.text(id, STREAM, text.value(), timestamp));
        packets.add(Packets.user(OLDER, json.toString(), List.of()));
        return packets;
    }

    /** The text of a packet of an app, where it is one of the chat and was not read yet. */
    public Optional<UntrustedText> read(String from, String topic, String payload) {
        if (topic.equals(MEET)) {
            return message(payload).map(json -> {
                meet = true;
                return UntrustedText.message(json.path("message").asText());
            });
        }
        if (!topic.equals(OLDER)) {
            return Optional.empty();
        }
        return message(payload)
                .filter(json -> !json.path("ignoreLegacy").asBoolean())
                .filter(json -> isNew(from, json.path("id").asText()))
                .map(json -> UntrustedText.message(json.path("message").asText()));
    }

    /** Whether a message with this number was not read yet; from now on it counts as read. */
    public boolean isNew(String from, String id) {
        if (id.isEmpty() || id.length() > 128) {
            return true;
        }
        if (seen.size() >= REMEMBERED) {
            seen.remove(seen.iterator().next());
        }
        return seen.add(from + '\n' + id);
    }

    private static Optional<JsonNode> message(String payload) {
        try {
            return Optional.of(JSON.readTree(payload))
                    .filter(json -> json.path("message").isTextual());
        } catch (JsonProcessingException unreadable) {
            return Optional.empty();
        }
    }
}
