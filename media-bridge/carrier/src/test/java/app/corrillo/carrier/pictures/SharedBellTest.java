package app.corrillo.carrier.pictures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import app.corrillo.meeting.media.PictureBell;
import app.corrillo.testkit.Eventually;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs(OS.LINUX)
class SharedBellTest {
    private static final long LONG_NANOS = TimeUnit.HOURS.toNanos(1);
    private static final int TIMES = 2000;

    @TempDir
    Path folder;

    @Test
    void whoeverWaitsIsWokenByTheOtherSideEachTime() throws IOException {
        Path first = Files.createDirectory(folder.resolve("first"));
        Path second = Files.createDirectory(folder.resolve("second"));
        PictureBell heard = SharedBell.create(first);
        PictureBell answered = SharedBell.create(second);
        PictureBell rung = SharedBell.open(first);
        PictureBell awaited = SharedBell.open(second);
        assertInstanceOf(SharedBell.class, rung);
        assertFalse(Files.exists(first.resolve("bell")), "its file is gone as soon as both have it");
        // Each waits for the other's ring; one that is not heard stops both for an hour.
        Thread window = Thread.ofPlatform().daemon().start(() -> answer(heard, answered));
        Thread engine = Thread.ofPlatform().daemon().start(() -> answer(awaited, rung));
        rung.ring();
        Eventually.that("all have rung", () -> !window.isAlive() && !engine.isAlive());
        assertEquals(1 + TIMES, heard.rung());
        assertEquals(TIMES, awaited.rung());
    }

    private static void answer(PictureBell waitsFor, PictureBell rings) {
        for (int times = 0; times < TIMES; times++) {
            while (waitsFor.rung() == times) {
                waitsFor.await(times, LONG_NANOS);
            }
            rings.ring();
        }
    }

    @Test
    void whatRangMeanwhileIsNotWaitedFor() {
        PictureBell bell = SharedBell.create(folder);
        int before = bell.rung();
        bell.ring();
        assertNotEquals(before, bell.rung());
        bell.await(before, LONG_NANOS);
    }

    @Test
    void whereThereIsNoneOrOneOfAnotherSizeNobodyIsWokenAndNobodyWaitsForEver() throws IOException {
        Files.write(folder.resolve("bell"), new byte[7]);
        for (PictureBell none :
                new PictureBell[] {SharedBell.open(folder), SharedBell.open(folder.resolve("nowhere"))}) {
            assertFalse(none instanceof SharedBell);
            none.ring();
            none.await(none.rung(), LONG_NANOS);
        }
    }
}
