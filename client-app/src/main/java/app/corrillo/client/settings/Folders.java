package app.corrillo.client.settings;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where the operating system wants a program's files: the XDG Base Directory Specification on Linux, the Library folder
 * on macOS, the Known Folders on Windows.
 *
 * @param config what the person chose
 * @param logs what the program noted down
 */
public record Folders(Path config, Path logs) {
    private static final String NAME = "corrillo";

    /** The folders of this computer and person. */
    public static Folders ofThisComputer() {
        // Java's user.home comes from the list of users; the specification means the environment's.
        Path home = absolute(System.getenv("HOME"), Path.of(System.getProperty("user.home", ".")));
        return of(System.getProperty("os.name", ""), home, System.getenv());
    }

    static Folders of(String system, Path home, Map<String, String> environment) {
        String os = system.toLowerCase(Locale.ROOT);
        if (os.startsWith("mac")) {
            Path library = home.resolve("Library");
            return new Folders(
                    library.resolve("Application Support").resolve(NAME),
                    library.resolve("Logs").resolve(NAME));
        } else if (os.startsWith("windows")) {
            Path roaming = absolute(environment.get("APPDATA"), home.resolve("AppData/Roaming"));
            Path local = absolute(environment.get("LOCALAPPDATA"), home.resolve("AppData/Local"));
            return new Folders(roaming.resolve(NAME), local.resolve(NAME).resolve("logs"));
        }
        Path config = absolute(environment.get("XDG_CONFIG_HOME"), home.resolve(".config"));
        Path state = absolute(environment.get("XDG_STATE_HOME"), home.resolve(".local/state"));
        return new Folders(config.resolve(NAME), state.resolve(NAME));
    }

    // The XDG specification tells to ignore relative paths.
    private static Path absolute(@Nullable String value, Path otherwise) {
        return value != null && !value.isEmpty() && Path.of(value).isAbsolute() ? Path.of(value) : otherwise;
    }
}
