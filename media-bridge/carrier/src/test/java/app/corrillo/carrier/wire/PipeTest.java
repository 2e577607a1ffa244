package app.corrillo.carrier.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.corrillo.testkit.Eventually;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Messages to a side that reads late, or never. */
class PipeTest {
    private static final int PIECE = 1024 * 1024;
    private static final int FIT = (int) (Pipe.MOST_WAITING / PIECE) - 1;

    private final java.nio.channels.Pipe there = open();
    private final java.nio.channels.Pipe back = open();
    private final Pipe pipe = new Pipe(back.source(), there.sink());

    private static java.nio.channels.Pipe open() {
        try {
            return java.nio.channels.Pipe.open();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @AfterEach
    void everythingEnds() throws IOException {
        pipe.fail(new IOException("the test is over"));
        there.source().close();
        back.sink().close();
    }

    private void send(int count) {
        for (int number = 0; number < count; number++) {
            pipe.send(new byte[PIECE]);
        }
    }

    private void read(int count) throws IOException {
        ByteBuffer message = ByteBuffer.allocate(Integer.BYTES + PIECE);
        for (int number = 0; number < count; number++) {
            message.clear();
            while (message.hasRemaining()) {
                assertTrue(there.source().read(message) >= 0, "it has ended");
            }
            assertEquals(PIECE, message.getInt(0));
        }
    }

    @Test
    void whatWaitsForASideThatStandsStillEndsThePipe() {
        pipe.start("test", _ -> {});
        send(FIT);
        assertFalse(pipe.ended().isDone());
        send(2);
        assertEquals(
                "too much waits to be read",
                pipe.ended().orTimeout(20, TimeUnit.SECONDS).join().getMessage());
        Eventually.equal(0L, pipe::waiting);
        send(1);
        assertEquals(0, pipe.waiting(), "nothing is kept any more");
    }

    @Test
    void whoeverReadsLateGetsAllOfIt() throws IOException {
        pipe.start("test", _ -> {});
        for (int round = 0; round < 3; round++) {
            send(FIT);
            read(FIT);
            Eventually.equal(0L, pipe::waiting);
        }
        assertFalse(pipe.ended().isDone());
    }

    @Test
    void whateverIsWrongWithWhoReadsEndsThePipe() throws IOException {
        pipe.start("test", _ -> {
            throw new AssertionError("as the test asked");
        });
        back.sink()
                .write(ByteBuffer.allocate(Integer.BYTES + 1)
                        .putInt(1)
                        .put((byte) 7)
                        .flip());
        assertEquals(
                "java.lang.AssertionError: as the test asked",
                pipe.ended().orTimeout(20, TimeUnit.SECONDS).join().getMessage());
    }
}
