package app.corrillo.livekit.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.corrillo.livekit.data.Gestures;
import app.corrillo.livekit.protocol.ParticipantInfo;
import app.corrillo.livekit.protocol.ParticipantPermission;
import app.corrillo.livekit.protocol.Room;
import app.corrillo.livekit.protocol.RoomMovedResponse;
import app.corrillo.livekit.protocol.SignalResponse;
import app.corrillo.meeting.Capability;
import app.corrillo.meeting.MeetingCommand;
import app.corrillo.meeting.MeetingEvent;
import app.corrillo.meeting.MeetingState;
import app.corrillo.meeting.ParticipantId;
import app.corrillo.meeting.Phase;
import app.corrillo.meeting.UntrustedText;
import app.corrillo.meeting.work.Lane;
import app.corrillo.testkit.Eventually;
import app.corrillo.testkit.Logged;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The server brings this person to another room, over the same connections. */
class MovedTest extends WithFakeServer {
    private static final String NEWER = "new.er.token";

    @Test
    void theOtherRoomIsEnteredAsItIs() throws Exception {
        joinedWith("ana");
        ParticipantPermission listener = new ParticipantPermission.Builder()
                .can_subscribe(true)
                .can_publish_data(true)
                .build();
        ParticipantInfo self =
                FakeLiveKit.person("PA_other", "me").permission(listener).build();
        server.visit(1).say(moved(NEWER, self));

        Set<ParticipantId> there = Set.of(new ParticipantId("me"), new ParticipantId("luis"));
        me.await("the people there", now -> now.participants().keySet().equals(there));
        assertEquals(UntrustedText.name("Other"), me.state().title());
        assertTrue(me.state().recorded());
        assertTrue(me.state().capabilities().contains(Capability.CHAT));
        assertEquals(Phase.LIVE, me.state().phase());
        server.visit(1).cut();
        assertEquals("Bearer " + NEWER, server.visit(2).header("Authorization"));
        assertEquals("PA_other", server.visit(2).query("sid"));
    }

    @Test
    void whatIsNoTokenIsNotKeptAndTheRestCounts() throws Exception {
        joinedWith("ana");
        try (Logged faults = Logged.by(Lane.class)) {
            server.visit(1)
                    .say(moved("no token", FakeLiveKit.person("PA_other", "me").build()));
            me.await("the other room", now -> now.title().equals(UntrustedText.name("Other")));
            server.visit(1).cut();

            assertTrue(String.valueOf(server.visit(2).header("Authorization")).startsWith("Bearer e30."));
            assertEquals(List.of(), faults.lines());
        }
    }

    @Test
    void theNameThatWasChosenIsKept() throws Exception {
        joinedWith("ana");
        me.session().perform(new MeetingCommand.Rename(UntrustedText.name("Inés")));
        FakeLiveKit.Visit visit = server.visit(1);
        Eventually.equal(1L, () -> introductions(visit));
        visit.say(FakeLiveKit.update(self(FakeLiveKit.SELF, "Inés").version(2).build()));
        me.await("the name", now -> now.name().value().equals("Inés"));
        visit.say(moved(NEWER, self("PA_other", "me").build()));

        Eventually.equal(2L, () -> introductions(visit));
        assertEquals("Inés", me.state().name().value());
        visit.say(FakeLiveKit.update(self("PA_other", "Inés").version(2).build()));
        visit.say(FakeLiveKit.update(FakeLiveKit.person("PA_9", "last").build()));
        me.awaitPeople(3);
        assertEquals(1, me.count(MeetingEvent.ParticipantRenamed.class), "it was never another one");
    }

    @Test
    void whoMayNotChooseIsCalledAsTheOtherRoomHasIt() throws Exception {
        joinedWith("ana");
        server.visit(1)
                .say(moved(
                        NEWER,
                        FakeLiveKit.person("PA_other", "me").name("Guest 7").build()));

        me.await("the other name", now -> now.name().value().equals("Guest 7"));
        assertEquals(0, introductions(server.visit(1)));
    }

