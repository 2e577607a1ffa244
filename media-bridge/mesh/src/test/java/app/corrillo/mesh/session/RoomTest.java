package app.corrillo.mesh.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.corrillo.meeting.Capability;
import app.corrillo.meeting.EndReason;
import app.corrillo.meeting.MeetingCommand;
import app.corrillo.meeting.MeetingEvent;
import app.corrillo.meeting.MeetingState;
import app.corrillo.meeting.Notice;
import app.corrillo.meeting.Participant;
import app.corrillo.meeting.ParticipantId;
import app.corrillo.meeting.Reaction;
import app.corrillo.meeting.Source;
import app.corrillo.meeting.Track;
import app.corrillo.meeting.TrackId;
import app.corrillo.meeting.UntrustedText;
import app.corrillo.meeting.media.LocalTrack;
import app.corrillo.testkit.Eventually;
import app.corrillo.testkit.Witness;
import app.corrillo.testkit.media.FakeConnection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RoomTest {

    @Test
    void whomOneDoesNotWantToHearIsSilentInTheOneConnection() throws Exception {
        try (Party party = new Party()) {
            Somebody ana = party.hosts("Ana");
            Somebody luis = party.join("Luis");
            luis.sendCamera();
            TrackId track = ana.awaitTrack(Source.CAMERA).id();
            FakeConnection toLuis = party.engineOf(ana).connections().getFirst();
            ana.session().setAudible(track, false);
            Eventually.that("it is silent", () -> toLuis.silenced().equals(Set.of(track)));
            ana.session().setAudible(track, true);
            Eventually.that("it is heard", () -> toLuis.silenced().isEmpty());
        }
    }

    @Test
    void peopleMeet() throws Exception {
        try (Party party = new Party()) {
            Somebody ana = party.join("Ana");
            Somebody luis = party.join("Luis");

            MeetingState seen = ana.awaitPeople(2);
            luis.awaitPeople(2);

            assertEquals("Standup", seen.title().value());
            assertEquals(party.link(), seen.invite());
            Set<Capability> everything = Capability.ofEquals();
            assertEquals(everything, seen.capabilities());
            assertEquals(List.of("Ana", "Luis"), names(seen));
            assertTrue(who(seen, seen.self()).self());
        }
    }

    @Test
    void whatIsPublishedIsSeenAndWhatIsTakenBackIsNot() throws Exception {
        try (Party party = new Party()) {
            Somebody ana = party.join("Ana");
            LocalTrack camera = ana.sendCamera();
            Somebody luis = party.join("Luis");

            Track seen = luis.awaitTrack(Source.CAMERA);
            assertEquals(Track.Direction.RECEIVE, seen.direction());
            assertEquals(ana.state().self(), seen.owner());
            assertEquals(
                    camera,
                    party.engineOf(ana)
                            .connections()
                            .getFirst()
                            .senders()
                            .get(1)
                            .track());

            ana.session().setMuted(Source.CAMERA, true);
            luis.await(
                    "the dark camera",
                    now -> Somebody.track(now, Source.CAMERA).orElseThrow().muted());

            ana.session().unpublish(Source.CAMERA).join();
            luis.await("no camera", now -> now.tracks().isEmpty());
            assertEquals(
                    null,
                    party.engineOf(ana)
                            .connections()
                            .getFirst()
                            .senders()
                            .get(1)
                            .track());
        }
    }

    @Test
    void whatPeopleSayAndShowReachesEverybody() throws Exception {
        try (Party party = new Party()) {
            Somebody ana = party.join("Ana");
            Somebody luis = party.join("Luis");
            Somebody eva = party.join("Eva");
            ana.sendCamera();
            // Whoever sees it was told so on the channel that everything else goes through.
            luis.awaitTrack(Source.CAMERA);
            eva.awaitTrack(Source.CAMERA);

            ana.session().perform(new MeetingCommand.Say(UntrustedText.message("hello\nyou")));
            ana.session().perform(new MeetingCommand.RaiseHand(true));
            ana.session().perform(new MeetingCommand.React(Reaction.CLAP));
            ana.session().perform(new MeetingCommand.Rename(UntrustedText.name("Ana María")));

            for (Somebody other : List.of(luis, eva)) {
                MeetingState seen =
                        other.await("the new name", now -> names(now).contains("Ana María"));
                assertEquals("hello\nyou", seen.chat().getFirst().text().value());
                assertFalse(seen.chat().getFirst().own());
                assertEquals(1, who(seen, ana.state().self()).hand());
                assertTrue(Witness.has(seen, Notice.Kind.REACTED));
            }
            assertTrue(ana.state().chat().getFirst().own());
            assertEquals(List.of("Ana María", "Luis", "Eva"), names(ana.state()));
        }
    }

    @Test
    void whoeverComesLaterLearnsNameAndHand() throws Exception {
        try (Party party = new Party()) {
            Somebody ana = party.join("Ana");
            ana.session().perform(new MeetingCommand.Rename(UntrustedText.name("Ana María")));
            ana.session().perform(new MeetingCommand.RaiseHand(true));

            MeetingState seen = party.join("Luis")
                    .await(
                            "the hand",
                            now -> now.participants().values().stream().anyMatch(who -> who.hand() == 1));
            assertEquals(List.of("Luis", "Ana María"), names(seen));
        }
    }

    @Test
    void whoeverComesLaterLearnsTheOrderOfHands() throws Exception {
        try (Party party = new Party()) {
            Somebody ana = party.join("Ana");
            Somebody luis = party.join("Luis");
            luis.sendCamera();
            ana.awaitTrack(Source.CAMERA);
            luis.session().perform(new MeetingCommand.RaiseHand(true));
            ana.await("the first hand", now -> hands(now).equals(List.of("Luis")));
            ana.session().perform(new MeetingCommand.RaiseHand(true));
            luis.await("the second hand", now -> hands(now).equals(List.of("Luis", "Ana")));

            Somebody eva = party.join("Eva");
            eva.await("both hands", now -> hands(now).equals(List.of("Luis", "Ana")));

            luis.session().perform(new MeetingCommand.RaiseHand(false));
            eva.await("one hand", now -> hands(now).equals(List.of("Ana")));
            eva.session().perform(new MeetingCommand.RaiseHand(true));
            luis.await("the last hand", now -> hands(now).equals(List.of("Ana", "Eva")));
        }
    }

    @Test
    void leavingIsSeenAtOnce() throws Exception {
        try (Party party = new Party()) {
            Somebody ana = party.join("Ana");
            Somebody luis = party.join("Luis");
            luis.sendCamera();
            ana.awaitTrack(Source.CAMERA);

            luis.session().leave().join();

            MeetingState alone = ana.awaitPeople(1);
            assertTrue(alone.tracks().isEmpty());
            assertEquals(EndReason.LEFT, luis.state().ended());
            assertEquals(0, party.engineOf(luis).holdings().connections());
        }
    }

    @Test
    void aWholeRoomMeetsAndEverybodyReachesEverybody() throws Exception {
        try (Party party = new Party()) {
            List<Somebody> people = new java.util.ArrayList<>();
            for (int number = 1; number <= 8; number++) {
                Somebody one = party.join("P" + number);
                one.sendCamera();
                people.add(one);
            }
            for (Somebody one : people) {
                one.await("seven cameras", now -> now.tracks().size() == 7);
                assertEquals(7, party.engineOf(one).holdings().connections());
            }
            Somebody ninth = party.comes("P9", party.link()).join();
            ninth.await("the end", now -> now.ended() == EndReason.FULL);
        }
    }

    @Test
    void aRoomInWhichPeopleComeAndGoKeepsNothingOfThem() throws Exception {
        try (Party party = new Party()) {
            Somebody ana = party.join("Ana");
            for (int round = 0; round < 15; round++) {
                Somebody luis = party.join("Luis " + round);
                luis.sendCamera();
                ana.awaitTrack(Source.CAMERA);
                luis.session().close();
                ana.awaitPeople(1);
            }
            assertEquals(0, party.engineOf(ana).holdings().connections());
            assertEquals(
                    15,
                    ana.events().stream()
                            .filter(MeetingEvent.ParticipantLeft.class::isInstance)
                            .count());
        }
    }

    private static Participant who(MeetingState state, @Nullable ParticipantId id) {
        return Objects.requireNonNull(state.participants().get(Objects.requireNonNull(id)));
    }

    /** Who has a hand up, in their order. */
    private static List<String> hands(MeetingState state) {
        return state.participants().values().stream()
                .filter(who -> who.hand() > 0)
                .sorted(java.util.Comparator.comparingInt(Participant::hand))
                .map(who -> who.name().value())
                .toList();
    }

    private static List<String> names(MeetingState state) {
        return state.participants().values().stream()
                .map(Participant::name)
                .map(UntrustedText::value)
                .toList();
    }
}
