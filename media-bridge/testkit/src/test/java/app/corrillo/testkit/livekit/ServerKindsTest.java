package app.corrillo.testkit.livekit;

import static org.junit.jupiter.api.Assertions.assertTrue;

import app.corrillo.testkit.Closing;
import app.corrillo.testkit.Eventually;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** People meet over every kind of server that a test can ask for. */
@Tag("slow")
class ServerKindsTest {
    private static final Duration LONG = Duration.ofSeconds(60);

    private static Chromium chromium;

    @BeforeAll
    static void start() {
        chromium = Chromium.start();
    }

    @AfterAll
    static void stop() {
        Closing.all(chromium);
    }

    @Test
    void overTcpAlone() {
        try (LiveKitServer server = LiveKitServer.start(LiveKitOptions.PLAIN.withoutUdp())) {
            meet(server, server.url(), server, server.url(), Map.of());
            assertTrue(server.log().contains("\"connectionType\": \"tcp\""), server::log);
        }
    }

    @Test
    void throughTheServersOwnTurn() {
        try (LiveKitServer server = LiveKitServer.start(LiveKitOptions.PLAIN.withTurn())) {
            meet(server, server.url(), server, server.url(), Map.of("relay", true));
        }
    }

    @Test
    void onTwoNodes() {
        try (PrivateRedis redis = PrivateRedis.start();
                LiveKitServer one = LiveKitServer.start(LiveKitOptions.PLAIN.withRedis(redis));
                LiveKitServer two = LiveKitServer.start(LiveKitOptions.PLAIN.withRedis(redis))) {
            meet(one, one.url(), two, two.url(), Map.of());
        }
    }

    @Test
    void behindTls() {
        try (LiveKitServer server = LiveKitServer.start();
                TlsFront front = TlsFront.of(server.port())) {
            meet(server, front.url(), server, front.url(), Map.of());
        }
    }

    private static void meet(
            LiveKitServer one, String first, LiveKitServer two, String second, Map<String, ?> options) {
        try (BrowserPeer ana = chromium.open();
                BrowserPeer luis = chromium.open()) {
            ana.join(first, one.token("room", "ana"), options);
            luis.join(second, two.token("room", "luis"), options);
            ana.publish("camera", PeerPattern.of(9));
            Eventually.within(
                    LONG,
                    "Ana is seen",
                    () -> luis.picture("ana", "camera")
                            .filter(picture -> picture.isOf(9))
                            .isPresent());
        }
    }
}
