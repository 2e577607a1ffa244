package app.corrillo.mesh.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.corrillo.meeting.Capability;
import app.corrillo.meeting.EndReason;
import app.corrillo.meeting.MeetingCommand;
import app.corrillo.meeting.MeetingEvent;
import app.corrillo.meeting.MeetingState;
import app.corrillo.meeting.Notice;
import app.corrillo.meeting.ParticipantId;
import app.corrillo.meeting.Phase;
import app.corrillo.meeting.Role;
import app.corrillo.meeting.Source;
import app.corrillo.meeting.UntrustedText;
import app.corrillo.testkit.Witness;
import app.corrillo.testkit.media.FakeConnection;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Real server, real sessions: the host runs the meeting, and nobody else does until the role is shared. */
class ModerationTest {

    @Test
    void theHostRunsTheMeetingAndGuestsDoNot() throws Exception {
        try (Party party = new Party()) {
            Somebody ana = party.hosts("Ana");
            Somebody luis = party.join("Luis");

            ana.await("the role", now -> now.allows(Capability.REMOVE_OTHERS));
            assertFalse(ana.state().allows(Capability.PERMIT_OTHERS));
            assertEquals(party.link(), ana.state().invite(), "the invitation makes nobody the host");
            luis.await("who hosts", now -> role(now, ana) == Role.MODERATOR);
            assertFalse(luis.state().allows(Capability.REMOVE_OTHERS));
            assertEquals(Role.PUBLISHER, role(ana.awaitPeople(2), luis));
        }
    }

    @Test
    void theHostSwitchesOffWhatAGuestSends() throws Exception {
        try (Party party = new Party()) {
            Somebody ana = party.hosts("Ana");
            Somebody luis = party.join("Luis");
            luis.sendCamera();
            ana.awaitTrack(Source.CAMERA);

            ana.session().moderate(new MeetingCommand.Silence(id(luis), Source.CAMERA));

            luis.await("the order", now -> Witness.has(now, Notice.Kind.CAMERA_ENDED_BY_OTHERS));
            ana.session().moderate(new MeetingCommand.Silence(id(luis), Source.MICROPHONE));
            ana.session().moderate(new MeetingCommand.Silence(new ParticipantId("nobody"), Source.CAMERA));
            ana.await("no such person", now -> Witness.has(now, Notice.Kind.MODERATION_FAILED));
            assertFalse(Witness.has(luis.state(), Notice.Kind.MUTED_BY_OTHERS), "no microphone is on");
        }
    }

    @Test
    void theHostHasEverybodySeeOnePersonLarge() throws Exception {
        try (Party party = new Party()) {
            Somebody ana = party.hosts("Ana");
            Somebody luis = party.join("Luis");
            ana.await("the role", now -> now.allows(Capability.SPOTLIGHT));
            assertFalse(luis.state().allows(Capability.SPOTLIGHT));
            ana.awaitPeople(2);

            ana.session().moderate(new MeetingCommand.Spotlight(id(luis)));

            luis.await("that it is himself", now -> id(luis).equals(now.spotlight()));
            ana.await("who it is", now -> id(luis).equals(now.spotlight()));
            Somebody eva = party.join("Eva");
            eva.await("who it is, though late", now -> id(luis).equals(now.spotlight()));
            ana.session().moderate(new MeetingCommand.Spotlight(null));
            eva.await("nobody", now -> now.spotlight() == null);
        }
    }

    @Test
    void whatAGuestOrdersIsNotDone() throws Exception {
        try (Party party = new Party()) {
            Somebody ana = party.hosts("Ana");
            Somebody luis = party.join("Luis");
            ana.sendCamera();
            luis.awaitTrack(Source.CAMERA);

            luis.session().moderate(new MeetingCommand.Silence(id(ana), Source.CAMERA));
            luis.session().moderate(new MeetingCommand.Remove(id(ana)));
            luis.session().moderate(new MeetingCommand.EndForAll());
            luis.await("the refusals", now -> count(now, Notice.Kind.MODERATION_FAILED) == 3);
            FakeConnection toAna = party.engineOf(ana).connections().getFirst();
            for (String forged : List.of(
                    "{\"type\":\"silence\",\"source\":\"camera\"}",
                    "{\"type\":\"moderators\",\"ids\":[\"" + id(luis) + "\"]}",
                    "{\"type\":\"refused\",\"reason\":\"removed\"}",
                    "{\"type\":\"remove\",\"who\":\"" + id(ana) + "\"}")) {
                toAna.hear("corrillo", forged);
            }

            luis.session().perform(new MeetingCommand.Say(UntrustedText.message("after all that")));
            MeetingState seen =
                    ana.await("what was said after", now -> now.chat().size() == 1);
            assertEquals(Phase.LIVE, seen.phase());
            assertFalse(ana.saw(MeetingEvent.SilencedByOthers.class::isInstance));
            assertEquals(Role.PUBLISHER, role(seen, luis));
        }
    }

