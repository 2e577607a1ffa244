package app.corrillo.livekit.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.corrillo.livekit.attribute.AttributeListener;
import app.corrillo.livekit.attribute.Attributes;
import app.corrillo.livekit.attribute.ChangeRefusedException;
import app.corrillo.livekit.attribute.ChangeRefusedException.Reason;
import app.corrillo.livekit.attribute.Told;
import app.corrillo.livekit.protocol.LeaveRequest;
import app.corrillo.livekit.protocol.RequestResponse;
import app.corrillo.livekit.protocol.Room;
import app.corrillo.livekit.protocol.RoomUpdate;
import app.corrillo.livekit.protocol.SignalRequest;
import app.corrillo.livekit.protocol.SignalResponse;
import app.corrillo.livekit.protocol.UpdateParticipantMetadata;
import app.corrillo.livekit.session.FakeLiveKit.Visit;
import app.corrillo.meeting.Meeting.Subscription;
import app.corrillo.meeting.ParticipantId;
import app.corrillo.testkit.Eventually;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a user of the library reads and says of attributes and metadata. */
class AttributesTest extends WithFakeServer {
    private static final ParticipantId ANA = new ParticipantId("ana");

    private final List<String> news = new CopyOnWriteArrayList<>();

    @Test
    void everybodysAndTheRoomsAreRead() throws Exception {
        me.attributes().listen(new Writer());
        Visit visit = enter();
        visit.say(ana(Map.of("seat", "3"), "{}", 1));
        Eventually.that("Ana has come", () -> news.contains("ana [] -> [seat=3] {}"));
        assertEquals(
                new Told(Map.of("seat", "3"), "{}"), me.attributes().of(ANA).orElseThrow());
        visit.say(ana(Map.of("seat", "4"), "{}", 2));
        visit.say(new SignalResponse.Builder()
                .room_update(new RoomUpdate.Builder()
                        .room(new Room.Builder().metadata("a course").build())
                        .build())
                .build());
        Eventually.that("her seat", () -> news.contains("ana [seat=3] -> [seat=4] {}"));
        Eventually.that("the room's", () -> news.contains("room a course"));
        assertEquals("a course", me.attributes().room());
        visit.say(FakeLiveKit.update(FakeLiveKit.person("PA_ana", "ana")
                .state(app.corrillo.livekit.protocol.ParticipantInfo.State.DISCONNECTED)
                .version(3)
                .build()));
        me.awaitPeople(1);
        assertTrue(me.attributes().of(ANA).isEmpty());
        me.session().leave().join();
        assertTrue(me.attributes().own().isEmpty());
    }

    @Test
    void aChangeHoldsWhenTheServerSaysSoOrTellsOfIt() throws Exception {
        Visit visit = enter();
        CompletableFuture<Void> told = me.attributes().set(Map.of("seat", "4", "gone", ""));
        UpdateParticipantMetadata first = changes(visit, "seat", "4");
        assertEquals("", first.attributes.get("gone"));
        CompletableFuture<Void> answered = me.attributes().setMetadata("blue");
        UpdateParticipantMetadata second = visit.hear(
                        "metadata", one -> one.update_metadata != null && one.update_metadata.metadata.equals("blue"))
                .update_metadata;
        visit.say(answer(second.request_id, RequestResponse.Reason.OK));
        answered.get(20, TimeUnit.SECONDS);
        assertFalse(told.isDone());
        visit.say(self(Map.of("seat", "4"), 2));
        told.get(20, TimeUnit.SECONDS);
        assertEquals(Map.of("seat", "4"), me.attributes().own().orElseThrow().attributes());
    }

    @ParameterizedTest
    @CsvSource({
        "NOT_ALLOWED, NOT_ALLOWED",
        "LIMIT_EXCEEDED, LIMIT_EXCEEDED",
        "UNSUPPORTED_TYPE, REFUSED",
        "UNCLASSIFIED_ERROR, REFUSED"
    })
    void aRefusalIsTheServers(RequestResponse.Reason said, Reason reason) throws Exception {
        Visit visit = enter();
        CompletableFuture<Void> change = me.attributes().set(Map.of("seat", "4"));
        visit.say(answer(changes(visit, "seat", "4").request_id, RequestResponse.Reason.QUEUED));
        visit.say(answer(changes(visit, "seat", "4").request_id, said));
        assertEquals(reason, why(change));
    }

    @Test
    void whatCannotBeSaidFails() throws Exception {
        assertEquals(Reason.NO_MEETING, why(me.attributes().set(Map.of("seat", "4"))));
        Visit visit = enter();
        Map<String, String> large = Map.of("k", "ñ".repeat(Attributes.BYTES / 2));
        assertEquals(Reason.LIMIT_EXCEEDED, why(me.attributes().set(large)));
        assertEquals(Reason.LIMIT_EXCEEDED, why(me.attributes().setMetadata("x".repeat(Attributes.METADATA + 1))));
        assertThrows(IllegalArgumentException.class, () -> me.attributes().setMetadata(""));
        CompletableFuture<Void> open = me.attributes().set(Map.of("seat", "4"));
        changes(visit, "seat", "4");
        me.session().leave().join();
        assertEquals(Reason.NO_MEETING, why(open));
    }

