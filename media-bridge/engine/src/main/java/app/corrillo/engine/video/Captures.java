package app.corrillo.engine.video;

import app.corrillo.engine.netcam.NetworkCamera;
import app.corrillo.engine.synthetic.FilmSource;
import app.corrillo.engine.synthetic.FrameSource;
import app.corrillo.engine.synthetic.PatternSource;
import app.corrillo.engine.synthetic.PersonSource;
import app.corrillo.engine.synthetic.StillSource;
import app.corrillo.engine.video.Cameras.Mode;
import app.corrillo.engine.video.x11.XErrorShield;
import app.corrillo.engine.video.x11.XWindows;
import app.corrillo.meeting.media.CameraSpec;
import app.corrillo.meeting.media.MediaDevice;
import app.corrillo.meeting.media.MediaEngine.Extent;
import app.corrillo.meeting.media.MediaException;
import app.corrillo.meeting.media.MediaProblem;
import app.corrillo.meeting.media.ScreenSpec;
import app.corrillo.meeting.media.ScreenTarget;
import app.corrillo.meeting.time.Time;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** All that pictures can come from on this computer. */
public final class Captures {
    private static final long WHOLE_DESKTOP = -1;
    private static final String SOUND_ONLY = "this engine is for sound alone";
    private static final String SCREEN_GONE = "no such window, or no display";

    private final Executor engine;
    private final Time time;
    private final Cameras cameras;
    private final XWindows windows;
    private final Extent extent;

    /**
     * @param engine runs tasks one after the other on the thread that makes all native calls
     * @param display the X display to look for windows on, or null for the one that the environment names
     */
    public Captures(Executor engine, Time time, @Nullable String display) {
        this(engine, time, display, Extent.EVERYTHING);
    }

    /** @param extent with nothing but sound there is no picture, and no driver of one is touched */
    public Captures(Executor engine, Time time, @Nullable String display, Extent extent) {
        this.engine = engine;
        this.time = time;
        this.cameras = new Cameras(engine, time);
        this.windows = new XWindows(display);
        this.extent = extent;
    }

    /**
     * Engine thread: starts a camera, real or drawn. A network camera connects on its own thread, so that what fails
     * with it is told by {@link VideoCapture#lost}.
     *
     * @throws MediaException with NO_SUCH_DEVICE, DEVICE_BUSY or UNREADABLE_SOURCE
     */
    public VideoCapture openCamera(CameraSpec spec) {
        if (extent == Extent.SOUND) {
            throw new MediaException(MediaProblem.NO_SUCH_DEVICE, SOUND_ONLY);
        }
        return switch (spec) {
            case CameraSpec.None() -> throw new MediaException(MediaProblem.NO_SUCH_DEVICE, "no camera was chosen");
            case CameraSpec.Default() -> cameras.open("", Mode.USUAL);
            case CameraSpec.Named(String name) -> cameras.open(name, Mode.USUAL);
            case CameraSpec.TestPattern pattern -> pump("pattern", () -> pattern(pattern));
            case CameraSpec.Film(var file) -> pump("film", () -> new FilmSource(file));
            case CameraSpec.Still(var file) -> pump("still", () -> new StillSource(file));
            case CameraSpec.Network(var address) -> network(address);
            case CameraSpec.Small(String name) -> cameras.open(name, Mode.SMALL);
        };
    }

    /**
     * Engine thread: starts to capture the whole desktop or a window, 15 times a second.
     *
     * @throws MediaException with NO_SUCH_SCREEN
     */
    public VideoCapture openScreen(ScreenSpec spec) {
        if (extent == Extent.SOUND) {
            throw new MediaException(MediaProblem.NO_SUCH_SCREEN, SOUND_ONLY);
        }
        long id = switch (spec) {
            case ScreenSpec.Whole() -> WHOLE_DESKTOP;
            case ScreenSpec.Window(long window) -> window;
            case ScreenSpec.WindowTitled(String title) -> titled(title);
        };
        Runnable hold = windows.hold().orElseThrow(() -> new MediaException(MediaProblem.NO_SUCH_SCREEN, SCREEN_GONE));
        if (id != WHOLE_DESKTOP && !windows.isShown(id)) {
            hold.run();
            throw new MediaException(MediaProblem.NO_SUCH_SCREEN, SCREEN_GONE);
        }
        XErrorShield.install();
        return new DesktopCapture(id, windows, hold, engine, time);
    }

    /** Engine thread: the cameras that are plugged in, the preferred one first. */
    public List<MediaDevice> cameras() {
        return extent == Extent.SOUND ? List.of() : cameras.list();
    }

    /** Any thread but the engine's, because the X server may be slow: windows to share, topmost first. */
    public List<ScreenTarget> windows() {
        return extent == Extent.SOUND ? List.of() : windows.list();
    }

    private long titled(String title) {
        return windows.list().stream()
                .filter(window -> window.title().contains(title))
                .findFirst()
                .orElseThrow(() -> new MediaException(MediaProblem.NO_SUCH_SCREEN, SCREEN_GONE))
                .id();
    }

    private FramePump pump(String name, Opening opening) {
        try {
            return new FramePump(name, opening.open(), time);
        } catch (IOException failure) {
            throw new MediaException(MediaProblem.UNREADABLE_SOURCE, "the " + name + " cannot be read", failure);
        }
    }

    private VideoCapture network(URI address) {
        try {
            return new NetworkCapture(new NetworkCamera(address, time), time);
        } catch (IllegalArgumentException refused) {
            throw new MediaException(MediaProblem.UNREADABLE_SOURCE, "no address of a camera");
        }
    }

    private static FrameSource pattern(CameraSpec.TestPattern spec) {
        return spec.person() < 0
                ? new PatternSource(spec.width(), spec.height(), spec.framesPerSecond(), 0)
                : new PersonSource(spec.width(), spec.height(), spec.framesPerSecond(), spec.person());
    }

    /** Opens what frames come from. */
    @FunctionalInterface
    private interface Opening {
        FrameSource open() throws IOException;
    }
}
