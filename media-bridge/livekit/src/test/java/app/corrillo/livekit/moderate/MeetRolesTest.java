package app.corrillo.livekit.moderate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.corrillo.engine.Engine;
import app.corrillo.engine.EngineOptions;
import app.corrillo.livekit.LiveKitAdapter;
import app.corrillo.livekit.OnLiveKitServer;
import app.corrillo.meeting.Capability;
import app.corrillo.meeting.EndReason;
import app.corrillo.meeting.MeetingCommand;
import app.corrillo.meeting.MeetingState;
import app.corrillo.meeting.Notice;
import app.corrillo.meeting.Participant;
import app.corrillo.meeting.ParticipantId;
import app.corrillo.meeting.Phase;
import app.corrillo.meeting.Role;
import app.corrillo.meeting.UntrustedText;
import app.corrillo.meeting.media.MediaEngine;
import app.corrillo.meeting.media.MicrophoneSpec;
import app.corrillo.meeting.spi.MeetingAdapter.Claim;
import app.corrillo.meeting.spi.MeetingSession;
import app.corrillo.testkit.LetThreadsLive;
import app.corrillo.testkit.Witness;
import app.corrillo.testkit.livekit.MeetStandIn;
import app.corrillo.testkit.livekit.RoomAdmin;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Roles in a room of OpenVidu Meet, on a real livekit-server; Meet's own server is stood in. */
@Tag("slow")
@LetThreadsLive(
        value = {"engine", "Thread-"},
        because = "threads of the native library outlive it")
class MeetRolesTest extends OnLiveKitServer {
    private static final Set<Capability> MEANS = Set.of(Capability.REMOVE_OTHERS, Capability.END_FOR_ALL);

    @Test
    void theMeansComeAndGoWithTheRole() throws Exception {
        try (MeetStandIn meet = MeetStandIn.before(server);
                Person ana = new Person("Ana", meet.link(MeetStandIn.MODERATOR));
                Person luis = new Person("Luis", meet.link(MeetStandIn.SPEAKER))) {
            ana.enter();
            luis.enter();
            ana.awaitPeople(2);
            assertTrue(ana.may(MEANS));
            assertEquals(Role.MODERATOR, ana.role());
            assertFalse(luis.state().allows(Capability.REMOVE_OTHERS));
            assertFalse(luis.state().allows(Capability.SILENCE_OTHERS));

            meet.promote(luis.id(), true);
            luis.await("the role", now -> luis.role() == Role.MODERATOR && luis.may(MEANS));
            luis.await("a word about it", now -> Witness.has(now, Notice.Kind.RUNS_MEETING));
            luis.session.moderate(new MeetingCommand.Remove(new ParticipantId("nobody")));
            luis.await("nobody to remove", now -> Witness.has(now, Notice.Kind.MODERATION_FAILED));
            meet.promote(luis.id(), false);
            luis.await(
                    "no role",
                    now -> luis.role() == Role.PUBLISHER && MEANS.stream().noneMatch(now::allows));

            meet.letWrite(luis.id(), false);
            luis.await("no chat", now -> !now.allows(Capability.CHAT) && now.allows(Capability.RAISE_HAND));
            meet.letWrite(luis.id(), true);
            luis.await("chat", now -> now.allows(Capability.CHAT));
            new RoomAdmin(server.url(), MeetStandIn.ROOM).send(luis.id(), "other", "{}");

            ana.session.moderate(new MeetingCommand.Remove(new ParticipantId(luis.id())));
            MeetingState out = luis.await("out", now -> now.phase() == Phase.ENDED);
            assertEquals(EndReason.REMOVED, out.ended());
            ana.awaitPeople(1);
            ana.session.moderate(new MeetingCommand.EndForAll());
            ana.await("the end", now -> now.phase() == Phase.ENDED);
            assertEquals(List.of("DELETE " + luis.id(), "DELETE"), meet.done());
        }
    }

    /** OpenVidu Meet 3.9, unreleased so far, as its published sources have it. */
    @Test
    void rolesAndHandsAreReadFromMetadataAndAttributes() throws Exception {
        try (MeetStandIn meet = MeetStandIn.before(server);
                Person ana = new Person("Ana", meet.link(MeetStandIn.MODERATOR));
                Person luis = new Person("Luis", meet.link(MeetStandIn.SPEAKER))) {
            ana.enter();
            luis.enter();
            ana.awaitPeople(2);
            luis.awaitPeople(2);
            assertEquals(Role.MODERATOR, luis.roleOf(ana));
            assertEquals(Role.PUBLISHER, ana.roleOf(luis));

            meet.promoteQuietly(luis.id(), true);
            luis.await("the means", now -> luis.role() == Role.MODERATOR && luis.may(MEANS));
            ana.await("his role", now -> ana.roleOf(luis) == Role.MODERATOR);
            meet.promoteQuietly(luis.id(), false);
            luis.await(
                    "no means",
                    now -> luis.role() == Role.PUBLISHER && MEANS.stream().noneMatch(now::allows));
            ana.await("no role", now -> ana.roleOf(luis) == Role.PUBLISHER);

            meet.raiseHand(luis.id(), true);
            ana.await("his hand", now -> ana.handOf(luis) == 1);
            meet.raiseHand(luis.id(), false);
            ana.await("no hand", now -> ana.handOf(luis) == 0);
        }
    }

    /** Somebody with a session of the whole adapter. */
    private static final class Person extends Witness implements AutoCloseable {
        private final MediaEngine engine = Engine.open(EngineOptions.synthetic(time));
        private final MeetingSession session;

        Person(String name, String link) {
            super(name);
            LiveKitAdapter adapter = new LiveKitAdapter();
            session = adapter.open((Claim.Mine) adapter.claim(link), engine, this::keep, time);
        }

        void enter() throws InterruptedException {
            session.join(UntrustedText.name(name()), new MicrophoneSpec.None());
            awaitLive();
        }

        String id() {
            return Objects.requireNonNull(state().self()).value();
        }

        Role role() {
            return Objects.requireNonNull(state().participants().get(state().self()))
                    .role();
        }

        Role roleOf(Person other) {
            return seen(other).role();
        }

        int handOf(Person other) {
            return seen(other).hand();
        }

        private Participant seen(Person other) {
            return Objects.requireNonNull(state().participants().get(new ParticipantId(other.id())));
        }

        boolean may(Set<Capability> all) {
            return all.stream().allMatch(state()::allows);
        }

        @Override
        public void close() {
            session.close();
            engine.close();
        }
    }
}
