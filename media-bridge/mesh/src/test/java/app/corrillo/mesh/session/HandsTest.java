package app.corrillo.mesh.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.corrillo.meeting.ParticipantId;
import app.corrillo.mesh.wire.PeerMessage;
import org.junit.jupiter.api.Test;

class HandsTest {
    private static final ParticipantId ANA = new ParticipantId("a");
    private static final ParticipantId BEN = new ParticipantId("b");
    private static final ParticipantId EVA = new ParticipantId("e");
    private final Hands hands = new Hands();

    @Test
    void theOrderIsThatOfTheTurnsWhoeverIsHeardFirst() {
        assertEquals(1, hands.raise(EVA, 7));
        assertEquals(1, hands.raise(BEN, 3), "before the one who is known");
        assertEquals(2, hands.raise(ANA, 4));
        assertEquals(8, hands.next());
    }

    @Test
    void thoseOfOneTurnAreOrderedByTheirIds() {
        assertEquals(1, hands.raise(BEN, 1));
        assertEquals(2, hands.raise(EVA, 1));
        assertEquals(1, hands.raise(ANA, 1));
    }

    @Test
    void whatIsLoweredIsForgotten() {
        hands.raise(EVA, 7);
        hands.lower(EVA);

        assertEquals(0, hands.turn(EVA));
        assertEquals(1, hands.next());
    }

    @Test
    void nobodyCanUseUpTheTurns() {
        hands.raise(EVA, PeerMessage.MAX_TURN);

        assertEquals(PeerMessage.MAX_TURN, hands.next());
    }
}
