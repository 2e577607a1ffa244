package app.corrillo.engine.core;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.corrillo.engine.Carrier;
import app.corrillo.meeting.media.MediaProblem;
import app.corrillo.meeting.media.PeerConnection.DataChannel;
import app.corrillo.meeting.media.PeerConnection.Delivery;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Binary messages, and what waits to be sent. */
@ParameterizedClass
@EnumSource(Carrier.class)
class BinaryChannelTest extends CoreTest {
    private final Peer a;
    private final Peer b;

    BinaryChannelTest(Carrier carrier) {
        super(carrier);
        a = peer("a");
        b = peer("b");
    }

    private DataChannel open(String label, Delivery delivery) {
        Await.value(a.connection.openChannel(label, delivery));
        a.meet(b);
        Await.until("channel", () -> a.channels.containsKey(label) && b.channels.containsKey(label));
        return a.channel(label);
    }

    @Test
    void bytesGoBothWays() {
        DataChannel channel = open("_lossy", Delivery.LOSSY);
        byte[] large = new byte[64 * 1024];
        Arrays.fill(large, (byte) 0x80);
        Await.value(channel.send(large));
        Await.value(channel.send(new byte[0]));
        Await.value(b.channel("_lossy").send(new byte[] {0, -1, 127}));
        Await.until("arrived", () -> b.binaries.size() == 2 && a.binaries.size() == 1);
        byte[] longest = b.binaries.stream().max((x, y) -> x.length - y.length).orElseThrow();
        assertArrayEquals(large, longest);
        assertArrayEquals(new byte[] {0, -1, 127}, a.binaries.getFirst());
        assertThrows(IllegalArgumentException.class, () -> channel.send(new byte[64 * 1024 + 1]));
    }

    @Test
    void whatWaitsIsCountedAndBounded() {
        DataChannel channel = open("_reliable", Delivery.RELIABLE);
        byte[] message = new byte[64 * 1024];
        CompletableFuture<Void> last = channel.send(message);
        int sent = 1;
        while (channel.bufferedBytes() < 4 * 1024 * 1024) {
            last = channel.send(message);
            sent++;
        }
        Await.value(last);
        int all = sent;
        Await.until("all arrived", () -> b.binaries.size() == all);
        Await.until("nothing waits", () -> channel.bufferedBytes() == 0);

        CompletableFuture<Void> tooMuch = new CompletableFuture<>();
        // A burst at a time: where the engine gets as little of the processor as the network, one goes out as it comes.
        Await.until("too much waits", () -> {
            CompletableFuture<Void> burst = CompletableFuture.allOf(
                    Stream.generate(() -> channel.send(message)).limit(400).toArray(CompletableFuture<?>[]::new));
            burst.whenComplete((_, failure) -> {
                if (failure != null) {
                    tooMuch.completeExceptionally(failure.getCause());
                }
            });
            return Await.value(burst.handle((_, failure) -> failure != null));
        });
        LoopbackTest.assertProblem(MediaProblem.ENGINE_FAILED, () -> Await.value(tooMuch));
        Await.until("nothing waits", () -> channel.bufferedBytes() == 0);
        assertEquals(0, a.closedChannels.size());
        Await.value(channel.send(new byte[] {1}));
    }
}
