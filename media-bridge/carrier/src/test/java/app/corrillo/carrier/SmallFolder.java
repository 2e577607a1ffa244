package app.corrillo.carrier;

import app.corrillo.testkit.net.Linux;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** A folder in memory with little room, as containers have. Needs root. */
record SmallFolder(Path path) implements AutoCloseable {

    /** @param options of mount for tmpfs, such as its size */
    static SmallFolder mounted(Path on, String options) {
        Assumptions.assumeTrue("root".equals(System.getProperty("user.name")), "only root may mount a folder");
        try {
            Files.createDirectories(on);
            Linux.run("mount", "-t", "tmpfs", "-o", options, "none", on.toString());
        } catch (IOException refused) {
            Assumptions.abort("no folder can be mounted: " + refused.getMessage());
        }
        return new SmallFolder(on);
    }

    /** Also while somebody has something of it mapped. */
    @Override
    public void close() {
        try {
            Linux.run("umount", "--lazy", path.toString());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
