package app.corrillo.livekit.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.corrillo.livekit.OnLiveKitServer;
import app.corrillo.livekit.call.CallFailedException;
import app.corrillo.livekit.call.CallProblem;
import app.corrillo.livekit.call.Calls;
import app.corrillo.meeting.ParticipantId;
import app.corrillo.testkit.LetThreadsLive;
import app.corrillo.testkit.livekit.BrowserPeer;
import app.corrillo.testkit.livekit.Chromium;
import app.corrillo.testkit.livekit.Peer;
import app.corrillo.testkit.livekit.PythonPeer;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Calls to and from LiveKit's own clients, over a real livekit-server. */
@Tag("slow")
@LetThreadsLive(
        value = {"engine", "Thread-", "process reaper"},
        because = "threads of the native library outlive it")
class RealCallsTest extends OnLiveKitServer {
    @Test
    void withABrowser() throws Exception {
        try (Chromium chromium = Chromium.start();
                BrowserPeer browser = chromium.open()) {
            callEachOther(browser, "web");
        }
    }

    @Test
    void withPython() throws Exception {
        try (PythonPeer python = PythonPeer.start()) {
            callEachOther(python, "py");
        }
    }

    private static void callEachOther(Peer peer, String room) throws Exception {
        try (Guest me = Guest.real("me", server.url(), server.token(room, "me"), time)) {
            me.calls().answer("double", call -> call.payload() + call.payload());
            me.calls().answer("huge", call -> "x".repeat(Calls.PAYLOAD + 1));
            peer.join(server.url(), server.token(room, "peer"));
            peer.ask("answerRpc", Map.of("method", "greet", "answer", "hola "));
            me.join().awaitPeople(2);

            assertEquals("hola ¿qué?", call(me, "peer", "greet", "¿qué?").join());
            String large = "x".repeat(Calls.PAYLOAD - 100);
            assertEquals("hola " + large, call(me, "peer", "greet", large).join());
            assertEquals(CallProblem.UNSUPPORTED_METHOD.code(), why(call(me, "peer", "nothing", "")));
            assertEquals(CallProblem.RECIPIENT_NOT_FOUND.code(), why(call(me, "nobody", "greet", "")));

            assertEquals("hola¡hola¡", ask(peer, "double", "hola¡"));
            assertTrue(refusal(peer, "nothing").contains(CallProblem.UNSUPPORTED_METHOD.sentence()));
            assertTrue(refusal(peer, "huge").contains(CallProblem.RESPONSE_TOO_LARGE.sentence()));
            peer.leave();
            me.awaitPeople(1);
        }
    }

    private static CompletableFuture<String> call(Guest me, String to, String method, String payload) {
        return me.calls().call(new ParticipantId(to), method, payload, Calls.USUAL);
    }

    private static int why(CompletableFuture<String> answer) {
        CompletionException failure = assertThrows(CompletionException.class, answer::join);
        return assertInstanceOf(CallFailedException.class, failure.getCause()).code();
    }

    private static String ask(Peer peer, String method, String payload) {
        return peer.ask("rpc", Map.of("to", "me", "method", method, "payload", payload))
                .asText();
    }

    private static String refusal(Peer peer, String method) {
        return String.valueOf(assertThrows(IllegalStateException.class, () -> ask(peer, method, ""))
                .getMessage());
    }
}
