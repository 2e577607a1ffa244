package app.corrillo.ui.look;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import javafx.scene.text.Font;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.IkonHandler;
import org.kordamp.ikonli.material2.Material2ALIkonHandler;
import org.kordamp.ikonli.material2.Material2OutlinedALIkonHandler;

/** The typefaces that come with Corrillo, of letters and of icons, so that it looks the same everywhere. */
final class Fonts {
    private static final List<String> FILES = List.of("Inter-Regular.otf", "Inter-Medium.otf", "Inter-SemiBold.otf");

    // Each pack of icons is in two halves of one typeface.
    private static final List<IkonHandler> ICONS =
            List.of(new Material2ALIkonHandler(), new Material2OutlinedALIkonHandler());

    private Fonts() {}

    /** Makes the families known to JavaFX. Doing it again does no harm. */
    static void load() {
        try {
            for (String file : FILES) {
                load(file, Fonts.class.getResourceAsStream("/app/corrillo/ui/fonts/" + file));
            }
            for (IkonHandler icons : ICONS) {
                load(icons.getFontFamily(), icons.getFontResourceAsStream());
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void load(String name, @Nullable InputStream typeface) throws IOException {
        try (typeface) {
            if (typeface == null || Font.loadFont(typeface, 0) == null) {
                throw new IllegalStateException("a typeface of Corrillo is missing: " + name);
            }
        }
    }
}