    @Test
    void whoIsRemovedIsOutAtOnce() throws Exception {
        try (Party party = new Party()) {
            Somebody ana = party.hosts("Ana");
            Somebody luis = party.join("Luis");
            Somebody eva = party.join("Eva");
            eva.awaitPeople(3);
            luis.sendCamera();
            eva.awaitTrack(Source.CAMERA);

            ana.session().moderate(new MeetingCommand.Remove(id(luis)));

            luis.await("the end", now -> now.ended() == EndReason.REMOVED);
            assertTrue(eva.awaitPeople(2).tracks().isEmpty());
            ana.awaitPeople(2);
        }
    }

    @Test
    void aLockedMeetingTellsNewcomersSo() throws Exception {
        try (Party party = new Party()) {
            Somebody ana = party.hosts("Ana");
            ana.session().moderate(new MeetingCommand.Lock(true));
            ana.await("the lock", now -> now.door().locked());

            Somebody luis = party.comes("Luis", party.link()).join();
            luis.await("the refusal", now -> now.ended() == EndReason.LOCKED);

            ana.session().moderate(new MeetingCommand.Lock(false));
            ana.await("no lock", now -> !now.door().locked());
            party.join("Eva");
        }
    }

    @Test
    void theEndIsForAllAlsoForThoseWhoAreConnected() throws Exception {
        try (Party party = new Party()) {
            Somebody ana = party.hosts("Ana");
            Somebody luis = party.join("Luis");
            luis.sendCamera();
            ana.awaitTrack(Source.CAMERA);

            ana.session().moderate(new MeetingCommand.EndForAll());

            luis.await("the end", now -> now.ended() == EndReason.ENDED_BY_HOST);
            ana.await("the end", now -> now.ended() == EndReason.ENDED_BY_HOST);
            Somebody late = party.comes("Eva", party.link()).join();
            late.await("the end", now -> now.ended() == EndReason.ENDED_BY_HOST);
        }
    }

    @Test
    void theRoleIsSharedAndHandedOn() throws Exception {
        try (Party party = new Party()) {
            Somebody ana = party.hosts("Ana");
            Somebody luis = party.join("Luis");
            Somebody eva = party.join("Eva");
            ana.awaitPeople(3);

            ana.session().moderate(new MeetingCommand.ShareRole(id(luis)));
            luis.await("the role", now -> now.allows(Capability.LOCK) && Witness.has(now, Notice.Kind.RUNS_MEETING));
            eva.await("both", now -> role(now, luis) == Role.MODERATOR && role(now, ana) == Role.MODERATOR);

            luis.session().moderate(new MeetingCommand.HandRole(id(eva)));
            eva.await("the role", now -> now.allows(Capability.LOCK));
            luis.await("no role", now -> !now.allows(Capability.LOCK) && Witness.has(now, Notice.Kind.RUNS_NO_MEETING));
            luis.session().moderate(new MeetingCommand.Lock(true));
            luis.await("the refusal", now -> Witness.has(now, Notice.Kind.MODERATION_FAILED));
            assertFalse(ana.state().door().locked());
        }
    }

