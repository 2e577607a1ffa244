package app.corrillo.livekit.signal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.corrillo.testkit.Eventually;
import app.corrillo.testkit.VirtualTime;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class NetWatchTest {
    @Test
    void anotherAddressIsNoticedOnce() throws UnknownHostException {
        InetAddress cable = InetAddress.getByName("192.0.2.1");
        InetAddress air = InetAddress.getByName("192.0.2.2");
        AtomicReference<Set<InetAddress>> now = new AtomicReference<>(Set.of(cable));
        AtomicInteger looks = new AtomicInteger();
        AtomicInteger changes = new AtomicInteger();
        VirtualTime time = new VirtualTime();
        try (NetWatch _ = new NetWatch(
                time,
                () -> {
                    looks.incrementAndGet();
                    return now.get();
                },
                changes::incrementAndGet)) {
            now.set(Set.of(air));
            for (int second = 0; second < 3; second++) {
                int before = looks.get();
                Eventually.that("a look", () -> {
                    time.advance(Duration.ofSeconds(1));
                    return looks.get() > before;
                });
            }
            Eventually.equal(1, changes::get);
        }
        assertEquals(0, time.waiting());
    }
}
