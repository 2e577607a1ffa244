package app.corrillo.mesh.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.corrillo.meeting.MeetingCommand;
import app.corrillo.meeting.MeetingState;
import app.corrillo.meeting.Notice;
import app.corrillo.meeting.Poll;
import app.corrillo.meeting.UntrustedText;
import app.corrillo.testkit.Eventually;
import app.corrillo.testkit.Witness;
import app.corrillo.testkit.media.FakeChannel;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Polls between people of a whole room. */
class PollsTest {

    @Test
    void everybodyVotesOnceAndTheAskerCloses() throws Exception {
        try (Party party = new Party()) {
            Somebody ana = party.join("Ana");
            Somebody luis = party.join("Luis");
            Somebody eva = party.join("Eva");
            meet(ana, luis, eva);
            ask(ana);
            String poll = awaitPoll(luis);
            awaitPoll(eva);
            assertTrue(Witness.has(luis.state(), Notice.Kind.POLL_ASKED));

            luis.session().perform(new MeetingCommand.Vote(poll, 0));
            luis.session().perform(new MeetingCommand.Vote(poll, 1));
            eva.session().perform(new MeetingCommand.Vote(poll, 1));
            ana.session().perform(new MeetingCommand.Vote(poll, 0));
            for (Somebody one : List.of(ana, luis, eva)) {
                awaitVotes(party, one, 1, 2);
            }
            assertEquals(1, poll(luis.state()).mine());

            luis.session().perform(new MeetingCommand.EndPoll(poll));
            eva.session().leave();
            ana.awaitPeople(2);
            Somebody late = party.join("Late");
            awaitVotes(party, late, 1, 2);
            assertTrue(poll(late.state()).open(), "nobody but the asker closes it");
            ana.session().perform(new MeetingCommand.EndPoll(poll));
            luis.await("the end", now -> !poll(now).open());
            late.await("the end", now -> !poll(now).open());
            luis.session().perform(new MeetingCommand.Vote(poll, 0));
            ask(ana);
            luis.await("another", now -> now.polls().size() == 2);
            awaitVotes(party, luis, 1, 2);
        }
    }

    @Test
    void thePollOfWhoHasLeftIsOver() throws Exception {
        try (Party party = new Party()) {
            Somebody ana = party.join("Ana");
            Somebody luis = party.join("Luis");
            meet(ana, luis);
            ask(ana);
            awaitPoll(luis);
            ana.session().leave();
            luis.await("the end", now -> !poll(now).open());
        }
    }

    @Test
    void whoDoesNotKeepToTheRulesChangesNothing() throws Exception {
        try (Party party = new Party()) {
            Somebody mal = party.join("Mal");
            Somebody luis = party.join("Luis");
            meet(mal, luis);
            FakeChannel channel = channel(party);
            ask(luis);
            String poll = awaitPoll(mal);

            for (int answer = 0; answer < 6; answer++) {
                channel.send("{\"type\":\"vote\",\"poll\":0,\"answer\":" + answer + ",\"who\":\"somebody else\"}");
            }
            channel.send("{\"type\":\"vote\",\"poll\":5,\"answer\":0}");
            channel.send("{\"type\":\"poll\",\"poll\":0,\"question\":\"Tea?\",\"answers\":[\"Yes\",\"No\"],"
                    + "\"votes\":[99,0],\"open\":false}");
            channel.send("{\"type\":\"poll\",\"poll\":1,\"question\":\"x\",\"answers\":[" + "\"a\",".repeat(5_000)
                    + "\"b\"],\"votes\":[0,0],\"open\":true}");
            for (int number = 2; number < 40; number++) {
                channel.send("{\"type\":\"poll\",\"poll\":" + number + ",\"question\":\"x\",\"answers\":[\"a\",\"b\"],"
                        + "\"votes\":[0,0],\"open\":true}");
            }
            channel.send("{\"type\":\"chat\",\"text\":\"done\"}");

            luis.await("the last word", now -> !now.chat().isEmpty());
            awaitVotes(party, luis, 0, 1);
            MeetingState seen = luis.state();
            Poll own = seen.polls().stream().filter(Poll::own).findFirst().orElseThrow();
            assertEquals(poll, own.id());
            assertTrue(own.open());
            assertEquals(1, own.votes(), "one vote, whatever was said");
            assertEquals(1, own.answers().get(1).votes());
            List<Poll> theirs = seen.polls().stream().filter(one -> !one.own()).toList();
            assertTrue(theirs.stream().filter(Poll::open).count() <= Poll.OPEN);
            assertFalse(theirs.stream().anyMatch(one -> one.answers().size() > Poll.MOST));
        }
    }

    private static void ask(Somebody who) {
        who.session()
                .perform(new MeetingCommand.Ask(
                        UntrustedText.message("Tea?"),
                        List.of(UntrustedText.message("Yes"), UntrustedText.message("No"))));
    }

    /** Everybody's word reaches everybody. */
    private static void meet(Somebody... people) throws InterruptedException {
        for (Somebody one : people) {
            one.awaitPeople(people.length);
        }
        for (Somebody one : people) {
            // Once: who is told as often as a slow machine needs has heard enough, and takes no more from this one.
            one.session().perform(new MeetingCommand.RaiseHand(true));
            for (Somebody other : people) {
                other.await(
                        "a word",
                        now -> now.participants().values().stream()
                                .anyMatch(who -> who.id().equals(one.state().self()) && who.hand() > 0));
            }
            one.session().perform(new MeetingCommand.RaiseHand(false));
        }
    }

    private static String awaitPoll(Somebody who) throws InterruptedException {
        return poll(who.await("the poll", now -> !now.polls().isEmpty())).id();
    }

    private static Poll poll(MeetingState state) {
        return state.polls().getFirst();
    }

    private static void awaitVotes(Party party, Somebody who, int... votes) {
        Eventually.that(who.name() + " sees the counts", () -> {
            party.time().advance(Duration.ofMillis(100));
            return !who.state().polls().isEmpty()
                    && poll(who.state()).answers().get(0).votes() == votes[0]
                    && poll(who.state()).answers().get(1).votes() == votes[1];
        });
    }

    /** The open channel of words of whoever came first, to whom came second. */
    private static FakeChannel channel(Party party) {
        return party.engineOf(party.people().getFirst()).connections().stream()
                .flatMap(connection -> connection.channels().stream())
                .filter(channel -> channel.label().equals("corrillo"))
                .findFirst()
                .orElseThrow();
    }
}
