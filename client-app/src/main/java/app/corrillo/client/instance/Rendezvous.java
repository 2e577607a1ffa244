package app.corrillo.client.instance;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.corrillo.client.settings.Folders;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where the programs of one person meet that have the same settings and the same display. */
public final class Rendezvous {
    private Rendezvous() {}

    /** This program's part, started for this link. */
    public static Instance of(Folders folders, Map<String, String> environment, Optional<String> link) {
        return Instance.claim(places(folders, environment.get("XDG_RUNTIME_DIR")), name(folders, environment), link);
    }

    // The runtime folder of the XDG Base Directory Specification is in memory and ends with the person's session.
    static List<Path> places(Folders folders, @Nullable String runtime) {
        List<Path> places = new ArrayList<>();
        if (runtime != null && !runtime.isEmpty()) {
            places.add(Path.of(runtime).resolve("corrillo"));
        }
        places.add(folders.logs().resolve("run"));
        return places;
    }

    static String name(Folders folders, Map<String, String> environment) {
        String common = String.join(
                "\n",
                folders.config().toString(),
                environment.getOrDefault("DISPLAY", ""),
                environment.getOrDefault("WAYLAND_DISPLAY", ""));
        return "window-"
                + UUID.nameUUIDFromBytes(common.getBytes(UTF_8)).toString().substring(0, 8);
    }
}
