package app.corrillo.mesh.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.corrillo.meeting.EndReason;
import app.corrillo.meeting.MeetingCommand;
import app.corrillo.meeting.MeetingEvent;
import app.corrillo.meeting.MeetingState;
import app.corrillo.meeting.Notice;
import app.corrillo.meeting.Phase;
import app.corrillo.meeting.Source;
import app.corrillo.meeting.TileSize;
import app.corrillo.meeting.Track;
import app.corrillo.meeting.TrackId;
import app.corrillo.meeting.UntrustedText;
import app.corrillo.meeting.media.LocalTrack;
import app.corrillo.testkit.Eventually;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** One's own engine ends in the middle of a meeting. */
class RestartTest {

    private static boolean stalled(MeetingState state) {
        return Somebody.track(state, Source.CAMERA)
                .filter(track -> track.stalled())
                .isPresent();
    }

    @Test
    void everybodyIsReachedAgainAndNothingWrittenIsLost() throws Exception {
        try (Party party = new Party()) {
            Somebody ana = party.join("Ana");
            Somebody luis = party.join("Luis");
            luis.sendCamera();
            LocalTrack before = ana.sendCamera();
            luis.awaitTrack(Source.CAMERA);
            ana.awaitTrack(Source.CAMERA);

            party.crash(ana);
            for (int number = 1; number <= 3; number++) {
                ana.session().perform(new MeetingCommand.Say(UntrustedText.message("meanwhile " + number)));
            }
            ana.session()
                    .perform(new MeetingCommand.Say(
                            UntrustedText.message("for you alone"), luis.state().self()));
            assertEquals(Phase.LIVE, ana.state().phase());
            assertEquals(2, ana.state().participants().size());

            party.engineOf(ana).comeBack();
            LocalTrack after = ana.sendCamera();
            assertFalse(after.id().equals(before.id()));
            luis.await("what was written", now -> now.chat().size() == 4);
            assertEquals(
                    List.of("meanwhile 1", "meanwhile 2", "meanwhile 3", "for you alone"),
                    luis.state().chat().stream()
                            .map(message -> message.text().value())
                            .toList());
            assertNotNull(luis.state().chat().getLast().to());
            luis.await(
                    "Ana's new picture",
                    now -> Somebody.track(now, Source.CAMERA).isPresent() && !stalled(now));
            ana.await(
                    "Luis's picture", now -> Somebody.track(now, Source.CAMERA).isPresent() && !stalled(now));
            assertFalse(ana.saw(event -> event instanceof MeetingEvent.NoticeGiven(var kind, var _, var _)
                    && kind == Notice.Kind.PEER_LOST));
            luis.session().perform(new MeetingCommand.Say(UntrustedText.message("welcome back")));
            ana.await("chat goes both ways", now -> now.chat().size() == 5);
        }
    }

    @Test
    void whatWasSeenStaysStillUntilSomethingTakesItsPlaceOnBothSides() throws Exception {
        try (Party party = new Party()) {
            Somebody ana = party.join("Ana");
            Somebody luis = party.join("Luis");
            for (Somebody one : List.of(ana, luis)) {
                one.sendCamera();
                one.sendScreen();
            }
            for (Somebody one : List.of(ana, luis)) {
                one.awaitTrack(Source.CAMERA);
                one.awaitTrack(Source.SCREEN);
            }
            Set<TrackId> before = Set.copyOf(ana.state().tracks().keySet());
            ana.session().show(Map.of(ana.awaitTrack(Source.CAMERA).id(), new TileSize(320, 180)));

            party.engineOf(ana).crash();
            ana.await("still pictures", now -> now.tracks().values().stream().allMatch(Track::stalled));
            party.engineOf(ana).comeBack();
            ana.sendCamera();
            ana.sendScreen();

            for (Somebody one : List.of(ana, luis)) {
                one.await(
                        "others in their place",
                        now -> now.tracks().values().stream()
                                .noneMatch(track -> track.stalled() || before.contains(track.id())));
                Set<MeetingEvent> others = one.events().stream()
                        .filter(event -> event instanceof MeetingEvent.TrackUnpublished
                                || event instanceof MeetingEvent.ParticipantLeft)
                        .collect(Collectors.toSet());
                assertEquals(Set.of(), others, one.name());
                assertEquals(
                        2,
                        one.events().stream()
                                .filter(MeetingEvent.TrackReplaced.class::isInstance)
                                .count(),
                        one.name());
                assertEquals(1, told(one, Notice.Kind.SHARE_STARTED), one.name());
                assertEquals(0, told(one, Notice.Kind.SHARE_ENDED), one.name());
            }
            Eventually.equal(
                    4.0,
                    () -> party.engineOf(luis)
                            .connections()
                            .getLast()
                            .senders()
                            .get(1)
                            .encoding()
                            .scaleDownBy());
        }
    }

