package app.corrillo.testkit.meeting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.corrillo.meeting.MeetingCommand;
import app.corrillo.meeting.MeetingEvent;
import app.corrillo.meeting.ParticipantId;
import app.corrillo.meeting.Poll;
import app.corrillo.meeting.UntrustedText;
import app.corrillo.meeting.poll.PollDesk;
import app.corrillo.meeting.poll.PollReport;
import app.corrillo.meeting.work.Lane;
import app.corrillo.testkit.VirtualTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PollDeskTest {
    private static final ParticipantId ME = new ParticipantId("me");
    private static final ParticipantId ANA = new ParticipantId("ana");
    private static final ParticipantId BEN = new ParticipantId("ben");
    private static final UntrustedText NAME = UntrustedText.name("Somebody");

    private final VirtualTime time = new VirtualTime();
    private final Lane lane = new Lane("polls");
    private final List<Poll> happened = new ArrayList<>();
    private final List<String> sent = Collections.synchronizedList(new ArrayList<>());
    private final PollDesk desk = new PollDesk(
            time, lane, event -> happened.add(((MeetingEvent.PollMoved) event).poll()), new PollDesk.Ways() {
                @Override
                public void report(PollReport report, @Nullable ParticipantId only) {
                    sent.add((only == null ? "all" : only) + " " + report.number() + " " + report.votes() + " "
                            + (report.open() ? "open" : "closed"));
                }

                @Override
                public void vote(ParticipantId asker, int number, int answer) {
                    sent.add(asker + " " + number + " vote " + answer);
                }
            });

    @Test
    void everybodyIsCountedOnceAlsoWhoHasLeft() {
        ask("Tea?", "Yes", "No");
        desk.voted(ANA, 0, 0);
        desk.voted(ANA, 0, 1);
        desk.voted(BEN, 0, 1);
        desk.departed(BEN);
        vote("me/0", 0);

        assertEquals(List.of(1, 2), votes());
        assertEquals(0, latest().mine());
        settle();
        assertEquals(List.of("all 0 [0, 0] open", "all 0 [1, 2] open"), sent, "votes that come together go together");
        for (int number = 0; number < 1_000; number++) {
            desk.voted(ANA, 0, number % 2);
        }
        settle();
        assertEquals("all 0 [1, 2] open", sent.getLast());
        assertEquals(3, sent.size());
        assertEquals(4, happened.size(), "and no flood reaches the screen");
    }

    @Test
    void whatIsNoVoteDoesNotCount() {
        ask("Tea?", "Yes", "No");
        desk.voted(ANA, 0, 2);
        desk.voted(ANA, 0, -1);
        desk.voted(ANA, 7, 0);
        assertEquals(1, happened.size());
        vote("me/0", 6);
        vote("me/9", 0);
        vote("me/99999999999", 0);
        vote("me/x", 0);
        assertEquals(1, happened.size());

        perform(new MeetingCommand.EndPoll("me/0"));
        assertFalse(latest().open());
        desk.voted(ANA, 0, 0);
        vote("me/0", 0);
        settle();
        assertEquals(List.of(0, 0), votes());
        assertEquals("all 0 [0, 0] closed", sent.getLast());
        assertEquals(2, sent.size());
    }

    @Test
    void whoComesLateIsToldWhatIsOpenAndWhoComesBackAlsoHowTheRestEnded() {
        desk.reached(ANA);
        ask("One?", "Yes", "No");
        ask("Two?", "Yes", "No");
        desk.voted(ANA, 1, 0);
        perform(new MeetingCommand.EndPoll("me/0"));
        sent.clear();

        desk.reached(BEN);
        assertEquals(List.of("ben 1 [1, 0] open"), sent);
        sent.clear();
        desk.departed(ANA);
        desk.reached(ANA);
        assertEquals(List.of("ana 0 [0, 0] closed", "ana 1 [1, 0] open"), sent);
    }

    @Test
    void onlySoManyOfOneAskerAreOpen() {
        for (int number = 0; number <= Poll.OPEN; number++) {
            ask("Again?", "Yes", "No");
        }
        assertEquals(Poll.OPEN, happened.size());
        perform(new MeetingCommand.EndPoll("me/1"));
        ask("Again?", "Yes", "No");
        assertEquals("me/3", latest().id());
        ask("Alone?", "Yes");
        ask(" ", "Yes", "No");
        ask("Blank?", "Yes", "\u200b");
        ask("Seven?", "1", "2", "3", "4", "5", "6", "7");
        assertEquals("me/3", latest().id());
    }

    @Test
    void aVoteGoesToTheAskerAloneAndAgainWhenThatOneIsBack() {
        reported(ANA, 4, List.of(0, 0), true);
        vote("ana/4", 1);
        assertEquals(1, latest().mine());
        reported(ANA, 4, List.of(0, 1), true);
        assertEquals(List.of(0, 1), votes());
        assertEquals(1, latest().mine(), "the counts of the asker leave one's own choice");
        vote("ana/4", 0);
        desk.departed(ANA);
        vote("ana/4", 1);
        assertEquals(List.of("ana 4 vote 1", "ana 4 vote 0"), sent, "nobody counts when the asker has left");

        reported(ANA, 4, List.of(0, 1), true);
        desk.reached(ANA);
        assertEquals("ana 4 vote 0", sent.getLast());
        assertTrue(latest().open());
    }

    @Test
    void whatAnAskerCannotSayIsOverlooked() {
        reported(ANA, 0, List.of(3, 0), true);
        desk.reported(BEN, NAME, new PollReport(0, "Other?", List.of("a", "b"), List.of(0, 0), false));
        assertEquals("ben/0", latest().id(), "another's number is another poll");
        int before = happened.size();
        desk.reported(ANA, NAME, new PollReport(0, "Changed?", List.of("Yes", "No"), List.of(9, 0), true));
        desk.reported(ANA, NAME, new PollReport(0, "Tea?", List.of("Yes", "Never"), List.of(9, 0), true));
        desk.reported(ANA, NAME, new PollReport(1, "Tea?", Collections.nCopies(5_000, "x"), List.of(1), true));
        desk.reported(ANA, NAME, new PollReport(1, "T".repeat(5_000), List.of("a", "b"), List.of(0, 0), true));
        desk.reported(ANA, NAME, new PollReport(1, "Tea?", List.of("a", "b"), List.of(0, -1), true));
        desk.reported(ANA, NAME, new PollReport(1, "Tea?", List.of("a", "b"), List.of(0), true));
        desk.reported(ANA, NAME, new PollReport(-1, "Tea?", List.of("a", "b"), List.of(0, 0), true));
        assertEquals(before, happened.size());

        reported(ANA, 0, List.of(3, 1), false);
        reported(ANA, 0, List.of(9, 9), true);
        assertFalse(latest().open(), "what its asker has closed stays so");
        assertEquals(List.of(3, 1), votes());
        for (int number = 10; number < 60; number++) {
            reported(ANA, number, List.of(0, 0), true);
        }
        assertEquals(
                Poll.OPEN, happened.stream().filter(poll -> poll.number() >= 10).count());
    }

    private void ask(String question, String... answers) {
        perform(new MeetingCommand.Ask(
                UntrustedText.message(question),
                List.of(answers).stream().map(UntrustedText::message).toList()));
    }

    private void vote(String poll, int answer) {
        perform(new MeetingCommand.Vote(poll, answer));
    }

    private void perform(MeetingCommand.ForPolls wish) {
        desk.perform(wish, ME, NAME);
    }

    private void reported(ParticipantId asker, int number, List<Integer> votes, boolean open) {
        desk.reported(asker, NAME, new PollReport(number, "Tea?", List.of("Yes", "No"), votes, open));
    }

    private void settle() {
        time.advance(Duration.ofSeconds(1));
        lane.reached().join();
    }

    private Poll latest() {
        return Objects.requireNonNull(happened.getLast());
    }

    private List<Integer> votes() {
        return Optional.of(latest()).stream()
                .flatMap(poll -> poll.answers().stream())
                .map(Poll.Answer::votes)
                .toList();
    }
}
