package app.corrillo.client.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.corrillo.testkit.Eventually;
import app.corrillo.testkit.livekit.LiveKitServer;
import app.corrillo.testkit.livekit.MeetStandIn;
import app.corrillo.testkit.livekit.TlsFront;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bots of the real program in rooms of a real livekit-server. */
@Tag("slow")
class LiveKitBotsTest {
    private static final Duration LONG = Duration.ofSeconds(90);
    private static final int COUNT = 4;

    @TempDir
    Path home;

    @Test
    void everyBotSeesEveryOther() throws Exception {
        Path stats = home.resolve("stats.jsonl");
        try (LiveKitServer server = LiveKitServer.start();
                MeetStandIn meet = MeetStandIn.before(server);
                CorrilloProcess bots = CorrilloProcess.start(
                        home,
                        Map.of(),
                        "bot",
                        meet.link(MeetStandIn.SPEAKER),
                        "--count",
                        String.valueOf(COUNT),
                        "--name",
                        "Eva",
                        "--camera",
                        "pattern:320x180@10",
                        "--stats",
                        stats.toString())) {
            Eventually.within(LONG, "all see all", () -> {
                assertTrue(bots.isAlive(), bots::errors);
                return IntStream.rangeClosed(1, COUNT).allMatch(bot -> seesTheOthers(stats, bot));
            });
            bots.terminate();
            assertEquals(143, bots.exitCode(), bots.errors());
            assertEquals("", bots.errors());
        }
    }

    @Test
    void behindTlsWithACertificateThatIsTrustedTheyMeet() throws Exception {
        Path luis = home.resolve("luis.jsonl");
        try (LiveKitServer server = LiveKitServer.start();
                TlsFront front = TlsFront.of(server.port());
                CorrilloProcess behind = bot(
                        front.url(),
                        server.token("tls", "luis"),
                        luis,
                        Map.of(
                                "JAVA_TOOL_OPTIONS",
                                "-Djavax.net.ssl.trustStore=" + front.trustStore()
                                        + " -Djavax.net.ssl.trustStorePassword=" + TlsFront.PASSWORD));
                CorrilloProcess beside =
                        bot(server.url(), server.token("tls", "ana"), home.resolve("ana.jsonl"), Map.of())) {
            Eventually.within(LONG, "Luis sees Ana", () -> {
                assertTrue(behind.isAlive(), behind::errors);
                assertTrue(beside.isAlive(), beside::errors);
                return new StatsFile(luis).hasTrack("ana", "camera", LiveKitBotsTest::isSeen);
            });
        }
    }

    private CorrilloProcess bot(String url, String token, Path stats, Map<String, String> environment) {
        return CorrilloProcess.start(
                home,
                environment,
                "bot",
                url,
                "--token",
                token,
                "--camera",
                "pattern:320x180@10",
                "--stats",
                stats.toString());
    }

    private static boolean seesTheOthers(Path stats, int bot) {
        StatsFile file = new StatsFile(bot == 1 ? stats : stats.resolveSibling(stats.getFileName() + "." + bot));
        return IntStream.rangeClosed(1, COUNT)
                .filter(other -> other != bot)
                .allMatch(other -> file.hasTrack("Eva " + other, "camera", LiveKitBotsTest::isSeen));
    }

    private static boolean isSeen(JsonNode track) {
        return track.path("decodedPerSecond").asInt() > 0 && track.path("width").asInt() == 320;
    }
}
