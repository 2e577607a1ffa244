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
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Answers the calls of others: that it has come at once, and then what the answerer says, or why there is no answer, so
 * that nobody waits in vain. Only for the session's lane; answerers run on threads of their own.
 */
final class Answering {
    /** So many calls are answered at once; those beyond are told that it failed. */
    static final int AT_ONCE = 64;

    /** However long a caller says it waits. */
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private static final Logger LOG = System.getLogger(Answering.class.getName());

    private final Tools tools;
    private final Calls calls;
    private final DataLine line;
    private final Map<String, Thread> running = new HashMap<>();

    Answering(Tools tools, Calls calls, DataLine line) {
        this.tools = tools;
        this.calls = calls;
        this.line = line;
    }

    /** Somebody calls. */
    void asked(Member from, RpcRequest request) {
        String key = from.identity() + '\n' + request.id;
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
            begin(key, from, request, answerer.get());
        }
    }

    /** Whoever is answering is told to stop; nobody waits any more. */
    void close() {
        running.values().forEach(Thread::interrupt);
        running.clear();
    }

    private void begin(String key, Member from, RpcRequest request, Answerer answerer) {
        Duration within = Duration.ofMillis(
                Math.clamp(Integer.toUnsignedLong(request.response_timeout_ms), 1, LONGEST.toMillis()));
        RemoteCall call = new RemoteCall(from.id(), request.method, request.payload, within);
        String caller = from.identity();
        Thread thread = Thread.ofVirtual().name("livekit call").unstarted(() -> {
            DataPacket packet = answer(answerer, call, request.id, caller);
            tools.lane().run(() -> {
                if (running.remove(key) != null) {
                    line.send(packet);
                }
            });
        });
        running.put(key, thread);
        tools.time()
                .after(
                        within,
                        () -> tools.lane().run(() -> {
                            if (running.remove(key, thread)) {
                                thread.interrupt();
                            }
                        }));
        thread.start();
    }

    private static DataPacket answer(Answerer answerer, RemoteCall call, String id, String caller) {
        try {
            String answer = answerer.answer(call);
            return answer.getBytes(UTF_8).length > Calls.PAYLOAD
                    ? CallPackets.failure(id, caller, new CallFailedException(CallProblem.RESPONSE_TOO_LARGE))
                    : CallPackets.answer(id, caller, answer);
        } catch (CallFailedException told) {
            return CallPackets.failure(id, caller, told);
        } catch (Exception fault) {
            LOG.log(Level.WARNING, "a call of another participant could not be answered", fault);
            return CallPackets.failure(id, caller, new CallFailedException(CallProblem.APPLICATION_ERROR));
        }
    }

    private void refuse(Member from, RpcRequest request, CallProblem why) {
        line.send(CallPackets.failure(request.id, from.identity(), new CallFailedException(why)));
    }
}
