package app.corrillo.engine.netcam;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import okhttp3.Challenge;
import org.jspecify.annotations.Nullable;

/**
 * HTTP Digest access authentication (RFC 7616) with MD5 or SHA-256 and the quality of protection "auth", and without
 * one as in RFC 2069, which old cameras speak.
 */
record DigestAnswer(
        String realm,
        String nonce,
        @Nullable String opaque,
        @Nullable String algorithm,
        String hash,
        boolean auth) {
    private static final String COUNT = "00000001";

    /** Empty if the challenge asks for something else. */
    static Optional<DigestAnswer> to(Challenge challenge) {
        Map<String, String> asked = challenge.authParams();
        String realm = asked.get("realm");
        String nonce = asked.get("nonce");
        String algorithm = asked.get("algorithm");
        String qop = asked.get("qop");
        Optional<String> hash = hash(algorithm == null ? "MD5" : algorithm);
        boolean auth = qop != null && qop.toLowerCase(Locale.ROOT).matches("(.*[ ,])?auth([ ,].*)?");
        if (realm == null || nonce == null || hash.isEmpty() || (qop != null && !auth)) {
            return Optional.empty();
        }
        return Optional.of(new DigestAnswer(realm, nonce, asked.get("opaque"), algorithm, hash.get(), auth));
    }

    /** The value of the Authorization header. */
    String header(String user, String password, String method, String target) {
        return header(user, password, method, target, nonceOfOurs());
    }

    /** With a nonce of the client's that is given. */
    String header(String user, String password, String method, String target, String clientNonce) {
        String secret = digest(user + ":" + realm + ":" + password);
        String asked = digest(method + ":" + target);
        String response = auth
                ? digest(secret + ":" + nonce + ":" + COUNT + ":" + clientNonce + ":auth:" + asked)
                : digest(secret + ":" + nonce + ":" + asked);
        StringBuilder header = new StringBuilder("Digest username=").append(quoted(user));
        header.append(", realm=").append(quoted(realm)).append(", nonce=").append(quoted(nonce));
        header.append(", uri=").append(quoted(target)).append(", response=").append(quoted(response));
        if (algorithm != null) {
            header.append(", algorithm=").append(algorithm);
        }
        if (opaque != null) {
            header.append(", opaque=").append(quoted(opaque));
        }
        if (auth) {
            header.append(", qop=auth, nc=").append(COUNT).append(", cnonce=").append(quoted(clientNonce));
        }
        return header.toString();
    }

    private static Optional<String> hash(String algorithm) {
        return switch (algorithm.toUpperCase(Locale.ROOT)) {
            case "MD5" -> Optional.of("MD5");
            case "SHA-256" -> Optional.of("SHA-256");
            default -> Optional.empty();
        };
    }

    private String digest(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance(hash);
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String nonceOfOurs() {
        byte[] random = new byte[16];
        new SecureRandom().nextBytes(random);
        return HexFormat.of().formatHex(random);
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
