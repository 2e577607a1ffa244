package app.corrillo.engine.video;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.corrillo.meeting.media.PictureMailbox;
import java.nio.ByteBuffer;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PictureRingTest {
    private static final long MS = 1_000_000;
    private static final int WIDTH = 16;
    private static final int HEIGHT = 8;
    private static final int MANY = 20_000;

    private final PictureRing ring = new PictureRing();

    @Test
    void twoThatComeCloseAreBothHandedOutInOrder() {
        assertNull(ring.take(0));
        assertFalse(ring.isWaiting());
        put(1, 0);
        assertTrue(ring.isWaiting());
        assertFalse(ring.isPending());
        put(2, MS);
        assertTrue(ring.isPending());
        assertEquals(1, number(ring.take(30 * MS)));
        assertFalse(ring.isPending());
        assertEquals(2, number(ring.take(60 * MS)));
        assertFalse(ring.isWaiting());
        assertNull(ring.take(60 * MS));
        assertEquals(2, ring.counts().taken());
        assertEquals(0, ring.counts().dropped());
    }

    @Test
    void aReaderThatFellBehindGetsTheNewest() {
        put(1, 0);
        put(2, 33 * MS);
        assertEquals(2, number(ring.take(100 * MS)));
        assertNull(ring.take(100 * MS));
        put(3, 110 * MS);
        assertEquals(3, number(ring.take(900 * MS)), "late, but there is none newer");
        assertEquals(2, ring.counts().taken());
        assertEquals(1, ring.counts().dropped());
    }

    @Test
    void aPictureThatFailedIsFilledAgain() {
        for (int attempt = 0; attempt < 10; attempt++) {
            ring.next(WIDTH, HEIGHT);
        }
        put(7, 0);
        assertEquals(7, number(ring.take(0)));
    }

    @Test
    void neitherThePictureInHandNorTheOneBeforeIsEverWritten() {
        CompletableFuture<Void> writer = CompletableFuture.runAsync(() -> {
            for (int number = 1; number <= MANY; number++) {
                while (ring.isPending()) {
                    LockSupport.parkNanos(1_000);
                }
                put(number, number * MS);
            }
        });
        @Nullable PictureSlot before = null;
        int last = 0;
        int held = 0;
        while (held < MANY) {
            // Every third time late, so that pictures are passed over as well.
            long now = last % 3 == 0 ? Long.MAX_VALUE / 2 : 0;
            @Nullable PictureSlot slot = ring.take(now);
            if (slot == null) {
                assertFalse(writer.isCompletedExceptionally(), "the writer found no slot");
                LockSupport.parkNanos(1_000);
            } else {
                held = number(slot);
                assertTrue(held > last, "in order");
                if (before != null) {
                    assertEquals(last, number(before), "the one before is still whole");
                }
                before = slot;
                last = held;
            }
        }
        writer.join();
        assertEquals(MANY, ring.counts().taken() + ring.counts().dropped());
    }

    private void put(int number, long nanos) {
        ByteBuffer pixels = ring.next(WIDTH, HEIGHT);
        for (int at = PictureMailbox.LEAD; at < pixels.capacity(); at += Integer.BYTES) {
            pixels.putInt(at, number);
        }
        ring.publish(nanos);
    }

    /** The number that every pixel holds. */
    private static int number(@Nullable PictureSlot slot) {
        assertNotNull(slot);
        PictureSlot picture = Objects.requireNonNull(slot);
        int number = picture.pixels().getInt(0);
        for (int at = 0; at < picture.pixels().capacity(); at += Integer.BYTES) {
            assertEquals(number, picture.pixels().getInt(at), "torn");
        }
        return number;
    }
}
