package app.corrillo.livekit.session;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.corrillo.meeting.ParticipantId;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Who is who. LiveKit gives everybody a new number ({@code sid}) at every full reconnect, while the identity in the
 * token stays and is in a room only once: so the identity is what tiles, pins and chat hold on to, on every screen
 * alike.
 */
public final class Ids {
    private static final int MAX = 64;
    private static final int KEPT = 31;

    private Ids() {}

    /** The participant of this identity. Identities that are too long are shortened, the same way everywhere. */
    public static ParticipantId participant(String identity) {
        if (identity.length() <= MAX) {
            return new ParticipantId(identity);
        }
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(identity.getBytes(UTF_8));
            String tail = HexFormat.of().formatHex(digest, 0, 16);
            return new ParticipantId(identity.substring(0, KEPT) + "~" + tail);
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("every JDK has SHA-256", absent);
        }
    }
}
