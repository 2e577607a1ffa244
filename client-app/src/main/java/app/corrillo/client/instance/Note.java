package app.corrillo.client.instance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.util.Optional;

/**
 * What a second start tells the running program: to come to the front, and, where there is one, to open a link. One
 * JSON object, ended by the end of the stream.
 *
 * @param link it holds secrets, and {@link #toString} does not show it
 */
record Note(Optional<String> link) {
    /** Longer links are nobody's; the same bound as for what is pasted, with room for JSON around it. */
    static final int LONGEST_BYTES = 32 * 1024;

    private static final int VERSION = 1;
    private static final JsonMapper JSON = new JsonMapper();

    byte[] written() throws IOException {
        ObjectNode note = JSON.createObjectNode().put("version", VERSION);
        link.ifPresent(one -> note.put("link", one));
        byte[] bytes = JSON.writeValueAsBytes(note);
        if (bytes.length > LONGEST_BYTES) {
            throw new IOException("the link is too long");
        }
        return bytes;
    }

    /** Reads until the end of the stream. */
    static Note read(ReadableByteChannel from) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(LONGEST_BYTES + 1);
        while (from.read(buffer) >= 0) {
            if (!buffer.hasRemaining()) {
                throw new IOException("the note is too long");
            }
        }
        JsonNode note = JSON.readTree(buffer.array(), 0, buffer.position());
        if (note.path("version").asInt() != VERSION) {
            throw new IOException("the note is of another version");
        }
        JsonNode link = note.path("link");
        return new Note(link.isTextual() ? Optional.of(link.textValue()) : Optional.empty());
    }

    @Override
    public String toString() {
        return link.isPresent() ? "Note[a link]" : "Note[]";
    }
}
