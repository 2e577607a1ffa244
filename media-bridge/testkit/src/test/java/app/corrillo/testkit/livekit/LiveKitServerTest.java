package app.corrillo.testkit.livekit;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.corrillo.testkit.Closing;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The real server knows our tokens from others, and comes back where it was. */
@Tag("slow")
class LiveKitServerTest {
    private static LiveKitServer server;

    @BeforeAll
    static void start() {
        server = LiveKitServer.start();
    }

    @AfterAll
    static void stop() {
        Closing.all(server);
    }

    @Test
    void ourTokenIsGood() throws IOException {
        assertTrue(validate(server.token("room", "ana")).startsWith("200"));
    }

    @Test
    void anotherSecretIsRefused() throws IOException {
        String token =
                LiveKitToken.of("ana").room("room").sign(LiveKitServer.KEY, "another-secret-of-32-letters-0123456");
        assertTrue(validate(token).startsWith("401"));
    }

    @Test
    void anExpiredTokenIsRefused() throws IOException {
        LiveKitToken expired = LiveKitToken.of("ana").room("room").life(Duration.ofMinutes(-5));
        assertTrue(validate(server.sign(expired)).startsWith("401"));
    }

    @Test
    void killedAndStartedAgainItAnswersAtTheSamePlace() throws IOException {
        server.kill();
        assertFalse(server.isRunning());
        server.restart();
        assertTrue(validate(server.token("room", "ana")).startsWith("200"));
    }

    private static String validate(String token) throws IOException {
        URI where = server.http().resolve("/rtc/validate?access_token=" + token);
        HttpURLConnection request = (HttpURLConnection) where.toURL().openConnection();
        int code = request.getResponseCode();
        try (var body = code < 400 ? request.getInputStream() : request.getErrorStream()) {
            return code + " " + new String(body.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
