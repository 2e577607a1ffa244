package app.corrillo.ui.look;

import javafx.application.Platform;

/** How much may move. On the JavaFX thread. */
public final class Motion {
    private Motion() {}

    /** Whether the system asks for less motion. */
    public static boolean isReduced() {
        return Platform.getPreferences().isReducedMotion();
    }
}
