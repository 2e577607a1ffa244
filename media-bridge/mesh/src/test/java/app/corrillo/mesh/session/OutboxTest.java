package app.corrillo.mesh.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.corrillo.meeting.UntrustedText;
import app.corrillo.mesh.wire.PeerMessage;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is written to one person, over several connections. */
class OutboxTest {
    private static final PeerMessage.Hello OLDER = new PeerMessage.Hello(1, "Luis", 0, 1);
    private static final PeerMessage.Hello FRESH = OLDER.with(9, 0, 0);
    private final Outbox outbox = new Outbox();

    private PeerMessage.Hello heard(int last) {
        return OLDER.with(9, outbox.numbering(), last);
    }

    private void write(String... texts) {
        for (String text : texts) {
            assertTrue(outbox.put(new PeerMessage.Chat(text)));
        }
    }

    private static List<String> texts(List<PeerMessage> messages) {
        return messages.stream()
                .map(message -> ((PeerMessage.Written) message).text())
                .toList();
    }

    @Test
    void nothingGoesOutBeforeTheOtherSideHasSaidHello() {
        write("one", "two");
        assertEquals(List.of(), outbox.due());
        outbox.open(FRESH);
        assertEquals(List.of(new PeerMessage.Chat("one", 1), new PeerMessage.Chat("two", 2)), outbox.due());
        assertEquals(List.of(), outbox.due());
        write("three");
        assertEquals(List.of("three"), texts(outbox.due()));
    }

    @Test
    void whatHasNotComeIsSaidAgainAndNothingElse() {
        outbox.open(FRESH);
        write("one", "two", "three");
        outbox.due();
        outbox.heard(1);
        outbox.shut();
        write("four");
        outbox.open(heard(2));
        assertEquals(List.of("three", "four"), texts(outbox.due()));
    }

    @Test
    void whatWasHeardUnderAnotherNumberingCountsForNothing() {
        outbox.open(FRESH);
        write("one");
        outbox.due();
        outbox.shut();
        outbox.open(OLDER.with(9, outbox.numbering() == 5 ? 6 : 5, 1_000));
        assertEquals(List.of("one"), texts(outbox.due()));
    }

    @Test
    void nobodyHasHeardWhatWasNotSaid() {
        write("one");
        outbox.heard(Integer.MAX_VALUE);
        outbox.open(heard(Integer.MAX_VALUE));
        assertEquals(List.of("one"), texts(outbox.due()));
    }

    @Test
    void anOlderProgramIsToldOnceWhatItWasNotTold() {
        write("one");
        outbox.open(OLDER);
        assertEquals(List.of("one"), texts(outbox.due()));
        write("two");
        assertEquals(List.of("two"), texts(outbox.due()));
        outbox.shut();
        write("three");
        outbox.open(OLDER);
        assertEquals(List.of("three"), texts(outbox.due()));
    }

    @Test
    void onlySoMuchIsSaidAtOnceAndKeptAndNothingOfItMakesRoom() {
        outbox.open(FRESH);
        List<String> said = new ArrayList<>();
        for (int number = 1; number <= Outbox.MOST; number++) {
            write("letter " + number);
            said.addAll(texts(outbox.due()));
        }
        assertEquals(Outbox.AT_ONCE, said.size());
        assertFalse(outbox.put(new PeerMessage.Chat("too much")));

        outbox.heard(30);
        said.addAll(texts(outbox.due()));
        assertEquals(Outbox.AT_ONCE + 30, said.size());
        write("room again");
        outbox.open(heard(Outbox.AT_ONCE));
        said = texts(outbox.due());
        assertEquals("letter " + (Outbox.AT_ONCE + 1), said.getFirst());
        assertEquals(Outbox.AT_ONCE, said.size());
        outbox.heard(Outbox.MOST);
        assertEquals(List.of("room again"), texts(outbox.due()));
    }

    @Test
    void whoKnowsNoNumbersIsToldAllAtOnce() {
        for (int number = 1; number <= Outbox.MOST; number++) {
            write("letter " + number);
        }
        outbox.open(OLDER);
        assertEquals(Outbox.MOST, outbox.due().size());
        assertTrue(outbox.isEmpty());
    }

    @Test
    void longLettersAreCountedByTheirLength() {
        String longest = "x".repeat(UntrustedText.MESSAGE);
        int fit = Outbox.CHARACTERS / UntrustedText.MESSAGE;
        for (int number = 0; number < Math.min(fit, Outbox.MOST); number++) {
            write(longest);
        }
        assertFalse(outbox.put(new PeerMessage.Chat(longest)));
    }

    @Test
    void whoIsGivenUpGetsNothingMoreThatWasForThatOneAlone() {
        assertTrue(outbox.put(new PeerMessage.Whisper("for you")));
        write("for all");
        assertTrue(outbox.forgetWhispers());
        assertFalse(outbox.forgetWhispers());
        outbox.open(FRESH);
        assertEquals(List.of("for all"), texts(outbox.due()));
    }

    @Test
    void nobodyIsHeardTwice() {
        HeardOf heard = new HeardOf();
        assertTrue(heard.isNew("luis", 9, 1));
        assertTrue(heard.isNew("luis", 9, 5));
        assertFalse(heard.isNew("luis", 9, 5));
        assertFalse(heard.isNew("luis", 9, 2));
        assertTrue(heard.isNew("ana", 9, 2));
        assertTrue(heard.isNew("luis", 10, 1));
        assertEquals(new HeardOf.Mark(10, 1), heard.of("luis"));
        for (int person = 0; person < HeardOf.PEOPLE; person++) {
            heard.isNew("p" + person, 1, 1);
        }
        assertEquals(new HeardOf.Mark(0, 0), heard.of("luis"), "only so many are known");
    }
}
