package app.corrillo.engine.netcam;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.corrillo.meeting.time.SystemTime;
import com.github.sarxos.webcam.WebcamDevice;
import com.github.sarxos.webcam.WebcamException;
import java.awt.Dimension;
import java.awt.image.BufferedImage;
import java.net.URI;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
final class NetworkCameraTest {
    private final SystemTime time = new SystemTime();
    private final BlockingQueue<BufferedImage> pictures = new LinkedBlockingQueue<>();

    @AfterEach
    void end() {
        time.close();
    }

    @ParameterizedTest
    @CsvSource({"frame,--frame", "--frame,--frame", "--frame,----frame"})
    void picturesComeUntilItIsClosed(String announced, String wire) throws Exception {
        byte[] picture = Wire.jpeg(320, 240);
        RawServer.Answer film = (request, out) -> {
            Wire.text(out, Wire.HEAD.replace("=frame", "=" + announced));
            Wire.film(request, out, wire, picture);
        };
        try (RawServer server = new RawServer(film)) {
            NetworkCamera camera = new NetworkCamera(server.address(""), time);
            camera.start(pictures::add).join();
            for (int i = 0; i < 3; i++) {
                BufferedImage shown = pictures.poll(30, TimeUnit.SECONDS);
                assertNotNull(shown);
                assertEquals(320, shown.getWidth());
                assertEquals(240, shown.getHeight());
                assertEquals(0xFE0000, shown.getRGB(100, 100) & 0xFE_0000);
            }
            camera.close();
            pictures.clear();
            assertFalse(camera.isOpen());
            assertFalse(camera.lost().isDone());
            assertTrue(pictures.isEmpty());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Basic realm=\"camera\" | Basic YW5hOnM6ZSBj",
                "Digest realm=\"camera\", nonce=\"n\", qop=\"auth\" | Digest username=\"ana\", realm=\"camera\"",
                "Digest realm=\"camera\", nonce=\"n\", algorithm=SHA-256 | Digest username=\"ana\", realm=\"camera\""
            })
    void aCameraThatAsksGetsNameAndPassword(String challenge, String expected) throws Exception {
        byte[] picture = Wire.jpeg(64, 48);
        RawServer.Answer asks = (request, out) -> {
            if (request.has("Authorization: " + expected)) {
                Wire.text(out, Wire.HEAD);
                Wire.film(request, out, "--frame", picture);
            } else {
                Wire.text(
                        out,
                        "HTTP/1.1 401 Who\r\nConnection: close\r\nContent-Length: 0\r\nWWW-Authenticate: " + challenge
                                + "\r\n\r\n");
            }
        };
        try (RawServer server = new RawServer(asks);
                NetworkCamera camera = new NetworkCamera(server.address("ana:s%3Ae%20c@"), time)) {
            camera.start(pictures::add).join();
            assertEquals("127.0.0.1", camera.getName());
        }
    }

    @Test
    void theCameraMaySendUsToAnotherPlaceOnItself() throws Exception {
        byte[] picture = Wire.jpeg(64, 48);
        RawServer.Answer moved = (request, out) -> {
            if (request.has("GET /there ")) {
                Wire.text(out, Wire.HEAD);
                Wire.film(request, out, "--frame", picture);
            } else {
                Wire.text(out, "HTTP/1.1 302 Go\r\nConnection: close\r\nContent-Length: 0\r\nLocation: /there\r\n\r\n");
            }
        };
        try (RawServer server = new RawServer(moved);
                NetworkCamera camera = new NetworkCamera(server.address(""), time)) {
            camera.start(pictures::add).join();
        }
    }

    @Test
    void webcamCaptureSeesItAsADevice() throws Exception {
        byte[] picture = Wire.jpeg(320, 240);
        RawServer.Answer film = (request, out) -> {
            Wire.text(out, Wire.HEAD);
            Wire.film(request, out, "--frame", picture);
        };
        try (RawServer server = new RawServer(film)) {
            URI nowhere = URI.create("http://127.0.0.1:1/");
            List<WebcamDevice> devices =
                    new NetworkCameraDriver(List.of(server.address(""), nowhere), time).getDevices();
            WebcamDevice device = devices.getFirst();
            device.open();
            assertTrue(device.isOpen());
            assertEquals(new Dimension(320, 240), device.getResolution());
            assertNotNull(device.getImage());
            device.dispose();
            assertFalse(device.isOpen());
            assertThrows(WebcamException.class, () -> devices.getLast().open());
        }
    }
}
