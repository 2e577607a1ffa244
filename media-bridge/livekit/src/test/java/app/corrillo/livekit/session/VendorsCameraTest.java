package app.corrillo.livekit.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.corrillo.engine.synthetic.I420;
import app.corrillo.engine.synthetic.PatternSource;
import app.corrillo.livekit.OnLiveKitServer;
import app.corrillo.meeting.Source;
import app.corrillo.meeting.media.CameraSpec;
import app.corrillo.meeting.media.LocalTrack;
import app.corrillo.testkit.Eventually;
import app.corrillo.testkit.LetThreadsLive;
import app.corrillo.testkit.livekit.BrowserPeer;
import app.corrillo.testkit.livekit.Chromium;
import app.corrillo.testkit.livekit.PeerPicture;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What livekit-client sees of our camera when it goes off and on, and when another one takes its place. */
@Tag("slow")
@LetThreadsLive(
        value = {"engine", "Thread-", "process reaper"},
        because = "threads of the native library outlive it")
class VendorsCameraTest extends OnLiveKitServer {
    private static final int WIDTH = 640;
    private static final int HEIGHT = 360;

    /** Who draws the test pattern, as its stamps say. */
    private static final int PATTERN = 0;

    /** Who draws the film. */
    private static final int FILM = 9;

    @Test
    void itGoesOffAndOnAndAnotherTakesItsPlaceInOnePublication(@TempDir Path folder) throws Exception {
        try (Chromium chromium = Chromium.start();
                BrowserPeer browser = chromium.open();
                Guest me = Guest.real("me", server.url(), server.token("camera", "me"), time)) {
            browser.join(server.url(), server.token("camera", "browser"), Map.of("adaptiveStream", false));
            LocalTrack first = me.sendCamera(WIDTH, HEIGHT, -1);
            me.join().awaitLive();
            awaitMoving(browser, PATTERN);
            String sid = publication(browser).path("sid").asText();

            me.session().unpublish(Source.CAMERA).join();
            first.close();
            Eventually.that("it is off", () -> isMuted(browser));
            Eventually.that("nothing comes", () -> isStill(browser));

            LocalTrack again = me.sendCamera(WIDTH, HEIGHT, -1);
            Eventually.that("it is on", () -> !isMuted(browser));
            awaitMoving(browser, PATTERN);

            me.send(me.engine()
                    .openCamera(new CameraSpec.Film(film(folder.resolve("other.y4m"))))
                    .join());
            again.close();
            awaitMoving(browser, FILM);
            assertEquals(sid, publication(browser).path("sid").asText());
            assertEquals(
                    List.of("subscribed me:camera", "trackMuted me:camera", "trackUnmuted me:camera"),
                    browser.events().stream()
                            .filter(event -> event.endsWith(" me:camera"))
                            .toList());
        }
    }

    /** Waits until ten more pictures have come, and one that says that it was drawn by this one. */
    private static void awaitMoving(BrowserPeer browser, int source) {
        long before = frames(browser);
        Eventually.that(
                "pictures of " + source,
                () -> browser.picture("me", "camera")
                        .filter(picture -> picture.isOf(source) && picture.frames() > before + 10)
                        .isPresent());
    }

    private static long frames(BrowserPeer browser) {
        return browser.picture("me", "camera").map(PeerPicture::frames).orElse(0L);
    }

    // A page that is asked for a picture waits much longer for the next one than there is between two.
    private static boolean isStill(BrowserPeer browser) {
        long before = frames(browser);
        return frames(browser) == before;
    }

    private static boolean isMuted(BrowserPeer browser) {
        return publication(browser).path("muted").asBoolean();
    }

    private static JsonNode publication(BrowserPeer browser) {
        return browser.track("me", "camera").orElseThrow();
    }

    /** Half a second of the pattern that another one draws. */
    private static Path film(Path file) throws IOException {
        byte[] luma = new byte[WIDTH * HEIGHT];
        byte[] blue = new byte[luma.length / 4];
        byte[] red = new byte[luma.length / 4];
        I420 picture = new I420(
                WIDTH,
                HEIGHT,
                ByteBuffer.wrap(luma),
                WIDTH,
                ByteBuffer.wrap(blue),
                WIDTH / 2,
                ByteBuffer.wrap(red),
                WIDTH / 2);
        try (OutputStream out = Files.newOutputStream(file);
                PatternSource pattern = new PatternSource(WIDTH, HEIGHT, 30, FILM)) {
            out.write("YUV4MPEG2 W%d H%d F30:1 C420\n".formatted(WIDTH, HEIGHT).getBytes(StandardCharsets.US_ASCII));
            for (int frame = 0; frame < 15; frame++) {
                pattern.draw(picture, frame, frame * 1000L / 30);
                out.write("FRAME\n".getBytes(StandardCharsets.US_ASCII));
                out.write(luma);
                out.write(blue);
                out.write(red);
            }
        }
        return file;
    }
}
