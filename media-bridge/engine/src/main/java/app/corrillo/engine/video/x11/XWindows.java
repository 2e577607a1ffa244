package app.corrillo.engine.video.x11;

import app.corrillo.meeting.UntrustedText;
import app.corrillo.meeting.media.ScreenTarget;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The windows of an X display that can be shared, as the window manager lists them (Extended Window Manager Hints 1.5).
 * May be used on any thread; each call connects for itself, so a display that has come or gone is noticed.
 */
public final class XWindows {
    private static final int MAX_WINDOWS = 512;
    private static final int MAX_TITLE_BYTES = 1024;

    private final @Nullable String displayName;

    /** @param displayName like {@code :0}, or null for the one that the environment names */
    public XWindows(@Nullable String displayName) {
        this.displayName = displayName;
    }

    /** Whether a display answers. */
    public boolean hasDisplay() {
        Optional<XDisplay> display = open();
        display.ifPresent(XDisplay::close);
        return display.isPresent();
    }

    /**
     * Stays connected to the display, until the release is run on the same thread: an X server without a window manager
     * begins anew when its last client leaves, and takes nobody in while it does. Empty without a display.
     */
    public Optional<Runnable> hold() {
        return open().map(display -> display::close);
    }

    /** Topmost first; minimised windows and those without a title are left out. Empty without a display. */
    public List<ScreenTarget> list() {
        Optional<XDisplay> open = open();
        if (open.isEmpty()) {
            return List.of();
        }
        try (XDisplay display = open.get()) {
            List<ScreenTarget> targets = new ArrayList<>();
            for (int window : stacked(display)) {
                target(display, window).ifPresent(targets::addFirst);
            }
            return List.copyOf(targets);
        }
    }

    /** Whether this is a window that exists now and is shown; nothing else may be captured. */
    public boolean isShown(long id) {
        Optional<XDisplay> open = id <= 0 || id > 0xFFFF_FFFFL ? Optional.empty() : open();
        if (open.isEmpty()) {
            return false;
        }
        try (XDisplay display = open.get()) {
            return display.isViewable((int) id);
        }
    }

    /** Whether the window exists, shown or minimised. */
    public boolean exists(long id) {
        Optional<XDisplay> open = open();
        if (open.isEmpty()) {
            return false;
        }
        try (XDisplay display = open.get()) {
            return display.size((int) id).isPresent();
        }
    }

    private Optional<XDisplay> open() {
        return Loaded.XCB.flatMap(library -> XDisplay.open(library, displayName));
    }

    private static Optional<ScreenTarget> target(XDisplay display, int window) {
        String title = title(display, window);
        if (title.isBlank() || !display.isViewable(window)) {
            return Optional.empty();
        }
        return display.size(window)
                .map(size -> new ScreenTarget(
                        Integer.toUnsignedLong(window), process(display, window), title, size.width(), size.height()));
    }

    private static long process(XDisplay display, int window) {
        int[] known = numbers(display, window, "_NET_WM_PID", 1);
        return known.length == 0 ? 0 : Integer.toUnsignedLong(known[0]);
    }

    private static String title(XDisplay display, int window) {
        String title = text(display, window, "_NET_WM_NAME", StandardCharsets.UTF_8);
        return title.isBlank() ? text(display, window, "WM_NAME", StandardCharsets.ISO_8859_1) : title;
    }

    private static String text(XDisplay display, int window, String property, Charset charset) {
        int atom = display.atom(property);
        byte[] value = atom == 0 ? new byte[0] : display.property(window, atom, MAX_TITLE_BYTES);
        return UntrustedText.name(new String(value, charset)).value();
    }

    private static int[] stacked(XDisplay display) {
        int[] windows = numbers(display, display.root(), "_NET_CLIENT_LIST_STACKING", MAX_WINDOWS);
        return windows.length > 0 ? windows : numbers(display, display.root(), "_NET_CLIENT_LIST", MAX_WINDOWS);
    }

    private static int[] numbers(XDisplay display, int window, String property, int most) {
        int atom = display.atom(property);
        byte[] value = atom == 0 ? new byte[0] : display.property(window, atom, most * Integer.BYTES);
        IntBuffer read = ByteBuffer.wrap(value).order(ByteOrder.nativeOrder()).asIntBuffer();
        int[] numbers = new int[read.remaining()];
        read.get(numbers);
        return numbers;
    }

    // Linked when windows are first asked for: at the start of a meeting nobody does.
    private static final class Loaded {
        static final Optional<Xcb> XCB = Xcb.load();
    }
}
