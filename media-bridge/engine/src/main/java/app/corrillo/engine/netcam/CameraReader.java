package app.corrillo.engine.netcam;

import app.corrillo.meeting.time.Time;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import okhttp3.Call;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** Reads a camera from the first request to the end. Run on one thread; ended from any. */
final class CameraReader {
    private static final String NO_PICTURE = "no picture came";
    private static final int MOST_REDIRECTS = 3;
    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(16);

    private final CameraAddress address;
    private final Time time;
    private final Duration patience;
    private final Consumer<BufferedImage> pictures;
    private final OkHttpClient client;

    private volatile long lastPicture;
    private volatile boolean ended;
    private volatile boolean stalled;
    private volatile @Nullable Call call;

    CameraReader(CameraAddress address, Time time, Duration patience, Consumer<BufferedImage> pictures) {
        this.address = address;
        this.time = time;
        this.patience = patience;
        this.pictures = pictures;
        this.lastPicture = time.nanos();
        this.client = new OkHttpClient.Builder()
                .protocols(List.of(Protocol.HTTP_1_1))
                .followRedirects(false)
                .followSslRedirects(false)
                .fastFallback(false)
                .connectTimeout(patience)
                .readTimeout(patience)
                .writeTimeout(patience)
                .authenticator(address.login())
                .build();
    }

    /** Reads until the end. Returns why it came, without any secret. */
    String run() {
        try (JpegDecoder decoder = new JpegDecoder()) {
            return follow(decoder);
        } catch (InterruptedIOException late) {
            return NO_PICTURE;
        } catch (IOException | RuntimeException failure) {
            // Messages of a library may quote the address, so only the kind is told.
            return stalled
                    ? "no picture came"
                    : "it sent something else: " + failure.getClass().getSimpleName();
        } finally {
            client.connectionPool().evictAll();
            client.dispatcher().executorService().shutdown();
        }
    }

    /** Ends the reading soon. */
    void end() {
        ended = true;
        Call running = call;
        if (running != null) {
            running.cancel();
        }
    }

    /** Ends it if no good picture came for long. */
    void endIfStalled() {
        if (time.nanos() - lastPicture > patience.toNanos()) {
            stalled = true;
            end();
        }
    }

    private String follow(JpegDecoder decoder) throws IOException {
        HttpUrl url = address.url();
        for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
            try (Response response = ask(url)) {
                if (response.isRedirect()) {
                    HttpUrl next = url.resolve(String.valueOf(response.header("Location")));
                    if (next == null || !address.mayLeadTo(next)) {
                        return "it sends us somewhere else";
                    }
                    url = next;
                } else if (response.code() == 401 || response.code() == 403) {
                    return "it wants another name or password";
                } else if (!response.isSuccessful()) {
                    return "it answers with " + response.code();
                } else {
                    return read(response, decoder);
                }
            }
        }
        return "it sends us around in a circle";
    }

    private Response ask(HttpUrl url) throws IOException {
        Request request = new Request.Builder()
                .url(url)
                .header("Accept", "multipart/x-mixed-replace")
                .header("Accept-Encoding", "identity")
                .build();
        Call asked = client.newCall(request);
        call = asked;
        if (ended) {
            asked.cancel();
        }
        return asked.execute();
    }

    private String read(Response response, JpegDecoder decoder) throws IOException {
        try (MotionJpeg stream = new MotionJpeg(response.body())) {
            for (byte[] bytes = stream.next(); bytes != null && !ended; bytes = stream.next()) {
                long began = time.nanos();
                Optional<BufferedImage> picture = decoder.decode(bytes);
                if (picture.isPresent()) {
                    lastPicture = began;
                    pictures.accept(picture.get());
                }
                LockSupport.parkNanos(SHORTEST_PAUSE.toNanos() - (time.nanos() - began));
            }
        }
        return stalled ? NO_PICTURE : "it ended the stream";
    }
}
