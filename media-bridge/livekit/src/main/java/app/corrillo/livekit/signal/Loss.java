package app.corrillo.livekit.signal;

import app.corrillo.meeting.EndReason;
import java.io.EOFException;
import java.io.IOException;
import java.net.ProtocolException;
import javax.net.ssl.SSLException;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** Why there is no socket to the server any more, or none at all. */
public enum Loss {
    /** The token is not accepted (HTTP 401, 403). */
    REFUSED(EndReason.REFUSED),
    /** The server has no such room (HTTP 404). */
    NO_ROOM(EndReason.NO_SUCH_MEETING),
    /** Too many requests (HTTP 429). */
    TOO_MANY(EndReason.TOO_MANY_ATTEMPTS),
    /** The room takes no more people (HTTP 500 with a body of a few words). */
    FULL(EndReason.FULL),
    /** Something else answers, or shows a certificate that is not trusted. */
    WRONG_SERVER(EndReason.WRONG_SERVER),
    /** The server cannot serve now (HTTP 5xx). */
    UNAVAILABLE(EndReason.SERVER_GONE),
    /** What comes is not LiveKit's protocol, or larger than it allows. */
    NONSENSE(EndReason.UNKNOWN_VERSION),
    /** Nothing answers. */
    UNREACHABLE(EndReason.NO_ANSWER),
    /** It was open, and was closed or broke. */
    CLOSED(EndReason.SERVER_GONE),
    /** It is open, and nothing comes any more. */
    SILENT(EndReason.NETWORK_GONE);

    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int SERVER_ERRORS = 500;
    private static final long SENTENCE = 1_024;

    private final EndReason reason;

    Loss(EndReason reason) {
        this.reason = reason;
    }

    /** What a person reads when it stays so. */
    public EndReason reason() {
        return reason;
    }

    /** Whether trying again cannot help. */
    public boolean isFinal() {
        return switch (this) {
            case REFUSED, WRONG_SERVER, NONSENSE -> true;
            case NO_ROOM, FULL, TOO_MANY, UNAVAILABLE, UNREACHABLE, CLOSED, SILENT -> false;
        };
    }

    /** Whether the same room may be entered elsewhere. */
    public boolean isOfOneDoor() {
        return switch (this) {
            case UNAVAILABLE, UNREACHABLE, CLOSED, SILENT -> true;
            case REFUSED, NO_ROOM, TOO_MANY, FULL, WRONG_SERVER, NONSENSE -> false;
        };
    }

    /** Whether the same server may well be entered at the address of an older version of signalling. */
    public boolean mayBeOfItsAddress() {
        return switch (this) {
            case NO_ROOM, WRONG_SERVER, NONSENSE -> true;
            case REFUSED, TOO_MANY, FULL, UNAVAILABLE, UNREACHABLE, CLOSED, SILENT -> false;
        };
    }

    static Loss of(Throwable failure, @Nullable Response answer, boolean opened) {
        if (has(failure, ByteAllowance.TooMuchException.class)) {
            return NONSENSE;
        }
        if (opened) {
            return CLOSED;
        }
        if (answer != null) {
            return isFull(answer) ? FULL : ofStatus(answer.code());
        }
        boolean cutOff = has(failure, EOFException.class);
        boolean other = has(failure, SSLException.class) || has(failure, ProtocolException.class);
        return other && !cutOff ? WRONG_SERVER : UNREACHABLE;
    }

    // livekit-server 1.13.5 has no word of its own for it: this is what it answers when it cannot take one person more.
    private static boolean isFull(Response answer) {
        try {
            return answer.code() >= SERVER_ERRORS
                    && answer.peekBody(SENTENCE).string().contains("connection closed by media");
        } catch (IOException | IllegalStateException unread) {
            return false;
        }
    }

    private static Loss ofStatus(int code) {
        return switch (code) {
            case UNAUTHORIZED, FORBIDDEN -> REFUSED;
            case NOT_FOUND -> NO_ROOM;
            case TOO_MANY_REQUESTS -> TOO_MANY;
            default -> code >= SERVER_ERRORS ? UNAVAILABLE : WRONG_SERVER;
        };
    }

    private static boolean has(Throwable failure, Class<? extends Throwable> kind) {
        Throwable one = failure;
        for (int depth = 0; one != null && depth < 8; depth++) {
            if (kind.isInstance(one)) {
                return true;
            }
            one = one.getCause();
        }
        return false;
    }
}
