package app.corrillo.livekit.session;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.corrillo.livekit.call.CallFailedException;
import app.corrillo.livekit.call.CallProblem;
import app.corrillo.livekit.call.Calls;
import app.corrillo.livekit.data.CallPackets;
import app.corrillo.livekit.data.DataLine;
import app.corrillo.livekit.protocol.RpcResponse;
import app.corrillo.meeting.time.Time;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/** Own calls that are under way. Only for the session's lane. */
final class Asking {
    /** So many may be under way. */
    static final int AT_ONCE = 256;

    /** What LiveKit's clients tell the other side at least: a way to and fro, and a second. */
    private static final Duration LEAST = Calls.HEARD.plusSeconds(1);

    private final Tools tools;
    private final DataLine line;
    private final Map<String, Asked> asked = new HashMap<>();

    Asking(Tools tools, DataLine line) {
        this.tools = tools;
        this.line = line;
    }

    /** Asks; fails as {@link Calls#call} says. */
    CompletableFuture<String> ask(Member to, String method, String payload, Duration within) {
        if (payload.getBytes(UTF_8).length > Calls.PAYLOAD) {
            return failed(CallProblem.REQUEST_TOO_LARGE);
        } else if (asked.size() >= AT_ONCE) {
            return failed(CallProblem.SEND_FAILED);
        }
        String id = UUID.randomUUID().toString();
        Duration patience = within.compareTo(Calls.LONGEST) > 0 ? Calls.LONGEST : within;
        Asked one = new Asked(
                to.identity(),
                new CompletableFuture<>(),
                timer(Calls.HEARD, id, CallProblem.CONNECTION_TIMEOUT),
                timer(patience, id, CallProblem.RESPONSE_TIMEOUT));
        asked.put(id, one);
        Duration told = patience.compareTo(LEAST) < 0 ? LEAST : patience;
        line.send(CallPackets.request(id, to.identity(), method, payload, told));
        return one.answer();
    }

    /** The other side has heard it. */
    void acknowledged(Member from, String id) {
        Asked one = asked.get(id);
        if (one != null && one.isOf(from)) {
            one.hearing().cancel();
        }
    }

    void answered(Member from, RpcResponse response) {
        Asked one = asked.get(response.request_id);
        if (one == null || !one.isOf(from)) {
            return;
        }
        if (response.error != null) {
            end(
                    response.request_id,
                    new CallFailedException(response.error.code, response.error.message, response.error.data));
        } else if (response.payload == null) {
            end(response.request_id, new CallFailedException(CallProblem.UNSUPPORTED_VERSION));
        } else {
            take(response.request_id).answer().complete(response.payload);
        }
    }

    /** Somebody left, and will not answer. */
    void departed(Member member) {
        List<String> theirs = asked.entrySet().stream()
                .filter(entry -> entry.getValue().isOf(member))
                .map(Map.Entry::getKey)
                .toList();
        theirs.forEach(id -> end(id, new CallFailedException(CallProblem.RECIPIENT_GONE)));
    }

    /** Nobody will answer any more. */
    void close() {
        List.copyOf(asked.keySet()).forEach(id -> end(id, new CallFailedException(CallProblem.SEND_FAILED)));
    }

    static CompletableFuture<String> failed(CallProblem why) {
        return CompletableFuture.failedFuture(new CallFailedException(why));
    }

    private Time.Timer timer(Duration patience, String id, CallProblem why) {
        return tools.time().after(patience, () -> tools.lane().run(() -> end(id, new CallFailedException(why))));
    }

    private void end(String id, CallFailedException why) {
        if (asked.containsKey(id)) {
            take(id).answer().completeExceptionally(why);
        }
    }

    private Asked take(String id) {
        Asked one = Objects.requireNonNull(asked.remove(id));
        one.hearing().cancel();
        one.waiting().cancel();
        return one;
    }

    private record Asked(String to, CompletableFuture<String> answer, Time.Timer hearing, Time.Timer waiting) {
        boolean isOf(Member member) {
            return to.equals(member.identity());
        }
    }
}
