package app.corrillo.livekit.entry;

import app.corrillo.livekit.LiveKitLink;
import app.corrillo.meeting.EndReason;
import app.corrillo.meeting.UntrustedText;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * An organisation's own service that gives tokens for its server, in the form that LiveKit describes for all its
 * clients ("Endpoint token generation"): {@code room_name} and {@code participant_name} in, {@code server_url} and
 * {@code participant_token} out.
 *
 * @param endpoint where it is asked, as the settings name it
 * @param server of the link; a token for another host is not used
 * @param room its name; empty leaves it to the service
 */
public record TokenEndpoint(JsonDoor door, URI endpoint, URI server, String room, boolean plain) implements Entrance {

    @Override
    public CompletableFuture<LiveKitLink> ask(UntrustedText name) {
        Map<String, String> question = new LinkedHashMap<>();
        if (!room.isBlank()) {
            question.put("room_name", room);
        }
        if (!name.isBlank()) {
            question.put("participant_name", name.value());
        }
        return Admissions.after(door.post(endpoint, Map.of(), question), answer -> read(answer.body()));
    }

    private CompletableFuture<LiveKitLink> read(JsonNode body) {
        String token = either(body, "participant_token", "participantToken");
        String url = either(body, "server_url", "serverUrl");
        return Admissions.link(url.isEmpty() ? server.toString() : url, token, plain)
                .thenCompose(link -> Admissions.isSameHost(link.server(), server)
                        ? CompletableFuture.completedFuture(link)
                        : Admissions.failed(EndReason.WRONG_SERVER));
    }

    // Both spellings are about.
    private static String either(JsonNode body, String one, String other) {
        return body.path(one).asText(body.path(other).asText(""));
    }

    @Override
    public String toString() {
        return "TokenEndpoint[" + endpoint.getHost() + "]";
    }
}
