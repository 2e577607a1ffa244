package app.corrillo.livekit.entry;

import app.corrillo.livekit.LiveKitLink;
import app.corrillo.livekit.LiveKitToken;
import app.corrillo.meeting.UntrustedText;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A room of OpenVidu Meet: {@code https://host[/base]/room/ROOM?secret=…}, whose secret makes a guest, a speaker or a
 * moderator. Its server gives the token, whose {@code metadata} names the LiveKit server. The request is one of Meet's
 * internal API (3.8), which promises no compatibility: whatever does not look like it is {@code wrong-server}.
 */
public record MeetRoom(MeetApi api, boolean plain) implements Entrance {
    private static final Pattern PATH = Pattern.compile("(.*)/room/([A-Za-z0-9_.~-]{1,200})/?");
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Whether a path is one of a room. */
    static Matcher path(String path) {
        return PATH.matcher(path);
    }

    @Override
    public CompletableFuture<LiveKitLink> ask(UntrustedText name) {
        return Admissions.after(api.join(name.value(), Optional.empty()), answer -> {
            String token = answer.body().path("token").asText("");
            return Admissions.link(server(token), token, plain);
        });
    }

    // Where it names none, the LiveKit server is behind the same address.
    private String server(String token) {
        String metadata =
                LiveKitToken.isToken(token) ? new LiveKitToken(token).metadata().orElse("") : "";
        try {
            JsonNode read = JSON.readTree(metadata);
            String named = read == null ? "" : read.path("livekitUrl").asText("");
            return named.isEmpty() ? own() : named.replaceFirst("^http", "ws");
        } catch (JsonProcessingException unreadable) {
            return own();
        }
    }

    private String own() {
        URI base = api.base();
        return ("https".equals(base.getScheme()) ? "wss://" : "ws://") + base.getRawAuthority();
    }

    @Override
    public String toString() {
        return "MeetRoom[" + api.base().getHost() + "]";
    }
}
