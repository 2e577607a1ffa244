package app.corrillo.canvas.overlay;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import app.corrillo.canvas.overlay.XServer.Extension;
import com.sun.javafx.stage.WindowHelper;
import com.sun.javafx.tk.TKStage;
import java.lang.foreign.MemorySegment;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/**
 * Overlays of an X server on this computer that reads pictures from memory (MIT-SHM 1.2) and has shapes. Where it turns
 * out that it does not, JavaFX paints again.
 */
public final class XOverlays implements Overlays {
    private static final System.Logger LOG = System.getLogger(XOverlays.class.getName());

    private static final int GET_GEOMETRY = 14;
    private static final int QUERY_VERSION = 0;
    private static final int ERROR = 0;
    private static final int EXPOSE = 12;
    private static final int SENT = 0x80;
    private static final int BAD_WINDOW = 3;
    private static final int BAD_DRAWABLE = 9;

    /** Of these a pixel is four bytes as those of a {@link app.corrillo.meeting.media.Picture}. */
    private static final int DEPTH = 24;

    private static final int DEPTH_WITH_ALPHA = 32;

    private final XServer server;
    private final Extension memory;
    private final Extension shape;
    private final Map<Integer, XOverlay> shown = new ConcurrentHashMap<>();

    // Made once: each making goes through the virtual machine, and what was told is asked for with every picture.
    private final Consumer<MemorySegment> told = this::told;

    private volatile boolean failed;

    private XOverlays(XServer server, Extension memory, Extension shape) {
        this.server = server;
        this.memory = memory;
        this.shape = shape;
    }

    /** Those of the display that the environment names; none where it has none. Asks it, so it may take a moment. */
    public static Overlays ofDisplay() {
        Optional<XOverlays> there = XServer.connect(null).flatMap(XOverlays::of);
        return there.isPresent() ? there.get() : Overlays.none();
    }

    static Optional<XOverlays> of(XServer server) {
        return server.extension("MIT-SHM")
                .filter(memory -> takesFiles(server, memory))
                .flatMap(memory -> server.extension("SHAPE").map(shape -> new XOverlays(server, memory, shape)));
    }

    private static boolean takesFiles(XServer server, Extension memory) {
        return server.ask(memory, QUERY_VERSION)
                .filter(answer -> answer[8] > 1 || (answer[8] == 1 && answer[10] >= 2))
                .isPresent();
    }

    /** What JavaFX shows the window by; null while it does not. */
    static @Nullable TKStage peer(Window window) {
        return WindowHelper.getPeer(window);
    }

    @Override
    public boolean arePossible() {
        return !failed;
    }

    @Override
    public Optional<Overlay> over(Window window) {
        TKStage peer = peer(window);
        return peer == null ? Optional.empty() : over((int) peer.getRawHandle(), peer);
    }

    /** One on a window of this number, of whatever program. */
    Optional<Overlay> over(int parent, Object peer) {
        return server.ask(GET_GEOMETRY, parent)
                .filter(geometry -> geometry[1] == DEPTH || geometry[1] == DEPTH_WITH_ALPHA)
                .map(geometry -> new XOverlay(server, memory, shape, peer, parent, geometry[1], shown));
    }

    @Override
    public void send() {
        server.flush();
    }

    @Override
    public void listen() {
        server.events(told);
        if (!failed && server.isBroken()) {
            fail("The connection to the display is broken");
        }
    }

    private void told(MemorySegment event) {
        int kind = Byte.toUnsignedInt(event.get(JAVA_BYTE, 0)) & ~SENT;
        XOverlay one = shown.get(event.get(JAVA_INT, 4));
        if (kind == ERROR) {
            refused(Byte.toUnsignedInt(event.get(JAVA_BYTE, 1)), Byte.toUnsignedInt(event.get(JAVA_BYTE, 10)));
        } else if (one != null && kind == memory.firstEvent()) {
            one.read();
        } else if (one != null && kind == EXPOSE) {
            one.exposed();
        }
    }

    // A window of JavaFX takes its overlays with it when it closes; that is no failure.
    private void refused(int error, int opcode) {
        if (!failed && opcode == memory.opcode() && error != BAD_DRAWABLE && error != BAD_WINDOW) {
            fail("The display does not read pictures from memory (error " + error + ")");
        }
    }

    private void fail(String why) {
        LOG.log(System.Logger.Level.WARNING, why + "; JavaFX paints all pictures");
        failed = true;
        shown.values().forEach(XOverlay::fail);
    }
}
