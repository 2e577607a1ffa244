package app.corrillo.mesh.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.corrillo.mesh.wire.PeerMessage;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the writer is told of what finds no room. */
class LettersTest {
    private final Letters letters = new Letters("luis", new HeardOf());
    private final AtomicInteger told = new AtomicInteger();

    private void write(int count) {
        for (int number = 0; number < count; number++) {
            letters.put(new PeerMessage.Chat("for all"), told::incrementAndGet);
        }
    }

    @BeforeEach
    void full() {
        letters.greeted(new PeerMessage.Hello(1, "Luis", 0, 1).with(9, 0, 0));
        write(Outbox.MOST);
        assertEquals(0, told.get());
    }

    @Test
    void whatFindsNoRoomIsToldAsFailedOnce() {
        write(50);
        assertEquals(1, told.get());
    }

    @Test
    void aWhisperIsToldAsFailedEachTime() {
        for (int number = 1; number <= 3; number++) {
            letters.put(new PeerMessage.Whisper("for you"), told::incrementAndGet);
            assertEquals(number, told.get());
        }
        write(50);
        assertEquals(4, told.get());
    }

    @Test
    void roomForALetterIsNoNewBeginning() {
        write(1);
        letters.due();
        letters.heard(1);
        write(50);
        assertEquals(1, told.get());
    }

    @Test
    void whenAllHasComeItIsToldAnew() {
        write(1);
        for (int round = 0; round < 2; round++) {
            letters.due();
            letters.heard(Outbox.MOST);
        }
        write(Outbox.MOST + 5);
        assertEquals(2, told.get());
    }
}
