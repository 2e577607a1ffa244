package app.corrillo.livekit.data;

import app.corrillo.livekit.protocol.ChatMessage;
import app.corrillo.livekit.protocol.DataPacket;
import app.corrillo.livekit.protocol.DataStream;
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
 * comes in several of them is read once. Only the own token makes a room one of OpenVidu Meet's: what somebody in it
 * writes never keeps a message from the others. Not thread-safe.
 */
public final class ChatDialects {
    /** Text streams, as today's LiveKit components send them. */
    public static final String STREAM = "lk.chat";

    /** JSON in a packet, as older ones did. */
    public static final String OLDER = "lk-chat-topic";

    /** OpenVidu Meet's. */
    public static final String MEET = "chat";

    private static final int REMEMBERED = 200;

    private static final String EDITED = "✎ ";

    private static final ObjectMapper JSON = new ObjectMapper(JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(10)
                    .maxStringLength(64 * 1024)
                    .build())
            .build());

    private final Set<String> seen = new LinkedHashSet<>();
    private boolean ofMeet;
    private boolean withMeet;

    /**
     * Looks at the metadata in the own token: OpenVidu Meet, whose app reads its own dialect and no other, writes the
     * address of the server into it.
     */
    public void lookAt(String metadata) {
        try {
            ofMeet |= metadata.startsWith("{")
                    && JSON.readTree(metadata).path("livekitUrl").isTextual();
        } catch (JsonProcessingException otherwise) {
            // Metadata is whatever an app makes it.
            return;
        }
    }

    /** One message in the dialects that the room reads. */
    public List<DataPacket> write(UntrustedText text, long timestamp) {
        ObjectNode json = JSON.createObjectNode();
        if (ofMeet) {
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
        if (withMeet) {
            packets.add(Packets.user(MEET, json.toString(), List.of()));
        }
        return packets;
    }

    /** The text of a packet of an app, where it is one of the chat and was not read yet. */
    public Optional<UntrustedText> read(String from, String topic, String payload) {
        if (!topic.equals(MEET) && !topic.equals(OLDER)) {
            return Optional.empty();
        }
        Optional<JsonNode> said =
                message(payload).filter(json -> !json.path("ignoreLegacy").asBoolean());
        withMeet |= topic.equals(MEET) && said.isPresent();
        return said.flatMap(json ->
                once(from, json.path("id").asText(), json.path("message").asText()));
    }

    /** The text of a chat packet, where it was not read yet; an edit is one of its own, and begins with a pencil. */
    public Optional<UntrustedText> read(String from, ChatMessage packet) {
        if (packet.deleted) {
            return Optional.empty();
        }
        return packet.edit_timestamp == null
                ? once(from, packet.id, packet.message)
                : once(from, packet.id + '#' + packet.edit_timestamp, EDITED + packet.message);
    }

    /**
     * The text of a whole stream, where it is one of the chat and was not read yet; an edit is one of its own, and
     * begins with a pencil. What was said is not taken back, and who liked it is not told.
     */
    public Optional<UntrustedText> read(String from, Incoming.Whole stream) {
        DataStream.TextHeader about = stream.header().text_header;
        if (about == null || !stream.header().topic.equals(STREAM)) {
            return Optional.empty();
        }
        String id = stream.header().stream_id;
        return switch (about.operation_type) {
            case CREATE -> once(from, id, stream.text());
            case UPDATE -> once(from, id + '#' + about.version, EDITED + stream.text());
            case DELETE, REACTION -> Optional.empty();
        };
    }

    private Optional<UntrustedText> once(String from, String id, String text) {
        return isNew(from, id) ? Optional.of(UntrustedText.message(text)) : Optional.empty();
    }

    /** Whether a message with this number was not read yet; from now on it counts as read. */
    private boolean isNew(String from, String id) {
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
