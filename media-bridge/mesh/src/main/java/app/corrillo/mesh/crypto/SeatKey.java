package app.corrillo.mesh.crypto;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Makes the token with which a participant comes back under the same id: an HMAC-SHA-256 of the id, so that the server
 * need not remember those who are away.
 */
public final class SeatKey {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int BYTES = 32;

    private final SecretKeySpec key;

    public SeatKey() {
        byte[] bits = new byte[BYTES];
        new SecureRandom().nextBytes(bits);
        key = new SecretKeySpec(bits, ALGORITHM);
    }

    /** The token of this participant. */
    public Secret tokenOf(String participant) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return Secret.of(mac.doFinal(participant.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform has HMAC-SHA-256", impossible);
        }
    }
}
