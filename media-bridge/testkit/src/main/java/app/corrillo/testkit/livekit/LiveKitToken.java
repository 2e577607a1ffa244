package app.corrillo.testkit.livekit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A token for a test: a JWT signed with HMAC-SHA256 that lets somebody into a room with all rights of a participant,
 * unless said otherwise. Not thread-safe.
 */
public final class LiveKitToken {
    private static final JsonMapper JSON = new JsonMapper();

    private final Map<String, Object> claims = new LinkedHashMap<>();
    private final Map<String, Object> video = new LinkedHashMap<>();
    private Duration life = Duration.ofHours(1);

    private LiveKitToken(String identity) {
        claims.put("sub", identity);
        claims.put("name", identity);
    }

    /** For somebody with this identity, which is also the name. */
    public static LiveKitToken of(String identity) {
        return new LiveKitToken(identity);
    }

    /** A token that opens this room. */
    public LiveKitToken room(String room) {
        video.put("roomJoin", true);
        video.put("room", room);
        return this;
    }

    /** Puts a claim beside the grant: {@code name}, {@code metadata}, {@code attributes}, {@code kind}. */
    public LiveKitToken claim(String name, Object value) {
        claims.put(name, value);
        return this;
    }

    /** Puts a right into the grant: {@code canPublish}, {@code roomAdmin}, {@code hidden}, {@code canSubscribe}. */
    public LiveKitToken grant(String name, Object value) {
        video.put(name, value);
        return this;
    }

    /** Allows these sources only: camera, microphone, screen_share, screen_share_audio. */
    public LiveKitToken sources(String... sources) {
        return grant("canPublishSources", List.of(sources));
    }

    /** How long it is valid from now on; negative for one that has expired. */
    public LiveKitToken life(Duration life) {
        this.life = life;
        return this;
    }

    /** The token as it is sent. */
    public String sign(String key, String secret) {
        Instant now = Instant.now();
        claims.put("iss", key);
        claims.put(
                "nbf",
                now.plus(life.isNegative() ? life : Duration.ZERO)
                        .minusSeconds(10)
                        .getEpochSecond());
        claims.put("exp", now.plus(life).getEpochSecond());
        claims.put("video", video);
        try {
            String text = encode(JSON.writeValueAsBytes(Map.of("alg", "HS256", "typ", "JWT"))) + "."
                    + encode(JSON.writeValueAsBytes(claims));
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return text + "." + encode(mac.doFinal(text.getBytes(StandardCharsets.US_ASCII)));
        } catch (JsonProcessingException | GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
