package app.corrillo.testkit.livekit;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Whoever has the key of a livekit-server: what an organisation's own server does by its room service. Thread-safe. */
public final class RoomAdmin {
    private static final JsonMapper JSON = new JsonMapper();

    private final URI service;
    private final String room;

    /** Of one room at the server of this address ({@code ws://…}). */
    public RoomAdmin(String server, String room) {
        service = URI.create(server.replaceFirst("^ws", "http") + "/twirp/livekit.RoomService/");
        this.room = room;
    }

    /** Says something to one participant alone, as no participant can: it comes from nobody. */
    public void send(String identity, String topic, String text) {
        String data = Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
        call(
                "SendData",
                Map.of("data", data, "kind", "RELIABLE", "topic", topic, "destination_identities", List.of(identity)));
    }

    /** Replaces somebody's metadata. */
    public void describe(String identity, String metadata) {
        call("UpdateParticipant", Map.of("identity", identity, "metadata", metadata));
    }

    /** Changes an attribute of somebody; an empty value takes it away. */
    public void attribute(String identity, String name, String value) {
        call("UpdateParticipant", Map.of("identity", identity, "attributes", Map.of(name, value)));
    }

    /** Takes somebody out; gives back whether somebody of this identity was there. */
    public boolean remove(String identity) {
        return call("RemoveParticipant", Map.of("identity", identity)) == 200;
    }

    /** Ends the room. */
    public void end() {
        call("DeleteRoom", Map.of());
    }

    private int call(String method, Map<String, ?> arguments) {
        Map<String, Object> body = new HashMap<>(arguments);
        body.put("room", room);
        String token = LiveKitToken.of("admin")
                .room(room)
                .grant("roomAdmin", true)
                .grant("roomCreate", true)
                .sign(LiveKitServer.KEY, LiveKitServer.SECRET);
        try {
            HttpURLConnection call =
                    (HttpURLConnection) service.resolve(method).toURL().openConnection();
            call.setRequestMethod("POST");
            call.setRequestProperty("Authorization", "Bearer " + token);
            call.setRequestProperty("Content-Type", "application/json");
            call.setDoOutput(true);
            try (OutputStream out = call.getOutputStream()) {
                out.write(JSON.writeValueAsBytes(body));
            }
            int status = call.getResponseCode();
            call.disconnect();
            return status;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
