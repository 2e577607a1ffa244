package app.corrillo.engine.video;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.corrillo.meeting.TrackId;
import app.corrillo.meeting.media.CameraSpec;
import app.corrillo.meeting.media.MediaException;
import app.corrillo.meeting.media.MediaProblem;
import app.corrillo.meeting.media.PictureFeed;
import app.corrillo.meeting.time.SystemTime;
import app.corrillo.testkit.Eventually;
import dev.onvoid.webrtc.media.video.VideoTrack;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A camera of the network through the native library. */
class NetworkCaptureTest {
    private static final TrackId ID = new TrackId("network");
    private static final int PICTURES = 200;

    private final NativeLab lab = new NativeLab();
    private final FeedHub hub = new FeedHub(lab.engine);
    private final SystemTime time = new SystemTime();
    private final Captures captures = new Captures(lab.engine, time, null);

    @AfterEach
    void close() {
        lab.close();
        time.close();
    }

    @Test
    void itsPicturesArriveAndItsEndIsTold() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread camera = Thread.ofVirtual().start(() -> serve(server));
            URI address = URI.create("http://127.0.0.1:" + server.getLocalPort() + "/");
            VideoCapture capture = lab.call(() -> captures.openCamera(new CameraSpec.Network(address)));
            VideoTrack track = lab.track("network", capture.source());
            lab.run(() -> hub.add(ID, track));
            PictureFeed feed = hub.open(ID);
            feed.resize(64, 48, PictureFeed.Fit.COVER);
            Eventually.that("a picture came", () -> feed.take() != null);
            assertEquals(160, feed.counts().sourceWidth());
            assertEquals(MediaProblem.UNREADABLE_SOURCE, capture.lost().get(30, TimeUnit.SECONDS));
            feed.close();
            lab.run(() -> {
                hub.remove(ID);
                track.dispose();
                capture.close();
                capture.close();
            });
            camera.join();
        }
    }

    @Test
    void anAddressOfSomethingElseIsRefused() {
        CameraSpec spec = new CameraSpec.Network(URI.create("ftp://127.0.0.1/"));
        lab.run(() -> {
            MediaException refusal = assertThrows(MediaException.class, () -> captures.openCamera(spec));
            assertEquals(MediaProblem.UNREADABLE_SOURCE, refusal.problem());
        });
    }

    /** Sends some seconds of pictures to the first that asks, and hangs up. */
    private static void serve(ServerSocket server) {
        try (Socket socket = server.accept();
                OutputStream out = socket.getOutputStream()) {
            byte[] jpeg = jpeg();
            out.write("HTTP/1.1 200 OK\r\nContent-Type: multipart/x-mixed-replace; boundary=next\r\n\r\n"
                    .getBytes(StandardCharsets.US_ASCII));
            for (int i = 0; i < PICTURES; i++) {
                out.write(("--next\r\nContent-Type: image/jpeg\r\nContent-Length: " + jpeg.length + "\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
                out.write(jpeg);
                out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
                out.flush();
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
            }
        } catch (IOException closed) {
            // The camera was left early.
            return;
        }
    }

    private static byte[] jpeg() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(160, 120, BufferedImage.TYPE_INT_RGB), "jpeg", out);
        return out.toByteArray();
    }
}
