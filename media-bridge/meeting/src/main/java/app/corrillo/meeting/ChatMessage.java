package app.corrillo.meeting;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One message of the chat.
 *
 * @param to whom alone it is for; null when everybody reads it
 */
public record ChatMessage(
        ParticipantId from,
        UntrustedText author,
        UntrustedText text,
        Instant at,
        boolean own,
        @Nullable Addressee to) {

    /** One that everybody reads. */
    public ChatMessage(ParticipantId from, UntrustedText author, UntrustedText text, Instant at, boolean own) {
        this(from, author, text, at, own, null);
    }
}
