package app.corrillo.livekit.session;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.corrillo.livekit.call.Answerer;
import app.corrillo.livekit.call.CallFailedException;
import app.corrillo.livekit.call.CallProblem;
import app.corrillo.livekit.call.Calls;
import app.corrillo.livekit.call.RemoteCall;
import app.corrillo.livekit.data.CallPackets;
import app.corrillo.livekit.data.DataLine;
import app.corrillo.livekit.protocol.DataPacket;
import app.corrillo.livekit.protocol.RpcRequest;
import app.corrillo.meeting.ParticipantId;
import app.corrillo.meeting.time.Time;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Answers the calls of others: that it has come at once, and then what the answerer says, or why there is no answer, so
 * that nobody waits in vain. Only for the session's lane; answerers run on threads of their own.
 */
final class Answering {
    /** So many calls are answered at once; those beyond are told that it failed. */
    static final int AT_ONCE = 64;

    private static final Logger LOG = System.getLogger(Answering.class.getName());

    private final Tools tools;
    private final Calls calls;
    private final DataLine line;
    private final Map<Key, Running> running = new HashMap<>();

    Answering(Tools tools, Calls calls, DataLine line) {
        this.tools = tools;
        this.calls = calls;
        this.line = line;
    }

    /** Somebody calls. */
    void asked(Member from, RpcRequest request) {
        Key key = new Key(from.identity(), request.id);
        if (request.id.isEmpty() || request.id.length() > CallPackets.MAX_ID || running.containsKey(key)) {
            return;
        }
        line.send(CallPackets.ack(request.id, from.identity()));
        Optional<Answerer> answerer = calls.answerer(request.method);
        if (request.version != CallPackets.VERSION || request.compressed_payload.size() > 0) {
            refuse(from, request, CallProblem.UNSUPPORTED_VERSION);
        } else if (answerer.isEmpty()) {
            refuse(from, request, CallProblem.UNSUPPORTED_METHOD);
        } else if (request.payload.getBytes(UTF_8).length > Calls.PAYLOAD) {
            refuse(from, request, CallProblem.REQUEST_TOO_LARGE);
        } else if (running.size() >= AT_ONCE) {
            refuse(from, request, CallProblem.APPLICATION_ERROR);
        } else {
            begin(key, from.id(), request, answerer.get());
        }
    }

    /** Somebody left, and waits for no answer any more. */
    void departed(Member member) {
        stop(key -> key.caller().equals(member.identity()));
    }

    /** Nobody waits any more. */
    void close() {
        stop(key -> true);
    }

    private void begin(Key key, ParticipantId from, RpcRequest request, Answerer answerer) {
        Duration within = Duration.ofMillis(
                Math.clamp(Integer.toUnsignedLong(request.response_timeout_ms), 1, Calls.LONGEST.toMillis()));
        RemoteCall call = new RemoteCall(from, request.method, request.payload, within);
        Thread thread = Thread.ofVirtual().name("livekit call").unstarted(() -> {
            Thread self = Thread.currentThread();
            DataPacket packet = answer(answerer, call, key);
            tools.lane().run(() -> {
                if (finish(key, self)) {
                    line.send(packet);
                }
            });
        });
        Time.Timer timer = tools.time()
                .after(
                        within,
                        () -> tools.lane().run(() -> {
                            if (finish(key, thread)) {
                                thread.interrupt();
                            }
                        }));
        running.put(key, new Running(thread, timer));
        thread.start();
    }

    /** Whoever is answering these is told to stop. */
    private void stop(Predicate<Key> which) {
        List.copyOf(running.keySet()).stream().filter(which).forEach(key -> {
            Thread thread = Objects.requireNonNull(running.get(key)).thread();
            finish(key, thread);
            thread.interrupt();
        });
    }

    /** Gives back whether this one was still answering; a number may be another call's by now. */
    private boolean finish(Key key, Thread self) {
        Running one = running.get(key);
        if (one == null || !one.thread().equals(self)) {
            return false;
        }
        running.remove(key);
        one.timer().cancel();
        return true;
    }

    private static DataPacket answer(Answerer answerer, RemoteCall call, Key key) {
        try {
            String answer = answerer.answer(call);
            return answer.getBytes(UTF_8).length > Calls.PAYLOAD
                    ? CallPackets.failure(
                            key.id(), key.caller(), new CallFailedException(CallProblem.RESPONSE_TOO_LARGE))
                    : CallPackets.answer(key.id(), key.caller(), answer);
        } catch (CallFailedException told) {
            return CallPackets.failure(key.id(), key.caller(), told);
        } catch (Exception fault) {
            LOG.log(Level.WARNING, "a call of another participant could not be answered", fault);
            return CallPackets.failure(key.id(), key.caller(), new CallFailedException(CallProblem.APPLICATION_ERROR));
        }
    }

    private void refuse(Member from, RpcRequest request, CallProblem why) {
        line.send(CallPackets.failure(request.id, from.identity(), new CallFailedException(why)));
    }

    private record Key(String caller, String id) {}

    private record Running(Thread thread, Time.Timer timer) {}
}
