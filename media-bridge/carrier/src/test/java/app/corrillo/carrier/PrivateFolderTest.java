package app.corrillo.carrier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
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

    /** As in a container, where every start has the same number. */
    @Test
    void whatAnotherProcessOfTheSameNumberLeftIsSwept() throws IOException {
        Path dead = Files.createDirectory(
                folder.resolve("corrillo-engine-" + ProcessHandle.current().pid() + "-7"));
        Files.createFile(dead.resolve("lock"));
        Files.setLastModifiedTime(dead, FileTime.from(Instant.now().minus(Duration.ofMinutes(5))));
        PrivateFolder.sweep(folder);
        assertFalse(Files.exists(dead));
    }

    @Test
    void aSocketFitsIntoTheFirstFolderThatIsShortEnough() throws IOException {
        for (int length = 40; length < 90; length++) {
            Path base = ofLength(length);
            PrivateFolder first = PrivateFolder.inMemory(base.toString(), folder.toString());
            Doorkeeper.at(first.path().resolve(EngineProcess.SOCKET)).close();
            first.close();
            Files.delete(base);
        }
    }

    private Path ofLength(int length) throws IOException {
        int missing = length - folder.toString().length() - 1;
        return Files.createDirectory(folder.resolve("x".repeat(Math.max(1, missing))));
    }

    @Test
    void aLongFolderForTemporaryFilesIsGoodForFilesOnDisk() throws IOException {
        Path base = ofLength(150);
        PrivateFolder disk = PrivateFolder.onDisk(base.toString());
        assertEquals(base, disk.path().getParent());
        disk.close();
    }

    @Test
    void whatIsFullOrRefusesIsFollowedByTheNext() throws IOException {
        try (SmallFolder full = SmallFolder.mounted(folder.resolve("full"), "nr_inodes=2");
                SmallFolder little = SmallFolder.mounted(folder.resolve("little"), "size=64k")) {
            Path last = Files.createDirectory(folder.resolve("last"));
            PrivateFolder taken = PrivateFolder.inMemory(
                    null,
                    "",
                    "relative",
                    folder.resolve("none").toString(),
                    full.path().toString(),
                    little.path().toString(),
                    last.toString());
            assertEquals(last, taken.path().getParent());
            taken.close();
            try (var left = Files.list(full.path())) {
                assertEquals(0, left.count(), "a folder that could not be locked");
            }
            PrivateFolder all =
                    PrivateFolder.inMemory(full.path().toString(), little.path().toString());
            assertEquals(little.path(), all.path().getParent(), "where there is no other");
            all.close();
        }
        assertThrows(IOException.class, () -> PrivateFolder.inMemory((String) null));
    }
}
