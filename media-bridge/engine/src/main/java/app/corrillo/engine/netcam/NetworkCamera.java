package app.corrillo.engine.netcam;

import app.corrillo.meeting.media.MediaException;
import app.corrillo.meeting.media.MediaProblem;
import app.corrillo.meeting.time.Time;
import com.github.sarxos.webcam.WebcamDevice;
import com.github.sarxos.webcam.WebcamException;
import java.awt.Dimension;
import java.awt.image.BufferedImage;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A camera in the network that sends MJPEG over HTTP. What it sends is a stranger's: sizes and times are bounded, and a
 * camera that sends no good picture for a while is lost. Its user and password appear nowhere.
 *
 * <p>Pictures come on a thread of its own, at most 60 a second; whoever takes them may keep them. Started once, closed
 * once; thread-safe.
 */
public final class NetworkCamera implements WebcamDevice, AutoCloseable {
    private static final System.Logger LOG = System.getLogger(NetworkCamera.class.getName());

    /** How long a camera may send nothing that is a picture. */
    static final Duration PATIENCE = Duration.ofSeconds(5);

    private final CameraAddress address;
    private final Time time;
    private final Duration patience;
    private final CompletableFuture<Void> started = new CompletableFuture<>();
    private final CompletableFuture<MediaException> lost = new CompletableFuture<>();

    private @Nullable CameraReader reader;
    private @Nullable Thread thread;
    private Time.@Nullable Timer watchdog;
    private boolean closed;
    private volatile @Nullable BufferedImage newest;

    /**
     * @param address begins with http:// or https://, and may hold a user and a password
     * @throws IllegalArgumentException with a sentence for the person
     */
    public NetworkCamera(URI address, Time time) {
        this(address, time, PATIENCE);
    }

    NetworkCamera(URI address, Time time, Duration patience) {
        this.address = CameraAddress.of(address);
        this.time = time;
        this.patience = patience;
    }

    /**
     * Connects. Completes with the first picture; fails with a {@link MediaException}, UNREADABLE_SOURCE or CLOSED.
     *
     * @param pictures given each picture, and must not wait long
     */
    public synchronized CompletableFuture<Void> start(Consumer<BufferedImage> pictures) {
        if (closed || reader != null) {
            return CompletableFuture.failedFuture(new MediaException(MediaProblem.CLOSED, "the camera was used"));
        }
        CameraReader reading = new CameraReader(address, time, patience, picture -> {
            newest = picture;
            pictures.accept(picture);
            started.complete(null);
        });
        reader = reading;
        watchdog = time.every(patience.dividedBy(4), reading::endIfStalled);
        thread = Thread.ofVirtual().name("network camera").start(() -> read(reading));
        return started.copy();
    }

    /** Completes with the reason when a camera that was started ends by itself; never when it is closed. */
    public CompletableFuture<MediaException> lost() {
        return lost.copy();
    }

    /** Ends the connection, and returns when its thread has ended. No picture comes afterwards. */
    @Override
    public void close() {
        Thread ending = stop();
        if (ending != null && !ending.equals(Thread.currentThread())) {
            try {
                ending.join();
            } catch (InterruptedException hurry) {
                Thread.currentThread().interrupt();
            }
        }
        started.completeExceptionally(new MediaException(MediaProblem.CLOSED, "the camera was closed"));
    }

    private synchronized @Nullable Thread stop() {
        closed = true;
        if (watchdog != null) {
            watchdog.cancel();
        }
        if (reader != null) {
            reader.end();
        }
        return thread;
    }

    private synchronized boolean isClosed() {
        return closed;
    }

    private void read(CameraReader reading) {
        String reason = reading.run();
        if (!isClosed()) {
            LOG.log(System.Logger.Level.INFO, "the network camera at " + address + " ended: " + reason);
            MediaException failure = new MediaException(MediaProblem.UNREADABLE_SOURCE, reason);
            stop();
            if (!started.completeExceptionally(failure)) {
                lost.complete(failure);
            }
        }
    }

    /** The host. */
    @Override
    public String getName() {
        return address.toString();
    }

    @Override
    public Dimension[] getResolutions() {
        return new Dimension[] {getResolution()};
    }

    /** The size of the newest picture; the camera decides it. */
    @Override
    public Dimension getResolution() {
        BufferedImage picture = newest;
        return picture == null ? new Dimension() : new Dimension(picture.getWidth(), picture.getHeight());
    }

    /** Does nothing: the camera decides the size. */
    @Override
    public void setResolution(Dimension size) {}

    /** The newest picture; null before the first. */
    @Override
    public @Nullable BufferedImage getImage() {
        return newest;
    }

    /** Starts, and returns with the first picture. */
    @Override
    public void open() {
        try {
            start(picture -> {}).join();
        } catch (CompletionException failure) {
            throw new WebcamException(failure.getCause());
        }
    }

    @Override
    public void dispose() {
        close();
    }

    @Override
    public synchronized boolean isOpen() {
        return reader != null && !closed;
    }
}