    @Test
    void whoeverWaitsSeesNobodyAndIsSeenByThoseAloneWhoKeepTheDoor() throws Exception {
        try (Party party = Party.withWaitingRoom(8)) {
            Somebody ana = party.hosts("Ana");
            Somebody eva = party.comes("Eva", party.link());
            eva.sendCamera();
            eva.join();
            assertEquals(
                    "Standup",
                    eva.await("the door", now -> now.phase() == Phase.WAITING)
                            .title()
                            .value());
            MeetingState seen =
                    ana.await("Eva at the door", now -> now.door().waiting().size() == 1);

            assertTrue(Witness.has(seen, Notice.Kind.WAITS));
            assertEquals(1, seen.participants().size());
            eva.session().perform(new MeetingCommand.Say(UntrustedText.message("hello?")));
            assertTrue(eva.state().participants().isEmpty());
            assertEquals(0, party.engineOf(eva).holdings().connections());
            assertEquals(0, party.engineOf(ana).holdings().connections());

            // Nothing runs out while somebody waits: there is no more than the pings of the socket.
            party.time().advance(java.time.Duration.ofMinutes(2));
            ana.session()
                    .moderate(new MeetingCommand.LetIn(
                            seen.door().waiting().getFirst().id()));
            eva.awaitLive();
            ana.awaitTrack(Source.CAMERA);
            assertTrue(ana.await("an empty door", now -> now.door().waiting().isEmpty())
                    .chat()
                    .isEmpty());
            assertNotEquals(
                    seen.door().waiting().getFirst().id(), eva.state().self(), "the door's ids are the door's alone");
        }
    }

    @Test
    void whoeverWaitsMayBeSentAwayOrGo() throws Exception {
        try (Party party = Party.withWaitingRoom(8)) {
            Somebody ana = party.hosts("Ana");
            Somebody luis = party.comes("Luis", party.link()).join();
            luis.await("the door", now -> now.phase() == Phase.WAITING);
            MeetingState seen = ana.await("Luis", now -> now.door().waiting().size() == 1);
            ana.session()
                    .moderate(new MeetingCommand.TurnAway(
                            seen.door().waiting().getFirst().id()));
            luis.await("the refusal", now -> now.ended() == EndReason.TURNED_AWAY);

            Somebody eva = party.comes("Eva", party.link()).join();
            ana.await(
                    "Eva",
                    now -> now.door().waiting().stream()
                            .anyMatch(one -> one.name().value().equals("Eva")));
            eva.session().leave().join();
            ana.await("nobody", now -> now.door().waiting().isEmpty());
        }
    }

    @Test
    void everybodyIsLetInAtOnceAlsoWhenNobodyHasToWaitAnyMore() throws Exception {
        try (Party party = Party.withWaitingRoom(8)) {
            Somebody ana = party.hosts("Ana");
            Somebody luis = party.comes("Luis", party.link()).join();
            Somebody eva = party.comes("Eva", party.link()).join();
            ana.await("two", now -> now.door().waiting().size() == 2);
            ana.session().moderate(new MeetingCommand.LetAllIn());
            luis.awaitLive();
            eva.awaitLive();

            Somebody ines = party.comes("Inés", party.link()).join();
            ana.await("one", now -> now.door().waiting().size() == 1);
            ana.session().moderate(new MeetingCommand.KeepWaiting(false));
            ines.awaitLive();
            assertFalse(ana.await("an open door", now -> !now.door().keepsWaiting())
                    .door()
                    .locked());
        }
    }

    @Test
    void whoeverWaitsIsToldThatTheServerIsGone() throws Exception {
        try (Party party = Party.withWaitingRoom(8)) {
            Somebody eva = party.comes("Eva", party.link()).join();
            eva.await("the door", now -> now.phase() == Phase.WAITING);
            party.host().close();
            eva.await("the end", now -> now.ended() == EndReason.SERVER_GONE);
        }
    }

    @Test
    void withoutTheServerNobodyIsOrderedAbout() throws Exception {
        try (Party party = new Party()) {
            Somebody ana = party.hosts("Ana");
            Somebody luis = party.join("Luis");
            luis.sendCamera();
            ana.awaitTrack(Source.CAMERA);
            party.host().close();
            ana.await("the loss", now -> Witness.has(now, Notice.Kind.SERVER_LOST));

            ana.session().moderate(new MeetingCommand.Remove(id(luis)));

            ana.await("the refusal", now -> Witness.has(now, Notice.Kind.MODERATION_FAILED));
            assertEquals(Phase.LIVE, luis.state().phase());
        }
    }

    private static ParticipantId id(Somebody one) {
        return Objects.requireNonNull(one.state().self());
    }

    private static Role role(MeetingState state, Somebody one) {
        return state.participants().containsKey(id(one))
                ? Objects.requireNonNull(state.participants().get(id(one))).role()
                : Role.SUBSCRIBER;
    }

    private static long count(MeetingState state, Notice.Kind kind) {
        return state.notices().stream().filter(notice -> notice.kind() == kind).count();
    }
}
