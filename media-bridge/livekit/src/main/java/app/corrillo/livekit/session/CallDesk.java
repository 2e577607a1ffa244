package app.corrillo.livekit.session;

import app.corrillo.livekit.call.CallProblem;
import app.corrillo.livekit.call.Calls;
import app.corrillo.livekit.data.DataLine;
import app.corrillo.livekit.protocol.DataPacket;
import app.corrillo.livekit.protocol.JoinResponse;
import app.corrillo.meeting.ParticipantId;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Calls between participants, both ways (LiveKit's RPC). Only for the session's lane, but for {@link #call}. */
final class CallDesk implements Calls.Line {
    /** Versions of livekit-server before 1.8.0, the first that carries calls. */
    private static final Pattern OLDER = Pattern.compile("0\\..*|1\\.[0-7](\\D.*)?");

    private final Tools tools;
    private final Calls calls;
    private final Function<ParticipantId, Optional<Member>> byId;
    private final BooleanSupplier mayTalk;
    private final Answering answering;
    private final Asking asking;
    private boolean carried = true;

    CallDesk(
            Tools tools,
            Calls calls,
            DataLine line,
            Function<ParticipantId, Optional<Member>> byId,
            BooleanSupplier mayTalk) {
        this.tools = tools;
        this.calls = calls;
        this.byId = byId;
        this.mayTalk = mayTalk;
        answering = new Answering(tools, calls, line);
        asking = new Asking(tools, line);
    }

    /** Let in, by this server. */
    void joined(JoinResponse join) {
        String version = join.server_info == null ? join.server_version : join.server_info.version;
        carried = carries(version);
        calls.goThrough(this);
    }

    /** The meeting is over. */
    void close() {
        calls.goThrough(null);
        answering.close();
        asking.close();
    }

    @Override
    public CompletableFuture<String> call(ParticipantId to, String method, String payload, Duration within) {
        CompletableFuture<CompletableFuture<String>> asked = new CompletableFuture<>();
        tools.lane().run(() -> asked.complete(ask(to, method, payload, within)));
        return Tools.forApp(asked.thenCompose(answer -> answer));
    }

    private CompletableFuture<String> ask(ParticipantId to, String method, String payload, Duration within) {
        if (!carried) {
            return Asking.failed(CallProblem.UNSUPPORTED_SERVER);
        } else if (!mayTalk.getAsBoolean()) {
            return Asking.failed(CallProblem.SEND_FAILED);
        }
        return byId.apply(to)
                .map(member -> asking.ask(member, method, payload, within))
                .orElseGet(() -> Asking.failed(CallProblem.RECIPIENT_NOT_FOUND));
    }

    /** A packet that may be of a call. */
    void take(Member from, DataPacket packet) {
        if (packet.rpc_request != null) {
            answering.asked(from, packet.rpc_request);
        } else if (packet.rpc_ack != null) {
            asking.acknowledged(from, packet.rpc_ack.request_id);
        } else if (packet.rpc_response != null) {
            asking.answered(from, packet.rpc_response);
        }
    }

    void departed(Member member) {
        asking.departed(member);
        answering.departed(member);
    }

    // What does not say its version is taken for a new one, as LiveKit's clients do it.
    static boolean carries(String version) {
        return !OLDER.matcher(version).matches();
    }
}