    @Test
    void noMoreThanSixtyFourWait() throws Exception {
        enter();
        for (int number = 0; number < 64; number++) {
            me.attributes().set(Map.of("n", "" + number));
        }
        assertEquals(Reason.LIMIT_EXCEEDED, why(me.attributes().set(Map.of("n", "64"))));
    }

    @Test
    void whatWaitsIsSaidAgainAndWhatHeldIsSaidToANewSession() throws Exception {
        Visit first = enter();
        CompletableFuture<Void> held = me.attributes().set(Map.of("seat", "4"));
        first.say(answer(changes(first, "seat", "4").request_id, RequestResponse.Reason.OK));
        held.get(20, TimeUnit.SECONDS);
        CompletableFuture<Void> open = me.attributes().set(Map.of("lamp", "on"));
        int number = changes(first, "lamp", "on").request_id;
        first.cut();
        Visit second = server.visit(2);
        assertEquals(number, changes(second, "lamp", "on").request_id);
        second.say(answer(number, RequestResponse.Reason.OK));
        open.get(20, TimeUnit.SECONDS);
        second.say(FakeLiveKit.leave(new LeaveRequest.Builder().action(LeaveRequest.Action.RECONNECT)));
        Visit third = server.visit(3);
        assertEquals(Map.of("seat", "4", "lamp", "on"), changes(third, "seat", "4").attributes);
    }

    @Test
    void aSlowListenerIsToldTheNewestOnce() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        me.attributes().listen((who, before, now) -> {
            begun.countDown();
            try {
                goOn.await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        });
        Subscription second = me.attributes().listen(new Writer());
        Visit visit = enter();
        visit.say(ana(Map.of("seat", "0"), "", 1));
        begun.await();
        for (int seat = 1; seat < 50; seat++) {
            visit.say(ana(Map.of("seat", "" + seat), "", seat + 1));
        }
        Eventually.equal(
                "49", () -> me.attributes().of(ANA).orElseThrow().attributes().get("seat"));
        goOn.countDown();
        Eventually.that("the newest", () -> news.contains("ana [seat=0] -> [seat=49] "));
        assertEquals(2, news.size(), () -> "" + news);
        second.close();
    }

    @Test
    void tooMuchOfSomebodyIsNotKept() {
        assertEquals(Map.of(), new Told(Map.of("k", "x".repeat(Attributes.BYTES)), "").attributes());
        assertEquals("", new Told(Map.of(), "x".repeat(Attributes.METADATA + 1)).metadata());
        assertFalse(new Told(Map.of("k", "secret"), "secret").toString().contains("secret"));
    }

    private Visit enter() throws InterruptedException {
        me.join().awaitLive();
        return server.visit(1);
    }

    private static UpdateParticipantMetadata changes(Visit visit, String key, String value) {
        SignalRequest said = visit.hear(
                "a change of " + key,
                one -> one.update_metadata != null && value.equals(one.update_metadata.attributes.get(key)));
        return said.update_metadata;
    }

    private static SignalResponse answer(int number, RequestResponse.Reason reason) {
        return new SignalResponse.Builder()
                .request_response(new RequestResponse.Builder()
                        .request_id(number)
                        .reason(reason)
                        .build())
                .build();
    }

    private static SignalResponse ana(Map<String, String> attributes, String metadata, int version) {
        return FakeLiveKit.update(FakeLiveKit.person("PA_ana", "ana")
                .attributes(attributes)
                .metadata(metadata)
                .version(version)
                .build());
    }

    private static SignalResponse self(Map<String, String> attributes, int version) {
        return FakeLiveKit.update(FakeLiveKit.person(FakeLiveKit.SELF, "me")
                .permission(FakeLiveKit.everything())
                .attributes(attributes)
                .version(version)
                .build());
    }

    private static Reason why(CompletableFuture<Void> change) {
        CompletionException failure = assertThrows(
                CompletionException.class,
                () -> change.orTimeout(20, TimeUnit.SECONDS).join());
        return assertInstanceOf(ChangeRefusedException.class, failure.getCause())
                .reason();
    }

    /** Writes down what it is told. */
    private final class Writer implements AttributeListener {
        @Override
        public void changed(ParticipantId who, Told before, Told now) {
            news.add(who.value() + " " + words(before) + " -> " + words(now) + " " + now.metadata());
        }

        @Override
        public void roomChanged(String metadata) {
            news.add("room " + metadata);
        }

        private static String words(Told told) {
            return told.attributes().entrySet().stream()
                            .sorted(Map.Entry.comparingByKey())
                            .toList() + "";
        }
    }
}
