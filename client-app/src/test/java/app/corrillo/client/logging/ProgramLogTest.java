package app.corrillo.client.logging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.logging.LogManager;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgramLogTest {
    private static final String LINK = "corrillo://192.0.2.1:4000/weekly?s=hush";

    @TempDir
    Path folder;

    @AfterEach
    void asItWas() throws IOException {
        LogManager.getLogManager().readConfiguration();
    }

    @Test
    void noSecretReachesTheFile() throws IOException {
        try (ProgramLog _ = ProgramLog.open(folder)) {
            System.Logger logger = System.getLogger("app.corrillo.test");
            logger.log(System.Logger.Level.INFO, "joining " + LINK);
            logger.log(System.Logger.Level.INFO, "token={0}", "hush");
            logger.log(
                    System.Logger.Level.INFO,
                    "it failed",
                    new IOException("cannot open " + LINK, new IllegalStateException("password=hush")));
        }
        String written = written();
        assertTrue(written.contains("joining corrillo://192.0.2.1:4000/weekly"), written);
        assertTrue(written.contains("IllegalStateException"), written);
        assertFalse(written.contains("hush"), written);
    }

    /** Whatever the mask of the process says, and whatever the mode of a folder that an earlier one made. */
    @Test
    void nobodyElseMayReadIt() throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        ProgramLog.open(folder).close();
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)));
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
            }
        }
    }

    @Test
    void aFolderWithAPercentSignOrWithoutRightsCostsNothing() throws IOException {
        Path odd = folder.resolve("100%u");
        ProgramLog.open(odd).close();
        assertTrue(Files.isDirectory(odd));
        Path file = Files.createFile(folder.resolve("file"));
        ProgramLog.open(file.resolve("below")).close();
        assertEquals(0, Files.size(file));
    }

    private String written() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> logs =
                    files.filter(file -> file.toString().endsWith(".log")).toList();
            assertEquals(1, logs.size());
            return Files.readString(logs.getFirst());
        }
    }
}
