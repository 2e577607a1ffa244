package app.corrillo.canvas.overlay;

import app.corrillo.canvas.overlay.Spot.Round;
import app.corrillo.canvas.overlay.XServer.Extension;
import app.corrillo.meeting.media.Picture;
import app.corrillo.meeting.media.SharedPixels;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/**
 * A child of a window of JavaFX's. It takes no part in what is pointed at: its shape for input is empty. The numbers
 * are those of the X protocol, version 11, and of its extensions SHAPE 1.1 and MIT-SHM 1.2.
 */
final class XOverlay implements Overlay {
    private static final int CREATE_WINDOW = 1;
    private static final int DESTROY_WINDOW = 4;
    private static final int MAP_WINDOW = 8;
    private static final int UNMAP_WINDOW = 10;
    private static final int CONFIGURE_WINDOW = 12;
    private static final int CREATE_GC = 55;
    private static final int FREE_GC = 60;

    private static final int INPUT_OUTPUT = 1;
    private static final int EVENT_MASK = 1 << 11;
    private static final int EXPOSURES = 1 << 15;
    private static final int PLACE_AND_SIZE = 0b1111;

    private static final int DETACH = 2;
    private static final int PUT_IMAGE = 3;
    private static final int ATTACH_FILE = 6;
    private static final int READ_ONLY = 1;
    private static final int PIXMAP = 2;
    private static final int TELL = 1;

    private final XServer server;
    private final Extension memory;
    private final XShape shape;
    private final Object peer;
    private final int depth;
    private final int window;
    private final int context;
    private final Map<Integer, XOverlay> shown;

    private SharedPixels.@Nullable PixelFile file;
    private int segment;
    private @Nullable Spot spot;
    private @Nullable Picture last;
    private boolean placed;
    private boolean mapped;
    private boolean closed;
    private boolean failed;

    /** Pictures that the display was asked to read and has not. */
    private final AtomicInteger unread = new AtomicInteger();

    XOverlay(
            XServer server,
            Extension memory,
            Extension shape,
            Object peer,
            int parent,
            int depth,
            Map<Integer, XOverlay> shown) {
        this.server = server;
        this.memory = memory;
        this.peer = peer;
        this.depth = depth;
        this.shown = shown;
        window = server.newId();
        context = server.newId();
        int size = both(1, 1);
        server.request(CREATE_WINDOW, 0, window, parent, 0, size, INPUT_OUTPUT << 16, 0, EVENT_MASK, EXPOSURES);
        server.request(CREATE_GC, 0, context, window, 0);
        this.shape = new XShape(server, shape, window);
        this.shape.letThrough();
        shown.put(window, this);
    }

    @Override
    public boolean isOver(Window other) {
        return peer.equals(XOverlays.peer(other));
    }

    @Override
    public synchronized boolean place(Spot now, @Nullable Picture picture) {
        if (closed || failed) {
            return false;
        }
        Round outline = now.outline();
        if (!now.equals(spot)) {
            spot = now;
            server.request(
                    CONFIGURE_WINDOW,
                    0,
                    window,
                    PLACE_AND_SIZE,
                    outline.x(),
                    outline.y(),
                    outline.width(),
                    outline.height());
            shape.set(now);
        }
        placed = picture == null || put(picture);
        server.flush();
        return placed;
    }

    @Override
    public boolean isReady() {
        return unread.get() == 0;
    }

    @Override
    public synchronized boolean show(Picture picture) {
        return !closed && !failed && placed && put(picture);
    }

    private boolean put(Picture picture) {
        SharedPixels shared = picture.shared();
        Spot where = spot;
        if (shared == null || where == null) {
            return false;
        }
        int width = where.outline().width();
        int height = where.outline().height();
        // By a single pixel, too: a display that is asked for more than there is refuses, and is then asked for no
        // more.
        if (picture.width() < width || picture.height() < height || !attach(shared)) {
            return false;
        }
        int x = (picture.width() - width) / 2;
        int y = (picture.height() - height) / 2;
        map();
        last = picture;
        unread.incrementAndGet();
        server.request(
                memory,
                PUT_IMAGE,
                window,
                context,
                both(picture.width(), picture.height()),
                both(x, y),
                both(width, height),
                0,
                depth | (PIXMAP << 8) | (TELL << 16),
                segment,
                (int) shared.offset());
        return true;
    }

    private void map() {
        if (!mapped) {
            mapped = true;
            server.request(MAP_WINDOW, 0, window);
        }
    }

    private boolean attach(SharedPixels shared) {
        if (shared.file().equals(file)) {
            return true;
        }
        detach();
        int number = shared.offset() + shared.length() > Integer.MAX_VALUE
                ? -1
                : shared.file().duplicate();
        if (number < 0) {
            return false;
        }
        file = shared.file();
        segment = server.newId();
        server.give(memory, ATTACH_FILE, number, segment, READ_ONLY);
        return true;
    }

    private void detach() {
        if (file != null) {
            server.request(memory, DETACH, segment);
            file = null;
        }
    }

    @Override
    public synchronized void hide() {
        placed = false;
        if (mapped) {
            mapped = false;
            last = null;
            server.request(UNMAP_WINDOW, 0, window);
            detach();
            server.flush();
        }
    }

    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            hide();
            shown.remove(window);
            server.request(FREE_GC, 0, context);
            server.request(DESTROY_WINDOW, 0, window);
            server.flush();
        }
    }

    /** The display has read the last picture. */
    void read() {
        unread.updateAndGet(count -> Math.max(0, count - 1));
    }

    /** It will not read any. */
    synchronized void fail() {
        failed = true;
        unread.set(0);
    }

    /** Something that lay on it is gone: what is seen there is nothing yet. */
    synchronized void exposed() {
        Picture picture = last;
        if (mapped && !failed && picture != null) {
            put(picture);
            server.flush();
        }
    }

    private static int both(int low, int high) {
        return (low & 0xffff) | (high << 16);
    }
}