    @Test
    void whatReallyEndedMeanwhileIsNotSeenAnyMore() throws Exception {
        try (Party party = new Party()) {
            Somebody ana = party.join("Ana");
            Somebody luis = party.join("Luis");
            ana.sendCamera();
            ana.sendScreen();
            luis.awaitTrack(Source.CAMERA);
            luis.awaitTrack(Source.SCREEN);

            party.engineOf(ana).crash();
            ana.session().unpublish(Source.SCREEN);
            luis.session().stats().join();
            party.engineOf(ana).comeBack();
            ana.sendCamera();

            luis.await("no screen", now -> Somebody.track(now, Source.SCREEN).isEmpty());
            luis.await("the camera", now -> Somebody.track(now, Source.CAMERA).isPresent() && !stalled(now));
            assertEquals(1, told(luis, Notice.Kind.SHARE_ENDED));
        }
    }

    private static long told(Somebody one, Notice.Kind kind) {
        return one.state().notices().stream()
                .filter(notice -> notice.kind() == kind)
                .count();
    }

    @Test
    void aWordForSomebodyWhoLeavesMeanwhileIsToldAsFailed() throws Exception {
        try (Party party = new Party()) {
            Somebody ana = party.join("Ana");
            Somebody luis = party.join("Luis");
            luis.sendCamera();
            ana.awaitTrack(Source.CAMERA);

            party.crash(ana);
            ana.session()
                    .perform(new MeetingCommand.Say(
                            UntrustedText.message("for you alone"), luis.state().self()));
            ana.await("it is written", now -> now.chat().size() == 1);
            luis.session().leave();

            ana.await("Luis has left", now -> now.participants().size() == 1);
            assertTrue(ana.saw(event -> event instanceof MeetingEvent.NoticeGiven(var kind, var name, var _)
                    && kind == Notice.Kind.MESSAGE_FAILED
                    && name.value().equals("Luis")));
        }
    }

    @Test
    void howeverLongThereIsNoEngineNobodyIsGivenUp() throws Exception {
        try (Party party = new Party()) {
            Somebody ana = party.join("Ana");
            Somebody luis = party.join("Luis");
            luis.sendCamera();
            ana.awaitTrack(Source.CAMERA);
            party.crash(ana);
            party.time().advance(Patience.GONE.multipliedBy(2));
            luis.await("she is not reached", now -> now.participants().size() == 1);
            Somebody eva = party.join("Eva");
            ana.await("Eva has come", now -> now.participants().size() == 3);
            // Else her time begins when the others' is over, and Luis and she may give each other up.
            eva.awaitTrack(Source.CAMERA);
            ana.session().perform(new MeetingCommand.Say(UntrustedText.message("meanwhile")));
            party.time().advance(Patience.GONE.multipliedBy(2));
            // Else she may give up the connection that Ana begins when she is back.
            eva.await(
                    "she is not reached",
                    now -> !now.participants().containsKey(ana.state().self()));
            ana.session().stats().join();
            assertEquals(3, ana.state().participants().size());
            assertFalse(ana.saw(MeetingEvent.ParticipantLeft.class::isInstance));

            party.engineOf(ana).comeBack();
            luis.await("what was written", now -> now.chat().size() == 1);
            eva.await("what was written", now -> now.chat().size() == 1);
            ana.await(
                    "Luis's picture", now -> Somebody.track(now, Source.CAMERA).isPresent() && !stalled(now));
            luis.await(
                    "she is there again",
                    now -> now.participants().containsKey(ana.state().self()));
        }
    }

    /** Ana, whose engine came back, and who had seen Luis: his has ended, too. */
    private static Somebody backAlone(Party party) throws Exception {
        Somebody ana = party.join("Ana");
        Somebody luis = party.join("Luis");
        luis.sendCamera();
        ana.awaitTrack(Source.CAMERA);
        party.crash(ana);
        party.engineOf(luis).crash();
        party.engineOf(ana).comeBack();
        return ana;
    }

    /** Another end comes before the connections of the engine in between do. */
    @Test
    void howeverLongThereIsNoEngineTheLastPicturesStay() throws Exception {
        try (Party party = new Party()) {
            Somebody ana = backAlone(party);
            Eventually.equal(2, () -> party.engineOf(ana).connections().size());
            ana.session().stats().join();
            party.engineOf(ana).crash();
            ana.session().stats().join();
            party.time().advance(Patience.GONE.multipliedBy(2));
            ana.session().stats().join();
            assertTrue(stalled(ana.state()));
            assertFalse(ana.saw(MeetingEvent.TrackUnpublished.class::isInstance));
        }
    }

    @Test
    void whoIsNotReachedWithTheNextEngineIsGivenUpAsEver() throws Exception {
        try (Party party = new Party()) {
            Somebody ana = backAlone(party);
            ana.session().stats().join();
            party.time().advance(Patience.GONE);
            ana.await("he is given up", now -> now.participants().size() == 1);
        }
    }

    @Test
    void withoutAnotherEngineTheMeetingIsOver() throws Exception {
        try (Party party = new Party()) {
            Somebody ana = party.join("Ana");
            party.join("Luis");
            party.engineOf(ana).crash();
            party.engineOf(ana).giveUp();
            ana.await("the end", now -> now.ended() == EndReason.NO_ENGINE);
        }
    }
}
