package app.corrillo.livekit.host;

import app.corrillo.livekit.LiveKitToken;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Makes access tokens: JSON Web Tokens (RFC 7519) signed with HMAC-SHA256, with the claims that LiveKit describes. */
final class TokenMaker {
    /** Clocks differ a little. */
    private static final Duration SLACK = Duration.ofMinutes(1);

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ALGORITHM = "HmacSHA256";

    private TokenMaker() {}

    static LiveKitToken make(ServerKey key, Pass pass, Instant now) {
        Map<String, Object> grant = new LinkedHashMap<>();
        grant.put("roomJoin", true);
        grant.put("room", pass.room());
        grant.put("canUpdateOwnMetadata", true);
        if (pass.moderator()) {
            grant.put("roomAdmin", true);
            grant.put("roomCreate", true);
        }
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("iss", key.key());
        claims.put("sub", pass.identity());
        claims.put("name", pass.name().value());
        claims.put("nbf", now.minus(SLACK).getEpochSecond());
        claims.put("exp", now.plus(pass.life()).getEpochSecond());
        claims.put("video", grant);
        return new LiveKitToken(sign(claims, key.secret()));
    }

    private static String sign(Map<String, Object> claims, String secret) {
        try {
            String text = part(Map.of("alg", "HS256", "typ", "JWT")) + "." + part(claims);
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return text + "." + encode(mac.doFinal(text.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException | JsonProcessingException impossible) {
            throw new IllegalStateException("every JDK has " + ALGORITHM, impossible);
        }
    }

    private static String part(Map<String, ?> content) throws JsonProcessingException {
        return encode(JSON.writeValueAsBytes(content));
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
