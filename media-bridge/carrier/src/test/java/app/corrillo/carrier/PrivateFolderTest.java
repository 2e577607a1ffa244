package app.corrillo.carrier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is swept away, and what is not. */
class PrivateFolderTest {
    @TempDir
    Path folder;

    @Test
    void foldersOfTheDeadAreSweptAndThoseOfTheLivingAreNot() throws IOException {
        PrivateFolder living = PrivateFolder.create(folder);
        assertEquals(PosixFilePermissions.fromString("rwx------"), Files.getPosixFilePermissions(living.path()));
        Path dead = Files.createDirectory(folder.resolve("corrillo-engine-dead"));
        Files.createFile(dead.resolve("lock"));
        Files.createFile(dead.resolve("pictures-1-1"));
        Path young = Files.createDirectory(folder.resolve("corrillo-engine-young"));
        FileTime long1 = FileTime.from(Instant.now().minus(Duration.ofMinutes(5)));
        Files.setLastModifiedTime(dead, long1);
        Files.setLastModifiedTime(living.path(), long1);
        PrivateFolder.sweep(folder);
        assertFalse(Files.exists(dead));
        assertTrue(Files.exists(young));
        assertTrue(Files.exists(living.path()));
        living.close();
        assertFalse(Files.exists(living.path()));
    }

    /** Anybody may put a link there, where everybody's temporary files are. */
    @Test
    void whatALinkLeadsToIsLeftAlone() throws IOException {
        Path letters = Files.createDirectory(folder.resolve("letters"));
        Path letter = Files.createFile(letters.resolve("letter"));
        Files.setLastModifiedTime(letters, FileTime.from(Instant.now().minus(Duration.ofMinutes(5))));
        Path base = Files.createDirectory(folder.resolve("tmp"));
        Path link = Files.createSymbolicLink(base.resolve("corrillo-engine-link"), letters);
        PrivateFolder.sweep(base);
        assertTrue(Files.exists(letter));
        PrivateFolder.delete(link);
        assertTrue(Files.exists(letter), "nor is it where a link takes the folder's place meanwhile");
    }
}
