package app.corrillo.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.corrillo.natives.SinglePages;
import app.corrillo.testkit.Resident;
import app.corrillo.testkit.VirtualTime;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What was read of a file long ago is nobody's memory any more, and is still what it was. */
@EnabledOnOs(value = OS.LINUX, disabledReason = "only Linux says what a process has in memory")
class IdlePagesTest {
    private static final int SIZE = 4 << 20;
    private static final int PAGE = 4;
    private static final byte CONTENT = 7;

    @TempDir
    Path folder;

    @Test
    void whatNobodyReadsIsLetGoAndIsThereWhenItIsRead() throws IOException {
        VirtualTime time = new VirtualTime();
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment file = file(MapMode.READ_ONLY, arena);
            assertTrue(sum(file) > 0);
            try (IdlePages _ = IdlePages.begin(time)) {
                time.advance(Duration.ofSeconds(4));
                assertEquals(SIZE >> 10, Resident.kibibytes(file), "it may just be in the making");
                time.advance(Duration.ofSeconds(4));
                assertEquals(0, Resident.kibibytes(file));
                assertEquals((long) SIZE * CONTENT, sum(file));
                time.advance(Duration.ofSeconds(8));
                assertEquals(0, Resident.kibibytes(file), "what was read once more goes as soon");
                assertEquals((long) SIZE * CONTENT, sum(file));
            }
            time.advance(Duration.ofMinutes(2));
            assertEquals(SIZE >> 10, Resident.kibibytes(file), "nobody cares any more");
        }
    }

    @Test
    void whatIsReadOfItLaterIsThereByThePage() throws IOException {
        VirtualTime time = new VirtualTime();
        Optional<SinglePages> single = SinglePages.open();
        single.ifPresent(SinglePages::close);
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment file = file(MapMode.READ_ONLY, arena);
            assertTrue(sum(file) > 0);
            try (IdlePages _ = IdlePages.begin(time)) {
                time.advance(Duration.ofSeconds(8));
                assertEquals(CONTENT, file.get(ValueLayout.JAVA_BYTE, SIZE / 2));
                assertEquals(single.isPresent(), Resident.kibibytes(file) == PAGE);
            }
        }
    }

    @Test
    void whatWasChangedStays() throws IOException {
        VirtualTime time = new VirtualTime();
        try (Arena arena = Arena.ofConfined();
                IdlePages _ = IdlePages.begin(time)) {
            MemorySegment file = file(MapMode.PRIVATE, arena);
            file.fill((byte) (CONTENT + 1));
            time.advance(Duration.ofMinutes(2));
            assertEquals((long) SIZE * (CONTENT + 1), sum(file));
        }
    }

    private MemorySegment file(MapMode mode, Arena arena) throws IOException {
        byte[] content = new byte[SIZE];
        Arrays.fill(content, CONTENT);
        Path file = Files.write(folder.resolve("file"), content);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            return channel.map(mode, 0, SIZE, arena);
        }
    }

    private static long sum(MemorySegment file) {
        long sum = 0;
        for (long at = 0; at < SIZE; at++) {
            sum += file.get(ValueLayout.JAVA_BYTE, at);
        }
        return sum;
    }
}
