package app.corrillo.livekit.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.corrillo.livekit.call.CallFailedException;
import app.corrillo.livekit.call.CallProblem;
import app.corrillo.livekit.call.Calls;
import app.corrillo.livekit.data.CallPackets;
import app.corrillo.livekit.data.DataLine;
import app.corrillo.livekit.data.SentPackets;
import app.corrillo.livekit.protocol.DataPacket;
import app.corrillo.livekit.protocol.JoinResponse;
import app.corrillo.livekit.protocol.RpcRequest;
import app.corrillo.livekit.protocol.RpcResponse;
import app.corrillo.livekit.protocol.ServerInfo;
import app.corrillo.meeting.ParticipantId;
import app.corrillo.meeting.media.MediaDevices;
import app.corrillo.meeting.work.Lane;
import app.corrillo.testkit.Eventually;
import app.corrillo.testkit.VirtualTime;
import app.corrillo.testkit.media.FakeEngine;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallDeskTest {
    private static final Member ANA =
            new Member(FakeLiveKit.person("PA_ana", "ana").build());
    private static final Member EVE =
            new Member(FakeLiveKit.person("PA_eve", "eve").build());

    private final VirtualTime time = new VirtualTime();
    private final Lane lane = new Lane("test");
    private final FakeEngine engine = new FakeEngine(MediaDevices.NONE);
    private final SentPackets sent = new SentPackets();
    private final Calls calls = new Calls();
    private final CallDesk desk = new CallDesk(
            new Tools(engine, event -> {}, time, lane, new Spare()),
            calls,
            new DataLine(label -> Optional.of(sent), packet -> packet, packet -> {}),
            id -> List.of(ANA, EVE).stream().filter(one -> one.id().equals(id)).findFirst(),
            () -> true);

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void aCallIsHeardAtOnceAndAnswered() {
        calls.answer("greet", call -> call.from().value() + " said " + call.payload());
        ask(ANA, request("1", "greet", "hola").build());

        assertEquals("1", sent.all().getFirst().rpc_ack.request_id);
        assertEquals(List.of("ana"), sent.all().getFirst().destination_identities);
        assertEquals("ana said hola", response(1).payload);
    }

    @Test
    void whatCannotBeAnsweredIsTold() {
        calls.answer("greet", call -> "x".repeat(Calls.PAYLOAD + 1));
        calls.answer("own", call -> {
            throw new CallFailedException(7, "ñ".repeat(300), "more");
        });
        calls.answer("broken", call -> {
            throw new IllegalStateException("a secret of the app");
        });
        assertThrows(IllegalStateException.class, () -> calls.answer("own", call -> ""));

        ask(ANA, request("1", "nothing", "").build());
        assertEquals(CallProblem.UNSUPPORTED_METHOD.code(), response(1).error.code);
        ask(ANA, request("2", "greet", "").version(2).build());
        assertEquals(CallProblem.UNSUPPORTED_VERSION.code(), response(3).error.code);
        ask(ANA, request("3", "greet", "x".repeat(Calls.PAYLOAD + 1)).build());
        assertEquals(CallProblem.REQUEST_TOO_LARGE.code(), response(5).error.code);
        ask(ANA, request("4", "greet", "").build());
        assertEquals(CallProblem.RESPONSE_TOO_LARGE.code(), response(7).error.code);
        ask(ANA, request("5", "own", "").build());
        assertEquals(7, response(9).error.code);
        assertEquals("ñ".repeat(128), response(9).error.message);
        assertEquals("more", response(9).error.data);
        ask(ANA, request("6", "broken", "").build());
        assertEquals(CallProblem.APPLICATION_ERROR.code(), response(11).error.code);
        assertFalse(response(11).error.message.contains("secret"));
    }

    @Test
    void whoeverAnswersTooLateIsStoppedAndSaysNothing() throws Exception {
        CountDownLatch stopped = new CountDownLatch(1);
        calls.answer("slow", call -> {
            try {
                new CountDownLatch(1).await();
            } finally {
                stopped.countDown();
            }
            return "";
        });
        ask(ANA, request("1", "slow", "").build());
        time.advance(Duration.ofSeconds(16));
        stopped.await();
        lane.reached().join();
        calls.answer("quick", call -> "here");
        ask(ANA, request("2", "quick", "").build());

        assertEquals("here", response(2).payload);
        assertEquals(3, sent.all().size());
    }

    @Test
    void ofACallThatIsAnsweredNothingIsKept() {
        calls.answer("greet", call -> "hola");
        ask(ANA, request("1", "greet", "").build());

        assertEquals("hola", response(1).payload);
        Eventually.equal(0, time::waiting);
    }

    @Test
    void whoeverAnswersTooLateDoesNotAnswerTheNextCallOfThatNumber() throws Exception {
        CompletableFuture<String> late = new CompletableFuture<>();
        CompletableFuture<String> next = new CompletableFuture<>();
        calls.answer(
                "stubborn",
                call -> late.copy()
                        .orTimeout(1, TimeUnit.MINUTES)
                        .handle((text, no) -> text)
                        .join());
        calls.answer("quick", call -> next.join());
        ask(ANA, request("1", "stubborn", "").build());
        time.advance(Duration.ofSeconds(16));
        lane.reached().join();
        ask(ANA, request("1", "quick", "").build());
        late.complete("too late");
        next.complete("in time");

        assertEquals("in time", response(2).payload);
    }

    @Test
    void whoLeavesWaitsForNoAnswer() throws Exception {
        CountDownLatch begun = new CountDownLatch(2);
        CountDownLatch stopped = new CountDownLatch(1);
        CompletableFuture<String> other = new CompletableFuture<>();
        calls.answer("slow", call -> {
            begun.countDown();
            try {
                new CountDownLatch(1).await();
            } finally {
                stopped.countDown();
            }
            return "";
        });
        calls.answer("other", call -> {
            begun.countDown();
            return other.join();
        });
        ask(ANA, request("1", "slow", "").build());
        ask(EVE, request("1", "other", "").build());
        begun.await();
        lane.run(() -> desk.departed(ANA));

        assertTrue(stopped.await(20, TimeUnit.SECONDS));
        other.complete("here");
        assertEquals("here", response(2).payload);
        assertEquals(List.of("eve"), sent.all().getLast().destination_identities);
        Eventually.equal(0, time::waiting);
    }

    @Test
    void whatAnAppDoesWithAnAnswerHoldsNobodyUp() throws Exception {
        CompletableFuture<Void> answered =
                call("ana").thenRun(() -> lane.reached().join());
        DataPacket answer = CallPackets.answer(sent.all().getFirst().rpc_request.id, "me", "hola");
        lane.run(() -> desk.take(ANA, answer));
        answered.get(20, TimeUnit.SECONDS);

        CompletableFuture<Void> failed =
                call("ana").handle((text, why) -> lane.reached().join());
        lane.run(() -> desk.departed(ANA));
        failed.get(20, TimeUnit.SECONDS);
    }

    @Test
    void anAnswerComesFromWhoWasAsked() {
        CompletableFuture<String> answer = call("ana");
        String id = sent.all().getFirst().rpc_request.id;
        take(EVE, CallPackets.answer(id, "me", "I am not Ana"));
        take(ANA, CallPackets.ack(id, "me"));
        time.advance(Calls.HEARD);
        assertFalse(answer.isDone());
        take(ANA, CallPackets.answer(id, "me", "I am"));

        assertEquals("I am", answer.join());
        assertEquals(CallPackets.VERSION, sent.all().getFirst().rpc_request.version);
        assertEquals(15_000, sent.all().getFirst().rpc_request.response_timeout_ms);
    }

    @Test
    void whatTheOtherSideSaysIsTheFailure() {
        CompletableFuture<String> answer = call("ana");
        String id = sent.all().getFirst().rpc_request.id;
        take(ANA, CallPackets.failure(id, "me", new CallFailedException(42, "no", "because")));

        CallFailedException why = why(answer);
        assertEquals(42, why.code());
        assertEquals("no", why.sentence());
        assertEquals("because", why.data());
    }

    @Test
    void nobodyWaitsForEver() {
        CompletableFuture<String> unheard = call("ana");
        time.advance(Calls.HEARD);
        assertEquals(CallProblem.CONNECTION_TIMEOUT.code(), why(unheard).code());

        CompletableFuture<String> unanswered = call("ana");
        take(ANA, CallPackets.ack(sent.all().getLast().rpc_request.id, "me"));
        time.advance(Calls.USUAL);
        assertEquals(CallProblem.RESPONSE_TIMEOUT.code(), why(unanswered).code());

        CompletableFuture<String> gone = call("ana");
        lane.run(() -> desk.departed(ANA));
        assertEquals(CallProblem.RECIPIENT_GONE.code(), why(gone).code());

        CompletableFuture<String> over = call("ana");
        lane.run(desk::close);
        assertEquals(CallProblem.SEND_FAILED.code(), why(over).code());
        assertEquals(
                CallProblem.SEND_FAILED.code(),
                why(calls.call(ANA.id(), "greet", "", Calls.USUAL)).code());
    }

    @Test
    void whatCannotBeAskedIsNotSent() {
        assertEquals(CallProblem.RECIPIENT_NOT_FOUND.code(), why(call("nobody")).code());
        assertEquals(
                CallProblem.REQUEST_TOO_LARGE.code(),
                why(desk.call(ANA.id(), "greet", "x".repeat(Calls.PAYLOAD + 1), Calls.USUAL))
                        .code());
        lane.run(() -> desk.joined(new JoinResponse.Builder()
                .server_info(new ServerInfo.Builder().version("1.7.2").build())
                .build()));
        assertEquals(CallProblem.UNSUPPORTED_SERVER.code(), why(call("ana")).code());
        assertTrue(sent.all().isEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "1.8.0, true",
        "1.8, true",
        "0.15.2, false",
        "1.7, false",
        "1.70.0, true",
        "10.2.0, true",
        "1.13.5, true",
        "2.0, true",
        "1.7.99, false",
        "'', true",
        "1.8.0-rc1, true",
        "next, true"
    })
    void olderServersCarryNoCalls(String version, boolean carries) {
        assertEquals(carries, CallDesk.carries(version));
    }

    private CompletableFuture<String> call(String identity) {
        CompletableFuture<String> answer = desk.call(new ParticipantId(identity), "greet", "hola", Calls.USUAL);
        lane.reached().join();
        return answer;
    }

    private static CallFailedException why(CompletableFuture<String> answer) {
        CompletionException failure = assertThrows(CompletionException.class, answer::join);
        return assertInstanceOf(CallFailedException.class, failure.getCause());
    }

    private void ask(Member from, RpcRequest request) {
        take(from, new DataPacket.Builder().rpc_request(request).build());
    }

    private void take(Member from, DataPacket packet) {
        lane.run(() -> desk.take(from, packet));
        lane.reached().join();
    }

    private RpcResponse response(int place) {
        Eventually.that("packet " + place, () -> sent.all().size() > place);
        return sent.all().get(place).rpc_response;
    }

    private static RpcRequest.Builder request(String id, String method, String payload) {
        return new RpcRequest.Builder()
                .id(id)
                .method(method)
                .payload(payload)
                .response_timeout_ms(15_000)
                .version(CallPackets.VERSION);
    }
}
