package app.corrillo.natives;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs(OS.LINUX)
class OpenFileTest {
    @TempDir
    Path folder;

    private static Path at(int number) {
        return Path.of("/proc/self/fd", Integer.toString(number));
    }

    @Test
    void itStaysOpenWithoutItsNameAndItsDuplicateWithoutIt() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "here");
        OpenFile open = OpenFile.open(file).orElseThrow();
        Files.delete(file);
        int other = open.duplicate();
        assertTrue(other >= 0);
        assertEquals("here", Files.readString(at(other)));
        open.close();
        assertEquals("here", Files.readString(at(other)), "it is the caller's");
        assertEquals(0, (int) NativeFunction.standard("close").orElseThrow().call(other));
        assertTrue(Files.notExists(at(other)), "and the only one left");
    }

    @Test
    void onceClosedItHasNoNumberAndClosesNothingOfOthers() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "here");
        OpenFile closed = OpenFile.open(file).orElseThrow();
        closed.close();
        assertEquals(-1, closed.duplicate());
        try (OpenFile next = OpenFile.open(file).orElseThrow()) {
            closed.close();
            int other = next.duplicate();
            assertNotEquals(-1, other);
            assertEquals(0, (int) NativeFunction.standard("close").orElseThrow().call(other));
        }
    }

    @Test
    void whatCannotBeOpenedIsEmpty() {
        assertTrue(OpenFile.open(folder.resolve("none")).isEmpty());
    }
}
