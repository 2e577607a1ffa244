package app.corrillo.mesh.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.corrillo.mesh.wire.PeerMessage;
import app.corrillo.mesh.wire.Wire;
import app.corrillo.testkit.VirtualTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InboxTest {
    private static final int AT_ONCE = (int) Inbox.MESSAGES;

    private final VirtualTime time = new VirtualTime();
    private final Inbox inbox = new Inbox("luis", time);
    private final List<PeerMessage> heard = new ArrayList<>();

    private void say(String text) {
        inbox.take(text, heard::add);
    }

    private void hand(int from, int to) {
        IntStream.rangeClosed(from, to).forEach(turn -> say(Wire.write(new PeerMessage.Hand(turn), PeerMessage.class)));
    }

    private static List<PeerMessage> hands(int from, int to) {
        return IntStream.rangeClosed(from, to)
                .<PeerMessage>mapToObj(PeerMessage.Hand::new)
                .toList();
    }

    @Test
    void whatComesTooFastComesInItsTurn() {
        hand(1, AT_ONCE + 50);
        assertEquals(hands(1, AT_ONCE), heard);

        time.advance(Duration.ofSeconds(1));
        assertTrue(heard.size() >= AT_ONCE + Inbox.MESSAGES_PER_SECOND - 1, "was " + heard.size());
        assertTrue(heard.size() <= AT_ONCE + Inbox.MESSAGES_PER_SECOND, "was " + heard.size());
        hand(AT_ONCE + 51, AT_ONCE + 60);
        time.advance(Duration.ofSeconds(3));
        assertEquals(hands(1, AT_ONCE + 60), heard);
        assertEquals(0, inbox.dropped());
        assertEquals(0, time.waiting());
    }

    @Test
    void whatIsTooMuchToWaitIsDropped() {
        hand(1, AT_ONCE + Inbox.WAITING + 7);
        time.advance(Duration.ofMinutes(1));
        assertEquals(hands(1, AT_ONCE + Inbox.WAITING), heard);
        assertEquals(7, inbox.dropped());
        hand(1, 1);
        assertEquals(AT_ONCE + Inbox.WAITING + 1, heard.size());
    }

    @Test
    void whatWaitsIsCountedByItsLengthToo() {
        hand(1, AT_ONCE);
        say("x".repeat(Inbox.WAITING_CHARACTERS - 100));
        say("x".repeat(101));
        assertEquals(1, inbox.dropped());
        hand(1, 1);
        time.advance(Duration.ofSeconds(1));
        assertEquals(2, inbox.dropped(), "nonsense, in its turn");
        assertEquals(AT_ONCE + 1, heard.size());
    }

    @Test
    void nonsenseIsDropped() {
        say("nonsense");
        hand(1, 1);
        assertEquals(hands(1, 1), heard);
        assertEquals(1, inbox.dropped());
    }

    @Test
    void whatWaitsEndsWithItsConnection() {
        hand(1, AT_ONCE + 50);
        inbox.clear();
        assertEquals(0, time.waiting());
        time.advance(Duration.ofSeconds(1));
        hand(1, 1);
        assertEquals(AT_ONCE + 1, heard.size());
    }
}
