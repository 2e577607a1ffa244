package app.corrillo.mesh.crypto;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;

/** What whoever has the link can say, and nobody else: 16 to 96 characters of the URL-safe Base64 alphabet. */
public record Secret(String value) {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{16,96}");
    private static final int BYTES = 16;

    public Secret {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a secret");
        }
    }

    /** A new one of 128 random bits. */
    public static Secret random() {
        byte[] bits = new byte[BYTES];
        new SecureRandom().nextBytes(bits);
        return of(bits);
    }

    /** These bytes, written. */
    static Secret of(byte[] bits) {
        return new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
    }

    /** Compares in a time that tells nothing about how much of it is right. */
    public boolean matches(String other) {
        return MessageDigest.isEqual(value.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return "Secret[hidden]";
    }
}