    @Test
    void aHandThatIsUpIsSaidAgainInTheOtherRoom() throws Exception {
        joinedWith("ana");
        FakeLiveKit.Visit visit = server.visit(1);
        me.session().perform(new MeetingCommand.RaiseHand(true));
        Eventually.equal(1, () -> hands(visit).size());
        visit.say(moved(NEWER, self("PA_other", "me").build()));

        Eventually.equal(2, () -> hands(visit).size());
        assertEquals(hands(visit).getFirst(), hands(visit).getLast(), "since when it is up");
        assertTrue(isHandUp(me.state()));
    }

    @Test
    void aHandThatMayNotBeUpInTheOtherRoomIsDown() throws Exception {
        joinedWith("ana");
        me.session().perform(new MeetingCommand.RaiseHand(true));
        me.await("the hand", MovedTest::isHandUp);
        ParticipantPermission watcher =
                new ParticipantPermission.Builder().can_subscribe(true).build();
        server.visit(1)
                .say(moved(
                        NEWER,
                        FakeLiveKit.person("PA_other", "me").permission(watcher).build()));

        me.await("no hand", now -> !isHandUp(now));
    }

    private static boolean isHandUp(MeetingState now) {
        return now.participants().values().stream().anyMatch(one -> one.self() && one.hand() > 0);
    }

    private static List<String> hands(FakeLiveKit.Visit visit) {
        return visit.heard().stream()
                .filter(one -> one.update_metadata != null && one.update_metadata.attributes.containsKey(Gestures.HAND))
                .map(one -> one.update_metadata.attributes.get(Gestures.HAND))
                .toList();
    }

    @Test
    void whatTheAppSaidOfThisPersonIsSaidAgainInTheOtherRoom() throws Exception {
        joinedWith("ana");
        FakeLiveKit.Visit visit = server.visit(1);
        Map<String, String> seat = Map.of("seat", "4");
        CompletableFuture<Void> said = me.attributes().set(seat);
        Eventually.equal(1L, () -> sayings(visit, seat));
        visit.say(FakeLiveKit.update(
                self(FakeLiveKit.SELF, "me").attributes(seat).version(2).build()));
        said.get(20, TimeUnit.SECONDS);
        visit.say(moved(NEWER, self("PA_other", "me").build()));

        Eventually.equal(2L, () -> sayings(visit, seat));
    }

    private static long sayings(FakeLiveKit.Visit visit, Map<String, String> attributes) {
        return visit.heard().stream()
                .filter(one -> one.update_metadata != null && one.update_metadata.attributes.equals(attributes))
                .count();
    }

    @Test
    void nobodyBecomesSomebodyElse() throws Exception {
        joinedWith("ana");
        server.visit(1).say(moved(NEWER, FakeLiveKit.person("PA_other", "ana").build()));
        server.visit(1)
                .say(FakeLiveKit.update(FakeLiveKit.person("PA_9", "last").build()));

        me.awaitPeople(3);
        assertEquals(1, me.count(MeetingEvent.Joined.class));
    }

    private static ParticipantInfo.Builder self(String sid, String name) {
        return FakeLiveKit.person(sid, "me").name(name).permission(FakeLiveKit.everything());
    }

    /** How often this person has said to be Inés. */
    private static long introductions(FakeLiveKit.Visit visit) {
        return visit.heard().stream()
                .filter(one -> one.update_metadata != null && one.update_metadata.name.equals("Inés"))
                .count();
    }

    private void joinedWith(String other) throws Exception {
        server.greetWith(visit -> visit.comesBack()
                ? server.greet(visit)
                : FakeLiveKit.join(List.of(FakeLiveKit.person("PA_1", other).build()))
                        .build());
        me.join().awaitPeople(2);
    }

    private static SignalResponse moved(String token, ParticipantInfo self) {
        return new SignalResponse.Builder()
                .room_moved(new RoomMovedResponse.Builder()
                        .room(new Room.Builder()
                                .name("Other")
                                .active_recording(true)
                                .build())
                        .token(token)
                        .participant(self)
                        .other_participants(
                                List.of(FakeLiveKit.person("PA_2", "luis").build()))
                        .build())
                .build();
    }
}
