package app.corrillo.testkit.livekit;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** An organisation's token service in LiveKit's form ("Endpoint token generation"), and one that misbehaves. */
public final class TokenStandIn extends HttpStandIn {
    private final String livekit;
    private final AtomicInteger people = new AtomicInteger();
    private volatile @Nullable Reply always;

    private TokenStandIn(String livekit) {
        this.livekit = livekit;
    }

    /** Gives tokens for the LiveKit server at this address. */
    public static TokenStandIn of(String livekit) {
        return new TokenStandIn(livekit);
    }

    /** From now on everything is answered like this. */
    public void answerAlways(int status, String body) {
        always = new Reply(status, body);
    }

    @Override
    Reply answer(String method, String path, String key, JsonNode body) {
        return Optional.ofNullable(always).orElseGet(() -> method.equals("POST") ? give(body) : refuse(405, "POST"));
    }

    private Reply give(JsonNode body) {
        String token = LiveKitToken.of("person-" + people.incrementAndGet())
                .room(body.path("room_name").asText("lobby"))
                .claim("name", body.path("participant_name").asText("somebody"))
                .sign(LiveKitServer.KEY, LiveKitServer.SECRET);
        return new Reply(201, Map.of("server_url", livekit, "participant_token", token));
    }
}
