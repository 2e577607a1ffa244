package app.corrillo.client.settings;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * The language in the settings, for whoever has one sentence to say and needs nothing else. Changes and logs nothing.
 */
public final class ChosenLanguage {
    private static final long LARGEST_BYTES = 16_000_000;

    private ChosenLanguage() {}

    /** What the person chose; {@link Locale#ROOT}, which follows the system, if that is not known. */
    public static Locale in(Path folder) {
        Path file = folder.resolve("settings.json");
        try {
            return Files.size(file) > LARGEST_BYTES
                    ? Locale.ROOT
                    : Locale.forLanguageTag(new JsonMapper()
                            .readTree(Files.readAllBytes(file))
                            .path("language")
                            .asText(""));
        } catch (IOException unknown) {
            return Locale.ROOT;
        }
    }
}
