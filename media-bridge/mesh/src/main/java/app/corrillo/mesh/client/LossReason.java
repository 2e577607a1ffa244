package app.corrillo.mesh.client;

import app.corrillo.meeting.EndReason;
import java.io.EOFException;
import java.net.ProtocolException;
import java.util.Arrays;
import java.util.Set;
import javax.net.ssl.SSLException;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** Why there is no way to the server, in the words that a person reads. */
final class LossReason {
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int TOO_BIG = 1_009;
    private static final int REFUSED = 4_000;

    /** What a server may say; the rest is not for it to decide. */
    private static final Set<EndReason> SAID = Set.of(
            EndReason.REFUSED,
            EndReason.FULL,
            EndReason.UNKNOWN_VERSION,
            EndReason.TOO_MANY_ATTEMPTS,
            EndReason.JOINED_ELSEWHERE,
            EndReason.REMOVED,
            EndReason.LOCKED,
            EndReason.TURNED_AWAY,
            EndReason.ENDED_BY_HOST,
            EndReason.SERVER_GONE,
            EndReason.FAULT);

    private LossReason() {}

    /** From the reason word of a refusal. A word that is not known is a plain refusal. */
    static EndReason ofWord(String word) {
        return Arrays.stream(EndReason.values())
                .filter(reason -> reason.word().equals(word) && SAID.contains(reason))
                .findFirst()
                .orElse(EndReason.REFUSED);
    }

    /** From the way the server closed. */
    static EndReason ofClose(int code, String reason) {
        return switch (code) {
            case REFUSED -> ofWord(reason);
            case TOO_BIG -> EndReason.FAULT;
            default -> EndReason.SERVER_GONE;
        };
    }

    /** From a failure, and from the answer to the upgrade where there was one. */
    static EndReason ofFailure(Throwable failure, @Nullable Response answer, boolean opened) {
        if (has(failure, BoundedFrames.TooMuchException.class)) {
            return EndReason.FAULT;
        }
        if (opened) {
            return EndReason.SERVER_GONE;
        }
        if (answer != null) {
            return answer.code() == TOO_MANY_REQUESTS ? EndReason.TOO_MANY_ATTEMPTS : EndReason.WRONG_SERVER;
        }
        boolean cutOff = has(failure, EOFException.class);
        boolean otherServer = has(failure, SSLException.class) || has(failure, ProtocolException.class);
        return otherServer && !cutOff ? EndReason.WRONG_SERVER : EndReason.NO_ANSWER;
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
