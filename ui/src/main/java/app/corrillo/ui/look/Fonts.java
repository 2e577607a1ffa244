package app.corrillo.ui.look;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import javafx.scene.text.Font;

/** The typeface that comes with Corrillo, so that it looks the same on a machine that has none. */
final class Fonts {
    private static final List<String> FILES = List.of("Inter-Regular.otf", "Inter-Medium.otf", "Inter-SemiBold.otf");

    private Fonts() {}

    /** Makes the families known to JavaFX. Doing it again does no harm. */
    static void load() {
        for (String file : FILES) {
            try (InputStream in = Fonts.class.getResourceAsStream("/app/corrillo/ui/fonts/" + file)) {
                if (in == null || Font.loadFont(in, 0) == null) {
                    throw new IllegalStateException("a typeface of Corrillo is missing: " + file);
                }
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }
}
