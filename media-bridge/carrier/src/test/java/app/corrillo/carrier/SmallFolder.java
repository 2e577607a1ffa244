package app.corrillo.carrier;

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
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        Assumptions.assumeTrue(
                run("mount", "-t", "tmpfs", "-o", options, "none", on.toString()) == 0, "no folder can be mounted");
        return new SmallFolder(on);
    }

    private static int run(String... command) {
        try {
            return new ProcessBuilder(command).inheritIO().start().waitFor();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return -1;
        }
    }

    /** Also while somebody has something of it mapped. */
    @Override
    public void close() {
        run("umount", "--lazy", path.toString());
    }
}
