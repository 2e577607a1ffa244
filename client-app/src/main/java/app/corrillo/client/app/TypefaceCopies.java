package app.corrillo.client.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * The files in the folder of temporary files into which JavaFX copies each typeface that it loads from a jar, 2 MB in
 * all. It deletes them in a shutdown hook, which a process that ends without hooks ({@link Departure}) never runs.
 */
final class TypefaceCopies {
    private static final System.Logger LOG = System.getLogger(TypefaceCopies.class.getName());
    private static final Path MAPPED = Path.of("/proc/self/maps");
    private static final String NAME = "/+JXF";

    private TypefaceCopies() {}

    /**
     * Deletes those of this process, which on Linux are the ones that it has mapped (FreeType maps each); elsewhere it
     * does nothing. Any thread; afterwards no text may be drawn in a size that was not there before.
     */
    static void delete() {
        if (!Files.exists(MAPPED)) {
            return;
        }
        try (Stream<String> mapped = Files.lines(MAPPED)) {
            mapped.filter(line -> line.contains(NAME))
                    .map(line -> Path.of(line.substring(line.indexOf('/'))))
                    .distinct()
                    .forEach(TypefaceCopies::delete);
        } catch (IOException | RuntimeException unreadable) {
            LOG.log(System.Logger.Level.DEBUG, "Copies of typefaces stay", unreadable);
        }
    }

    private static void delete(Path copy) {
        try {
            Files.deleteIfExists(copy);
        } catch (IOException left) {
            LOG.log(System.Logger.Level.DEBUG, "A copy of a typeface stays", left);
        }
    }
}
