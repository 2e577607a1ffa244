package app.corrillo.mesh.client;

import static app.corrillo.mesh.client.HostileServer.FIN;
import static app.corrillo.mesh.client.HostileServer.PING;
import static app.corrillo.mesh.client.HostileServer.TEXT;
import static app.corrillo.mesh.client.HostileServer.header;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.corrillo.meeting.EndReason;
import app.corrillo.mesh.client.HostileServer.Script;
import app.corrillo.mesh.wire.FromServer;
import app.corrillo.mesh.wire.ToServer;
import app.corrillo.mesh.wire.Wire;
import app.corrillo.testkit.VirtualTime;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateEncodingException;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** A link may name any server; whatever that sends, it does not fill this computer's memory. */
class HostileServerTest {
    private static final int CHUNK = 32 * 1024;

    /** Far more than what fits into the buffers of a connection. */
    private static final int CHUNKS = 64 * 1024 * 1024 / CHUNK;

    @Test
    void aHugeFrameIsRefusedByItsHeader() throws Exception {
        assertCut(out -> {
            out.write(header(FIN | TEXT, 10_000_000_000L));
            for (int chunk = 0; chunk < CHUNKS; chunk++) {
                out.write(new byte[CHUNK]);
            }
        });
    }

    @Test
    void aMessageOfEndlessFramesIsRefused() throws Exception {
        assertCut(out -> {
            for (int chunk = 0; chunk < CHUNKS; chunk++) {
                out.write(header(chunk == 0 ? TEXT : 0, CHUNK));
                out.write(new byte[CHUNK]);
            }
        });
    }

    @Test
    void aFloodOfPingsIsRefused() throws Exception {
        assertCut(out -> {
            for (int number = 0; number < 1_000_000; number++) {
                out.write(header(FIN | PING, 100));
                out.write(new byte[100]);
            }
        });
    }

    @Test
    void aLengthThatIsNegativeIsRefused() throws Exception {
        assertCut(out -> {
            out.write(header(FIN | TEXT, Long.MIN_VALUE | 0x10000));
            for (int chunk = 0; chunk < CHUNKS; chunk++) {
                out.write(new byte[CHUNK]);
            }
        });
    }

    @Test
    void compressionIsNotAskedForAndNotAccepted() throws Exception {
        try (HostileServer server = new HostileServer("Sec-WebSocket-Extensions: permessage-deflate\r\n", out -> {});
                Guest guest = new Guest(server)) {
            assertEquals(EndReason.WRONG_SERVER, guest.lost());
            assertFalse(server.request().toLowerCase(Locale.ROOT).contains("sec-websocket-extensions"));
        }
    }

    @Test
    void aMessageOfTheLargestSizeArrivesInAnyNumberOfFrames() throws Exception {
        String closing = "{\"type\":\"closing\",\"padding\":\"";
        String whole = closing + "x".repeat(Wire.MAX_BYTES - closing.length() - 2) + "\"}";
        byte[] bytes = whole.getBytes(StandardCharsets.UTF_8);
        try (HostileServer server = new HostileServer("", out -> {
                    for (int round = 0; round < 3; round++) {
                        out.write(header(TEXT, 100));
                        out.write(bytes, 0, 100);
                        out.write(header(FIN | PING, 4));
                        out.write(new byte[4]);
                        out.write(header(0, 0));
                        out.write(header(FIN, bytes.length - 100));
                        out.write(bytes, 100, bytes.length - 100);
                    }
                });
                Guest guest = new Guest(server)) {
            assertEquals(new FromServer.Closing(), guest.heard());
            assertFalse(server.wasCut());
        }
    }

    private static void assertCut(Script script) throws Exception {
        try (HostileServer server = new HostileServer("", script);
                Guest guest = new Guest(server)) {
            assertEquals(EndReason.FAULT, guest.lost());
            assertTrue(server.wasCut(), "the guest read it all");
        }
    }

    private static final class Guest implements SignallingSocket.Listener, AutoCloseable {
        private final CompletableFuture<FromServer> heard = new CompletableFuture<>();
        private final CompletableFuture<EndReason> lost = new CompletableFuture<>();
        private final Signalling signalling;
        private final SignallingSocket socket;

        Guest(HostileServer server) throws CertificateEncodingException {
            signalling = new Signalling(server.link(), new VirtualTime());
            socket =
                    signalling.open(new ToServer.Enter(1, server.link().secret().value(), "Ana", null), this);
        }

        FromServer heard() throws Exception {
            return heard.get(20, TimeUnit.SECONDS);
        }

        EndReason lost() throws Exception {
            return lost.get(20, TimeUnit.SECONDS);
        }

        @Override
        public void onMessage(FromServer message) {
            heard.complete(message);
        }

        @Override
        public void onLost(EndReason reason) {
            lost.complete(reason);
        }

        @Override
        public void close() {
            socket.cut();
            signalling.close();
        }
    }
}
