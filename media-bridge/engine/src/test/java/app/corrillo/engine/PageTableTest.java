package app.corrillo.engine;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What is in memory of a file, and whether it is still that file's. */
@EnabledOnOs(value = OS.LINUX, disabledReason = "only Linux has this table")
class PageTableTest {
    private static final int SIZE = 64 << 20;
    private static final int PAGE = (int) Libc.find("getpagesize").orElseThrow().call();

    @TempDir
    Path folder;

    @Test
    void whatWasReadIsAsItsFileAndWhatNobodyTouchedIsNotWorthIt() throws IOException {
        try (Arena arena = Arena.ofConfined();
                PageTable table = new PageTable(PAGE)) {
            MemorySegment file = file(arena);
            assertFalse(table.isAsItsFile(mapping(file)));
            read(file, 1 << 20);
            assertTrue(table.isAsItsFile(mapping(file)));
        }
    }

    @Test
    void onePageThatWasChangedAnywhereIsEnough() throws IOException {
        try (Arena arena = Arena.ofConfined();
                PageTable table = new PageTable(PAGE)) {
            MemorySegment file = file(arena);
            read(file, 1 << 20);
            file.set(ValueLayout.JAVA_BYTE, SIZE - 1, (byte) 1);
            assertFalse(table.isAsItsFile(mapping(file)));
        }
    }

    private static void read(MemorySegment file, int bytes) {
        for (int at = 0; at < bytes; at += PAGE) {
            assertTrue(file.get(ValueLayout.JAVA_BYTE, at) == 0);
        }
    }

    private static Mapping mapping(MemorySegment file) {
        return new Mapping(file.address(), file.address() + SIZE, "file");
    }

    // Larger than what is read of the table at once.
    private MemorySegment file(Arena arena) throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            return channel.map(MapMode.PRIVATE, 0, SIZE, arena);
        }
    }
}
