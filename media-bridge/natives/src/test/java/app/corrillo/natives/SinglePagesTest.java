package app.corrillo.natives;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.corrillo.testkit.Resident;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs(OS.LINUX)
class SinglePagesTest {
    private static final int SIZE = 1 << 20;
    private static final int PAGE = 4;

    @TempDir
    Path folder;

    @Test
    void aTouchBringsInOnePageAndNotThoseAroundIt() throws IOException {
        Optional<SinglePages> single = SinglePages.open();
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment before = mapped(arena);
            touchMiddle(before);
            long around = Resident.kibibytes(before);

            MemorySegment since = mapped(arena);
            boolean added =
                    single.map(there -> there.add(since.address(), SIZE)).orElse(false);
            touchMiddle(since);
            assertEquals(added ? PAGE : around, Resident.kibibytes(since));
            assertTrue(added || !isEverybodys(), "this system has it");
        }
        single.ifPresent(SinglePages::close);
    }

    /** Since Linux 6.7, where no filter of calls, as of a container, is in the way. */
    private static boolean isEverybodys() throws IOException {
        String[] version = System.getProperty("os.version", "").split("\\D", 3);
        int release = Integer.parseInt(version[0]) * 100 + Integer.parseInt(version[1]);
        return release >= 607
                && Files.readAllLines(Path.of("/proc/self/status")).contains("Seccomp:\t0");
    }

    @Test
    void whatIsNoMappingIsRefusedAndSoIsAllOnceItIsClosed() throws IOException {
        try (Arena arena = Arena.ofConfined()) {
            long address = mapped(arena).address();
            SinglePages.open().ifPresent(there -> {
                assertFalse(there.add(0, SIZE));
                there.close();
                assertFalse(there.add(address, SIZE));
                there.close();
            });
        }
    }

    private static void touchMiddle(MemorySegment file) {
        assertEquals(1, file.get(ValueLayout.JAVA_BYTE, SIZE / 2));
    }

    private MemorySegment mapped(Arena arena) throws IOException {
        Path file = folder.resolve("file");
        if (Files.notExists(file)) {
            byte[] content = new byte[SIZE];
            content[SIZE / 2] = 1;
            Files.write(file, content);
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            return channel.map(MapMode.READ_ONLY, 0, SIZE, arena);
        }
    }
}
