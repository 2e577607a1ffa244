package app.corrillo.client.e2e;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.corrillo.client.secrets.PrivateKeyring;
import app.corrillo.testkit.Eventually;
import app.corrillo.testkit.display.PrivateDisplay;
import app.corrillo.testkit.livekit.LiveKitServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real program holds a meeting in a new room of a real livekit-server whose key the person has. */
@Tag("e2e")
class LiveKitHostTest {
    private static final Duration LONG = Duration.ofSeconds(90);

    /** No keyring is reached. */
    private static final Map<String, String> NO_KEYRING = Map.of("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere");

    @TempDir
    Path home;

    @Test
    void whoeverHasTheInvitationMeetsTheHost() throws Exception {
        Path secret = Files.writeString(home.resolve("secret"), LiveKitServer.SECRET + "\n");
        StatsFile evas = new StatsFile(home.resolve("eva.jsonl"));
        try (LiveKitServer server = LiveKitServer.start();
                PrivateDisplay display = PrivateDisplay.managed(1280, 800);
                CorrilloProcess host = CorrilloProcess.start(
                        home,
                        Map.of("DISPLAY", display.name()),
                        ("host --guests 1 --room Weekly --name Ana --camera pattern:320x180@15 --microphone none"
                                        + " --speaker none --server " + server.url() + " --key " + LiveKitServer.KEY
                                        + " --secret-file " + secret)
                                .split(" "));
                CorrilloProcess eva = guest(host.line(), evas)) {
            seesAna(host, eva, evas);
            assertFalse(host.errors().contains(LiveKitServer.SECRET));
        }
    }

    @Test
    void aRememberedKeyIsEnough() throws Exception {
        Path secret = Files.writeString(home.resolve("secret"), LiveKitServer.SECRET + "\n");
        StatsFile evas = new StatsFile(home.resolve("eva.jsonl"));
        try (LiveKitServer server = LiveKitServer.start();
                PrivateKeyring keyring = new PrivateKeyring(Files.createDirectory(home.resolve("keyring")));
                PrivateDisplay display = PrivateDisplay.managed(1280, 800)) {
            Map<String, String> environment = new HashMap<>(keyring.environment());
            environment.put("DISPLAY", display.name());
            String host = "host --room Weekly --name Ana --camera pattern:320x180@15 --microphone none --speaker none"
                    + " --server " + server.url();
            String key = " --remember --key " + LiveKitServer.KEY + " --secret-file " + secret;
            try (CorrilloProcess first = CorrilloProcess.start(home, environment, (host + key).split(" "))) {
                assertFalse(first.line().isEmpty(), "it is held");
            }
            Files.delete(secret);
            try (CorrilloProcess again = CorrilloProcess.start(home, environment, host.split(" "));
                    CorrilloProcess eva = guest(again.line(), evas)) {
                seesAna(again, eva, evas);
                assertFalse(again.errors().contains(LiveKitServer.SECRET));
            }
        }
    }

    private CorrilloProcess guest(String invitation, StatsFile stats) throws IOException {
        return CorrilloProcess.start(
                Files.createDirectory(home.resolve("eva")),
                Map.of(),
                "bot",
                invitation,
                "--name",
                "Eva",
                "--stats",
                stats.path().toString());
    }

    private static void seesAna(CorrilloProcess host, CorrilloProcess eva, StatsFile evas) {
        Eventually.within(LONG, "Eva sees her host", () -> {
            assertTrue(host.isAlive(), host::errors);
            assertTrue(eva.isAlive(), eva::errors);
            return evas.hasTrack(
                    "Ana", "camera", track -> track.path("decodedPerSecond").asInt() > 0);
        });
    }

    @Test
    void withoutAKeyringThereIsOneSentence() throws Exception {
        Path secret = Files.writeString(home.resolve("secret"), LiveKitServer.SECRET + "\n");
        isRefused("no key of this server in your keyring", "host --server wss://example.org");
        isRefused(
                "no open keyring here to remember the key in",
                "host --server wss://example.org --remember --key k --secret-file " + secret);
    }

    private void isRefused(String sentence, String arguments) throws Exception {
        try (CorrilloProcess host = CorrilloProcess.start(home, NO_KEYRING, arguments.split(" "))) {
            String out = host.rest();
            new Outcome(host.exitCode(), out, host.errors()).isOneSentence(2, sentence);
        }
    }
}
