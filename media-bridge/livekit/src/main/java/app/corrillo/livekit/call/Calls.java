package app.corrillo.livekit.call;

import app.corrillo.meeting.ParticipantId;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Calls between the participants of one meeting (LiveKit's RPC, version 1): what is answered here, and the way to ask
 * others. Handed to {@code LiveKitAdapter.open}; methods may be offered before, during and after the meeting.
 * Thread-safe, and nothing blocks.
 */
public final class Calls {
    /** The most bytes of UTF-8 in a question or an answer. */
    public static final int PAYLOAD = 15_360;

    /** How long is waited for the other side to have heard a call. */
    public static final Duration HEARD = Duration.ofSeconds(7);

    /** How long LiveKit's clients wait for an answer where nobody says otherwise. */
    public static final Duration USUAL = Duration.ofSeconds(15);

    /** No answer is waited for longer, whatever whoever asks says. */
    public static final Duration LONGEST = Duration.ofMinutes(10);

    private final Map<String, Answerer> answerers = new ConcurrentHashMap<>();
    private volatile @Nullable Line line;

    /**
     * Answers calls of this method from now on.
     *
     * @throws IllegalStateException if it is answered already
     */
    public void answer(String method, Answerer answerer) {
        if (answerers.putIfAbsent(method, answerer) != null) {
            throw new IllegalStateException("answered already: " + method);
        }
    }

    /** Answers it no more; calls that are being answered go on. */
    public void forget(String method) {
        answerers.remove(method);
    }

    /**
     * Asks another participant. Fails with {@link CallFailedException}: what the other side says, or a
     * {@link CallProblem}; outside a meeting that is SEND_FAILED. What is to be done with the answer runs on a virtual
     * thread of its own, which may block.
     *
     * @param within how long is waited for the answer, {@link #LONGEST} at most
     */
    public CompletableFuture<String> call(ParticipantId to, String method, String payload, Duration within) {
        Line now = line;
        return now == null
                ? CompletableFuture.failedFuture(new CallFailedException(CallProblem.SEND_FAILED))
                : now.call(to, method, payload, within);
    }

    /** Who answers this method. */
    public Optional<Answerer> answerer(String method) {
        return Optional.ofNullable(answerers.get(method));
    }

    /** For the session: how calls go out while there is a meeting, and null afterwards. */
    public void goThrough(@Nullable Line way) {
        line = way;
    }

    /** The way to the others. */
    @FunctionalInterface
    public interface Line {
        CompletableFuture<String> call(ParticipantId to, String method, String payload, Duration within);
    }
}
