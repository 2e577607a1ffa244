package app.corrillo.carrier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.corrillo.carrier.wire.BadMessageException;
import app.corrillo.carrier.wire.Codec;
import app.corrillo.carrier.wire.FromEngine;
import app.corrillo.carrier.wire.ToEngine;
import app.corrillo.meeting.TrackId;
import app.corrillo.meeting.media.PictureFeed.Fit;
import app.corrillo.testkit.Scenes;
import app.corrillo.testkit.media.FakeEngine;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Pipe;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What either side does with bytes that the other would never send. */
class GuardsTest {
    @TempDir
    Path base;

    private final Codec<ToEngine> toEngine = new Codec<>(ToEngine.class);
    private final Codec<FromEngine> fromEngine = new Codec<>(FromEngine.class);
    private final FakeEngine fake = new FakeEngine(Scenes.devices());
    private final Pipe there;
    private final Pipe back;

    GuardsTest() throws IOException {
        there = Pipe.open();
        back = Pipe.open();
    }

    @AfterEach
    void close() throws IOException {
        there.sink().close();
        back.source().close();
        fake.close();
    }

    private CompletableFuture<Exception> serve(Path folder) {
        return EngineServer.serve(fake, there.source(), back.sink(), folder);
    }

    private static void send(Pipe pipe, byte[] message) throws IOException {
        write(
                pipe,
                ByteBuffer.allocate(Integer.BYTES + message.length)
                        .putInt(message.length)
                        .put(message)
                        .flip());
    }

    private static void write(Pipe pipe, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            pipe.sink().write(bytes);
        }
    }

    private static String refusal(CompletableFuture<Exception> ended) {
        Exception reason = ended.orTimeout(20, TimeUnit.SECONDS).join();
        return String.valueOf(
                assertInstanceOf(BadMessageException.class, reason).getMessage());
    }

    @Test
    void anEngineDoesNotServeAWindowOfAnotherVersion() throws IOException {
        CompletableFuture<Exception> served = serve(base);
        send(there, toEngine.write(new ToEngine.Greeting(toEngine.fingerprint() + 1, fromEngine.fingerprint())));
        assertTrue(refusal(served).contains("version"));
    }

    @Test
    void nobodyIsServedWhoDoesNotGreet() throws IOException {
        CompletableFuture<Exception> served = serve(base);
        send(there, toEngine.write(new ToEngine.OpenFeed(1, new TrackId("x"))));
        assertTrue(refusal(served).contains("version"));
        assertEquals(0, fake.holdings().feeds());
    }

    @Test
    void aWindowDoesNotUseAnEngineOfAnotherVersion() throws IOException {
        RemoteEngine window = RemoteEngine.over(back.source(), there.sink(), base);
        send(back, fromEngine.write(new FromEngine.Greeting(toEngine.fingerprint(), fromEngine.fingerprint() + 1)));
        ExecutionException refused =
                assertThrows(ExecutionException.class, () -> window.ready().get(20, TimeUnit.SECONDS));
        assertTrue(String.valueOf(refused.getMessage()).contains("version"));
        window.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, Codec.MOST + 1, Integer.MAX_VALUE})
    void noMemoryIsTakenForALengthThatCannotBe(int length) throws IOException {
        CompletableFuture<Exception> served = serve(base);
        write(there, ByteBuffer.allocate(Integer.BYTES).putInt(length).flip());
        assertTrue(refusal(served).contains(length + " bytes"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"../letter", "pictures-1-1/../../letter", "letter"})
    void noNameOfAFileLeadsAnywhere(String name) throws IOException {
        Path folder = Files.createDirectories(base.resolve("folder"));
        Path beside = Files.createFile(base.resolve("letter"));
        Path inside = Files.createFile(folder.resolve("letter"));
        Files.createDirectory(folder.resolve("pictures-1-1"));
        CompletableFuture<Exception> served = serve(folder);
        send(there, toEngine.write(new ToEngine.Greeting(toEngine.fingerprint(), fromEngine.fingerprint())));
        send(there, toEngine.write(new ToEngine.OpenFeed(1, new TrackId("x"))));
        for (int feed = 1; feed <= 2; feed++) {
            send(there, toEngine.write(new ToEngine.ResizeFeed(feed, 64, 36, Fit.COVER, name, 4096)));
        }
        write(there, ByteBuffer.allocate(Integer.BYTES).putInt(-1).flip());
        assertTrue(refusal(served).contains("-1 bytes"), "the engine has read all of it");
        assertTrue(Files.exists(beside) && Files.exists(inside));
    }
}
