package app.corrillo.testkit.meeting;

import static app.corrillo.testkit.Scenes.ME;
import static app.corrillo.testkit.Scenes.NOON;
import static app.corrillo.testkit.Scenes.after;
import static app.corrillo.testkit.Scenes.live;
import static app.corrillo.testkit.Scenes.lobby;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.corrillo.meeting.Capability;
import app.corrillo.meeting.ChatMessage;
import app.corrillo.meeting.Door;
import app.corrillo.meeting.EndReason;
import app.corrillo.meeting.MeetingEvent;
import app.corrillo.meeting.MeetingState;
import app.corrillo.meeting.Notice.Kind;
import app.corrillo.meeting.Participant;
import app.corrillo.meeting.ParticipantId;
import app.corrillo.meeting.Phase;
import app.corrillo.meeting.Quality;
import app.corrillo.meeting.Reaction;
import app.corrillo.meeting.Role;
import app.corrillo.meeting.Source;
import app.corrillo.meeting.Track.Direction;
import app.corrillo.meeting.TrackId;
import app.corrillo.meeting.UntrustedText;
import app.corrillo.testkit.Scenes;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReducerTest {
    private static final ParticipantId ANA = new ParticipantId("p1");
    private static final ParticipantId BEN = new ParticipantId("p2");
    private static final UntrustedText NAME = UntrustedText.name("Zoë");

    @Test
    void joins() {
        MeetingState joining = after(lobby(), new MeetingEvent.Joining(NAME));
        assertEquals(Phase.JOINING, joining.phase());
        assertEquals(NAME, joining.name());
        assertSame(joining, after(joining, new MeetingEvent.Joining(UntrustedText.name("Other"))));

        MeetingState live = after(joining, joined());
        assertEquals(Phase.LIVE, live.phase());
        assertEquals(ME, live.self());
        assertEquals(NOON, live.joinedAt());
        assertTrue(live.allows(Capability.CHAT));
        assertFalse(live.allows(Capability.RENAME));
        assertFalse(live.toString().contains("secret"));
        assertFalse(joined().toString().contains("secret"));
    }

    @Test
    void givesTracksOfTheLobbyToWhoeverOneIsThen() {
        ParticipantId before = new ParticipantId("self");
        MeetingState preview = after(lobby(), Scenes.published(before, Source.CAMERA, Direction.SEND));
        assertEquals(1, preview.ownTracks().count());
        MeetingState live = after(preview, new MeetingEvent.Joining(NAME), joined());
        assertTrue(live.track(ME, Source.CAMERA).isPresent());
        assertTrue(live.track(before, Source.CAMERA).isEmpty());
    }

    @Test
    void waitsAtTheDoorUntilItIsLetIn() {
        MeetingState joining = after(lobby(), new MeetingEvent.Joining(NAME));
        MeetingState waiting = after(joining, new MeetingEvent.WaitingBegan(UntrustedText.name("Standup")));
        assertEquals(Phase.WAITING, waiting.phase());
        assertEquals("Standup", waiting.title().value());
        assertSame(waiting, after(waiting, new MeetingEvent.WaitingBegan(UntrustedText.name("Other"))));
        assertEquals(Phase.LIVE, after(waiting, joined()).phase());
        MeetingState live = live(1);
        assertSame(live, after(live, new MeetingEvent.WaitingBegan(UntrustedText.name("Other"))));
    }

    @Test
    void tellsOnceOfEachWhoBeginsToWait() {
        Door.Visitor eva = new Door.Visitor(new ParticipantId("v1"), UntrustedText.name("Eva"));
        Door.Visitor luis = new Door.Visitor(new ParticipantId("v2"), UntrustedText.name("Luis"));
        MeetingState one = after(live(1), new MeetingEvent.DoorChanged(new Door(false, true, List.of(eva)), NOON));
        assertEquals(List.of(eva), one.door().waiting());
        MeetingState two = after(one, new MeetingEvent.DoorChanged(new Door(false, true, List.of(eva, luis)), NOON));
        assertEquals(
                List.of("Eva", "Luis"),
                two.notices().stream()
                        .filter(notice -> notice.kind() == Kind.WAITS)
                        .map(notice -> notice.about().value())
                        .toList());
        assertEquals(
                Door.OPEN, after(two, new MeetingEvent.Ended(EndReason.LEFT)).door());
        MeetingState outside = after(lobby(), new MeetingEvent.DoorChanged(new Door(true, true, List.of()), NOON));
        assertEquals(Door.OPEN, outside.door());
    }

    @Test
    void aRoleOfOnesOwnIsToldAndThatOfOthersIsSeen() {
        MeetingState runs = after(live(1), new MeetingEvent.RoleChanged(ME, Role.MODERATOR, NOON));
        assertEquals(Kind.RUNS_MEETING, runs.notices().getLast().kind());
        MeetingState same = after(runs, new MeetingEvent.RoleChanged(ME, Role.MODERATOR, NOON));
        assertSame(runs, same);
        ParticipantId other = new ParticipantId("p1");
        MeetingState both = after(runs, new MeetingEvent.RoleChanged(other, Role.MODERATOR, NOON));
        assertEquals(runs.notices(), both.notices());
        assertEquals(
                Role.MODERATOR,
                Objects.requireNonNull(both.participants().get(other)).role());
    }

    @Test
    void losesTheLinkAndFindsItAgain() {
        MeetingState lost = after(live(1), new MeetingEvent.LinkLost());
        assertEquals(Phase.RECONNECTING, lost.phase());
        assertEquals(Phase.LIVE, after(lost, new MeetingEvent.LinkRestored()).phase());
        assertEquals(Phase.IDLE, after(lobby(), new MeetingEvent.LinkLost()).phase());
    }

    @Test
    void endsOnce() {
        MeetingState ended = after(live(2), new MeetingEvent.Ended(EndReason.FULL));
        assertEquals(EndReason.FULL, ended.ended());
        assertTrue(ended.tracks().isEmpty());
        assertFalse(ended.allows(Capability.CHAT));
        assertSame(ended, after(ended, new MeetingEvent.Ended(EndReason.LEFT), joined()));
    }

    @Test
    void knowsWhoIsThere() {
        MeetingState left = after(live(2), new MeetingEvent.ParticipantLeft(ANA, NOON));
        assertEquals(List.of(ME, BEN), List.copyOf(left.participants().keySet()));
        assertTrue(
                left.tracks().values().stream().noneMatch(track -> track.owner().equals(ANA)));
        assertEquals(Kind.LEFT, left.notices().getLast().kind());
        assertEquals("Ana Ruiz", left.notices().getLast().about().value());
        assertEquals(left, after(left, new MeetingEvent.ParticipantLeft(ANA, NOON)));
        assertEquals(left, after(left, new MeetingEvent.ParticipantLeft(ME, NOON)));
        assertEquals(left, after(left, arrival(BEN, "Somebody else")));
    }

    @Test
    void renames() {
        MeetingState renamed = after(
                live(1),
                new MeetingEvent.ParticipantRenamed(ANA, NAME),
                new MeetingEvent.ParticipantRenamed(ME, UntrustedText.name("I")));
        assertEquals(NAME, participant(renamed, ANA).name());
        assertEquals("I", renamed.name().value());
    }

    @Test
    void keepsHandsInTheOrderOfRaising() {
        MeetingState up = after(live(2), hand(BEN, true), hand(ANA, true), hand(ME, true), hand(ANA, true));
        assertEquals(List.of(3, 2, 1), hands(up));
        assertEquals(List.of(2, 1, 0), hands(after(up, hand(BEN, false))));
        assertEquals(List.of(2, 1), hands(after(up, new MeetingEvent.ParticipantLeft(BEN, NOON))));
        assertEquals(
                List.of(3, 1, 2),
                hands(after(
                        live(2), hand(BEN, true), hand(ME, true), new MeetingEvent.HandChanged(ANA, true, 1, NOON))));
        Participant raised = Participant.arriving(new ParticipantId("p9"), NAME, Role.PUBLISHER, false)
                .withHand(70);
        assertEquals(List.of(3, 2, 1, 4), hands(after(up, new MeetingEvent.ParticipantArrived(raised, NOON))));
    }

    @Test
    void measures() {
        MeetingState now = after(
                live(1),
                new MeetingEvent.LevelsMeasured(Map.of(ANA, 0.5, ME, Double.NaN, BEN, 1.0)),
                new MeetingEvent.QualityMeasured(ANA, Quality.POOR),
                new MeetingEvent.OwnLevelMeasured(0.25));
        assertTrue(participant(now, ANA).speaks());
        assertFalse(participant(now, ME).speaks());
        assertEquals(Quality.POOR, participant(now, ANA).quality());
        assertEquals(0.25, now.local().level());
    }

    @Test
    void followsTracks() {
        TrackId camera = new TrackId("p1-camera");
        MeetingState now =
                after(live(1), new MeetingEvent.TrackMuted(camera, true), new MeetingEvent.TrackStalled(camera, true));
        assertTrue(now.track(ANA, Source.CAMERA).orElseThrow().muted());
        assertTrue(now.track(ANA, Source.CAMERA).orElseThrow().stalled());
        MeetingState without = after(now, new MeetingEvent.TrackUnpublished(camera, NOON));
        assertTrue(without.track(ANA, Source.CAMERA).isEmpty());
        assertEquals(without, after(without, Scenes.published(BEN, Source.CAMERA, Direction.RECEIVE)));
    }

    @Test
    void ownAndOthersSharesStandBesideEachOther() {
        MeetingState both = after(
                live(2),
                Scenes.published(ANA, Source.SCREEN, Direction.RECEIVE),
                Scenes.published(BEN, Source.SCREEN, Direction.SEND));
        assertEquals(ANA, both.share(Direction.RECEIVE).orElseThrow().owner());
        assertEquals(BEN, both.share(Direction.SEND).orElseThrow().owner());
    }

    @Test
    void tellsOfShares() {
        MeetingState shared = after(live(1), Scenes.published(ANA, Source.SCREEN, Direction.RECEIVE));
        assertEquals(ANA, shared.share().orElseThrow().owner());
        assertEquals(Kind.SHARE_STARTED, shared.notices().getLast().kind());
        MeetingState over = after(shared, new MeetingEvent.TrackUnpublished(new TrackId("p1-screen"), NOON));
        assertTrue(over.share().isEmpty());
        assertEquals(Kind.SHARE_ENDED, over.notices().getLast().kind());
    }

    @Test
    void tellsNobodyOfTheirOwnShare() {
        MeetingState shared = after(live(1), Scenes.published(Scenes.ME, Source.SCREEN, Direction.SEND));
        MeetingState over = after(
                shared,
                new MeetingEvent.TrackUnpublished(shared.share().orElseThrow().id(), NOON));
        assertTrue(over.share().isEmpty());
        assertEquals(live(1).notices(), over.notices());
    }

    @Test
    void keepsTheEndOfTheChat() {
        MeetingState state = live(1);
        for (int number = 1; number <= 2_100; number++) {
            state = after(state, said("message " + number));
        }
        assertEquals(2_000, state.chat().size());
        assertEquals("message 2100", state.chat().getLast().text().value());
        assertEquals(state, after(state, said("\u200B ")));
    }

    @Test
    void tellsATroubleOnceAndUntilItIsMended() {
        MeetingState troubled = after(lobby(), trouble(Kind.NO_CAMERA), trouble(Kind.NO_CAMERA));
        assertEquals(1, troubled.notices().size());
        assertTrue(after(troubled, new MeetingEvent.TroubleMended(Kind.NO_CAMERA))
                .notices()
                .isEmpty());
        long number = troubled.notices().getFirst().number();
        assertTrue(after(troubled, new MeetingEvent.NoticeDismissed(number))
                .notices()
                .isEmpty());
    }

    @Test
    void keepsATroubleHoweverManyPeopleComeAfterIt() {
        MeetingState state = after(live(0), trouble(Kind.NO_MICROPHONE));
        for (int number = 0; number < 100; number++) {
            state = after(state, new MeetingEvent.Reacted(ME, Reaction.CLAP, NOON));
        }
        assertEquals(30, state.notices().size());
        assertEquals(Kind.NO_MICROPHONE, state.notices().getFirst().kind());
    }

    @Test
    void noSoundIsSpokenOfBeforeNoPicture() {
        MeetingState troubled = after(lobby(), trouble(Kind.NO_SOUND_SERVER), trouble(Kind.NO_CAMERA));
        assertEquals(Kind.NO_SOUND_SERVER, troubled.trouble().orElseThrow().kind());
        MeetingState later = after(troubled, trouble(Kind.NETWORK_POOR));
        assertEquals(Kind.NETWORK_POOR, later.trouble().orElseThrow().kind(), "the last one");
        MeetingState heard = after(troubled, new MeetingEvent.TroubleMended(Kind.NO_SOUND_SERVER));
        assertEquals(Kind.NO_CAMERA, heard.trouble().orElseThrow().kind());
        assertTrue(lobby().trouble().isEmpty());
    }

    @Test
    void ignoresReactionsOfNobody() {
        assertEquals(lobby(), after(lobby(), new MeetingEvent.Reacted(ANA, Reaction.LIKE, NOON)));
        assertNull(lobby().ended());
    }

    private static MeetingEvent.Joined joined() {
        return new MeetingEvent.Joined(ME, NAME, "corrillo://h/r#secret", Set.of(Capability.CHAT), NOON);
    }

    private static MeetingEvent arrival(ParticipantId id, String name) {
        return new MeetingEvent.ParticipantArrived(
                Participant.arriving(id, UntrustedText.name(name), Role.PUBLISHER, false), NOON);
    }

    private static MeetingEvent hand(ParticipantId id, boolean up) {
        return new MeetingEvent.HandChanged(id, up, NOON);
    }

    private static MeetingEvent trouble(Kind kind) {
        return new MeetingEvent.NoticeGiven(kind, NAME, NOON);
    }

    private static MeetingEvent said(String text) {
        return new MeetingEvent.Said(new ChatMessage(ANA, NAME, UntrustedText.message(text), NOON, false));
    }

    private static List<Integer> hands(MeetingState state) {
        return state.participants().values().stream().map(Participant::hand).toList();
    }

    private static Participant participant(MeetingState state, ParticipantId id) {
        Participant who = state.participants().get(id);
        if (who == null) {
            throw new AssertionError(id + " is not there");
        }
        return who;
    }
}
