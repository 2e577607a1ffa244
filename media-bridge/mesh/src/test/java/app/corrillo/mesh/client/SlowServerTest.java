package app.corrillo.mesh.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.corrillo.meeting.EndReason;
import app.corrillo.meeting.UntrustedText;
import app.corrillo.meeting.work.Lane;
import app.corrillo.mesh.MeshLink;
import app.corrillo.mesh.crypto.Identity;
import app.corrillo.mesh.crypto.Secret;
import app.corrillo.mesh.wire.FromServer;
import app.corrillo.mesh.wire.Wire;
import app.corrillo.testkit.VirtualTime;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** A host whose computer is busy is not one that is not there. */
class SlowServerTest {
    private static final Duration MOMENT = Duration.ofSeconds(1);

    private final VirtualTime time = new VirtualTime();
    private final Lane lane = new Lane("test");
    private final Outcome outcome = new Outcome();

    @Test
    void whoeverWasReachedMayTakeItsTimeToLetSomebodyIn() throws Exception {
        CountDownLatch busy = new CountDownLatch(1);
        byte[] welcome = Wire.write(new FromServer.Welcome("a", "token", "Standup", List.of()), FromServer.class)
                .getBytes(StandardCharsets.UTF_8);
        try (HostileServer server = new HostileServer("", out -> {
                    out.flush();
                    await(busy);
                    out.write(HostileServer.header(HostileServer.FIN | HostileServer.TEXT, welcome.length));
                    out.write(welcome);
                });
                Signalling signalling = new Signalling(server.link(), time)) {
            ServerLine line = join(signalling, server.link());
            assertFalse(server.request().isEmpty(), "it was reached");
            settle();

            time.advance(ReconnectPolicy.ANSWER);
            settle();
            busy.countDown();

            assertEquals("welcome", outcome.get());
            lane.run(line::leave);
            settle();
        }
    }

    @Test
    void butNotForEver() throws Exception {
        try (ServerSocket mute = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            MeshLink link = link(mute.getLocalPort());
            try (Signalling signalling = new Signalling(link, time)) {
                join(signalling, link);
                settle();
                time.advance(ReconnectPolicy.ATTEMPT.minus(MOMENT));
                settle();
                assertFalse(outcome.isThere());
                time.advance(MOMENT);
                assertEquals("over " + EndReason.NO_ANSWER, outcome.get());
            }
        }
    }

    private ServerLine join(Signalling signalling, MeshLink link) {
        ServerLine line = new ServerLine(signalling, link, lane, time, outcome);
        lane.run(() -> line.join("Ana"));
        return line;
    }

    private void settle() {
        lane.reached().join();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertTrue(latch.await(20, TimeUnit.SECONDS));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static MeshLink link(int port) {
        Identity identity = Identity.make(new VirtualTime().now());
        return new MeshLink(
                "127.0.0.1",
                port,
                Secret.random(),
                identity.fingerprint(),
                UntrustedText.name(""),
                List.of(),
                false,
                null);
    }

    private static final class Outcome implements ServerLine.Listener {
        private final CompletableFuture<String> came = new CompletableFuture<>();

        String get() throws Exception {
            return came.get(20, TimeUnit.SECONDS);
        }

        boolean isThere() {
            return came.isDone();
        }

        @Override
        public void onWelcome(FromServer.Welcome welcome, boolean again) {
            came.complete("welcome");
        }

        @Override
        public void onWaiting(FromServer.Waiting waiting) {}

        @Override
        public void onClosing() {}

        @Override
        public void onMessage(FromServer message) {}

        @Override
        public void onDown() {}

        @Override
        public void onOver(EndReason reason) {
            came.complete("over " + reason);
        }
    }
}
