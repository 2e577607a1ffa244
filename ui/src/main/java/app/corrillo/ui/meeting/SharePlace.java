package app.corrillo.ui.meeting;

import app.corrillo.ui.WindowPlace;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Rectangle2D;

/** Where the window of a shared screen opens, out of the monitors that are there. */
final class SharePlace {
    /** Of the monitor, where that is the only one. */
    private static final double PART = 0.6;

    private SharePlace() {}

    /**
     * Where it was left, if that monitor is there; else all of another monitor, or the middle of the only one.
     *
     * @param here the monitor of the main window
     * @param monitors all that are there, without what bars take
     */
    static WindowPlace in(Rectangle2D here, List<Rectangle2D> monitors, Optional<WindowPlace> left) {
        return left.filter(place -> on(monitors, place).isPresent())
                .orElseGet(() -> monitors.stream()
                        .filter(monitor -> !monitor.equals(here))
                        .findFirst()
                        .map(SharePlace::all)
                        .orElseGet(() -> middle(here)));
    }

    /**
     * Whether a shared screen gets its own window without being asked: once as it begins, so that who closes the window
     * keeps it closed, and only where another monitor is there to take it.
     *
     * @param before key of the screen that was shared until now
     * @param now key of the one that is shared
     * @param wished whether the person wants that
     * @param monitors how many there are
     */
    static boolean opensAlone(Optional<String> before, Optional<String> now, boolean wished, int monitors) {
        return now.isPresent() && !now.equals(before) && wished && monitors > 1;
    }

    /** The monitor on which the middle of this window is. */
    static Optional<Rectangle2D> on(List<Rectangle2D> monitors, WindowPlace place) {
        return monitors.stream()
                .filter(monitor -> monitor.contains(place.x() + place.width() / 2, place.y() + place.height() / 2))
                .findFirst();
    }

    private static WindowPlace all(Rectangle2D monitor) {
        return place(monitor, 1, true);
    }

    private static WindowPlace middle(Rectangle2D monitor) {
        return place(monitor, PART, false);
    }

    private static WindowPlace place(Rectangle2D monitor, double part, boolean maximized) {
        return new WindowPlace(
                monitor.getMinX() + monitor.getWidth() * (1 - part) / 2,
                monitor.getMinY() + monitor.getHeight() * (1 - part) / 2,
                Math.max(WindowPlace.LEAST, monitor.getWidth() * part),
                Math.max(WindowPlace.LEAST, monitor.getHeight() * part),
                maximized);
    }
}
