package app.corrillo.testkit.livekit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Puts scripts that are resources of this module into a folder of their own. */
final class Scripts {
    private Scripts() {}

    static Path unpack(String folder, String... names) {
        try {
            Path target = Files.createTempDirectory(folder);
            for (String name : names) {
                Files.write(target.resolve(name), Installed.resource(folder + "/" + name));
            }
            return target;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
