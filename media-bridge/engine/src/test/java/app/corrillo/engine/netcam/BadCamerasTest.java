package app.corrillo.engine.netcam;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.corrillo.meeting.media.MediaException;
import app.corrillo.meeting.media.MediaProblem;
import app.corrillo.meeting.time.SystemTime;
import app.corrillo.testkit.Eventually;
import app.corrillo.testkit.VirtualTime;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a server does instead of sending pictures, the camera says so, in time, and nothing is left. */
@Tag("slow")
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
final class BadCamerasTest {
    /** Of those from whom nothing is to be had. */
    private static final Duration SHORT = Duration.ofMillis(600);

    /** Of those who say what is wrong, or send a picture first: however slow this machine is. */
    private static final Duration LONG = Duration.ofSeconds(50);

    private static final String NOTHING = "no picture";
    private static final SystemTime TIME = new SystemTime();
    private static final String LOGIN = "ana:secret@";
    private static final byte[] ZEROS = new byte[1 << 16];

    @AfterAll
    static void end() {
        TIME.close();
    }

    static Stream<Arguments> servers() {
        return Stream.of(
                bad("says nothing", NOTHING, (request, out) -> request.closed().await()),
                bad("hangs up", "something else", (request, out) -> {}),
                bad("drips its header", NOTHING, (request, out) -> {
                    Wire.text(out, "HTTP/1.1 200 OK\r\nX-Slow: ");
                    Wire.drip(request, out, "x");
                }),
                bad("stalls after its header", NOTHING, (request, out) -> {
                    Wire.text(out, Wire.HEAD);
                    request.closed().await();
                }),
                bad("stalls in a picture", NOTHING, (request, out) -> {
                    Wire.text(out, Wire.HEAD + "--frame\r\nContent-Length: 5000\r\n\r\n\u00ff\u00d8");
                    request.closed().await();
                }),
                bad("drips a picture", NOTHING, (request, out) -> {
                    Wire.text(out, Wire.HEAD + "--frame\r\n\r\n");
                    Wire.drip(request, out, "x");
                }),
                bad(
                        "is a page",
                        "something else",
                        (request, out) ->
                                Wire.text(out, "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<html></html>")),
                bad("is a picture", "something else", (request, out) -> {
                    Wire.text(out, "HTTP/1.1 200 OK\r\nContent-Type: image/jpeg\r\n\r\n");
                    out.write(Wire.jpeg(64, 64));
                }),
                bad("is no web server", "something else", (request, out) -> Wire.text(out, "SSH-2.0-x\r\n")),
                bad(
                        "refuses the password",
                        "password",
                        (request, out) -> Wire.text(
                                out,
                                "HTTP/1.1 401 No\r\nWWW-Authenticate: Basic realm=\"x\"\r\nContent-Length: 0\r\n\r\n")),
                bad(
                        "knows no such page",
                        "404",
                        (request, out) -> Wire.text(out, "HTTP/1.1 404 No\r\nContent-Length: 0\r\n\r\n")),
                bad(
                        "sends us away",
                        "somewhere else",
                        (request, out) -> Wire.text(
                                out, "HTTP/1.1 302 Go\r\nLocation: http://localhost:1/\r\nContent-Length: 0\r\n\r\n")),
                bad(
                        "sends us around",
                        "circle",
                        (request, out) ->
                                Wire.text(out, "HTTP/1.1 302 Go\r\nLocation: /again\r\nContent-Length: 0\r\n\r\n")),
                bad("floods", "something else", (request, out) -> {
                    Wire.text(out, Wire.HEAD);
                    Wire.flood(request, out, ZEROS);
                }),
                bad("floods its header", "something else", (request, out) -> Wire.flood(request, out, ZEROS)),
                bad("floods a line of a part", "something else", (request, out) -> {
                    Wire.text(out, Wire.HEAD + "--frame\r\nX: ");
                    Wire.flood(request, out, ZEROS);
                }),
                bad("promises a huge picture", "something else", (request, out) -> {
                    Wire.text(out, Wire.HEAD + "--frame\r\nContent-Length: 99999999999\r\n\r\n");
                    Wire.flood(request, out, ZEROS);
                }),
                bad("sends a picture of four gigapixels", NOTHING, (request, out) -> {
                    Wire.text(out, Wire.HEAD);
                    Wire.film(request, out, "--frame", Wire.jpegThatClaims(65_500, 65_500));
                }),
                bad("sends broken pictures", NOTHING, (request, out) -> {
                    Wire.text(out, Wire.HEAD);
                    Wire.film(request, out, "--frame", new byte[] {(byte) 0xFF, (byte) 0xD8, 1, 2, 3});
                }));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("servers")
    void itSaysSo(String name, String reason, RawServer.Answer answer) {
        try (RawServer server = new RawServer(answer);
                NetworkCamera camera =
                        new NetworkCamera(server.address(LOGIN), TIME, reason.equals(NOTHING) ? SHORT : LONG)) {
            refused(camera, reason);
        }
    }

    @Test
    void nobodyListens() {
        RawServer server = new RawServer((request, out) -> {});
        URI address = server.address(LOGIN);
        server.close();
        try (NetworkCamera camera = new NetworkCamera(address, TIME, LONG)) {
            refused(camera, "something else");
        }
    }

    @Test
    void aCameraThatStallsOrEndsLaterIsLost() throws Exception {
        byte[] picture = Wire.jpeg(64, 48);
        RawServer.Answer stalls = (request, out) -> {
            Wire.text(out, Wire.HEAD);
            Wire.part(out, "--frame", picture);
            Wire.text(out, "--frame\r\n");
            request.closed().await();
        };
        assertEquals("no picture came", lost(stalls, LONG));
        RawServer.Answer ends = (request, out) -> {
            Wire.text(out, Wire.HEAD);
            Wire.part(out, "--frame", picture);
            Wire.text(out, "--frame--\r\n");
        };
        assertEquals("it ended the stream", lost(ends, Duration.ZERO));
    }

    /** Why it ends after its first picture, when so long passes again and again. */
    private static String lost(RawServer.Answer answer, Duration passes) throws Exception {
        VirtualTime time = new VirtualTime();
        try (RawServer server = new RawServer(answer);
                NetworkCamera camera = new NetworkCamera(server.address(""), time, LONG)) {
            camera.start(picture -> {}).join();
            Eventually.that("it is lost", () -> {
                time.advance(passes);
                return camera.lost().isDone();
            });
            assertFalse(camera.isOpen());
            return String.valueOf(camera.lost().join().getMessage());
        }
    }

    private static void refused(NetworkCamera camera, String reason) {
        CompletionException failure = assertThrows(
                CompletionException.class, () -> camera.start(picture -> {}).join());
        MediaException why = assertInstanceOf(MediaException.class, failure.getCause());
        assertEquals(MediaProblem.UNREADABLE_SOURCE, why.problem());
        assertTrue(String.valueOf(why.getMessage()).contains(reason), why.getMessage());
        assertFalse(why.toString().contains("secret"));
        assertFalse(camera.lost().isDone());
    }

    private static Arguments bad(String name, String reason, RawServer.Answer answer) {
        return Arguments.of(name, reason, answer);
    }

    @Test
    void whatIsNoAddressOfACameraIsRefusedWithoutBeingRepeated() throws IOException {
        for (String address : new String[] {"rtsp://ana:secret@x/", "file:/secret", "secret"}) {
            Exception refusal =
                    assertThrows(IllegalArgumentException.class, () -> new NetworkCamera(URI.create(address), TIME));
            assertFalse(String.valueOf(refusal.getMessage()).contains("secret"));
        }
    }
}
