package app.corrillo.carrier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.corrillo.meeting.TrackId;
import app.corrillo.meeting.media.PictureFeed;
import app.corrillo.testkit.Eventually;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What of pictures two processes have mapped, as the system sees it; no garbage collection is needed for less. */
@Tag("slow")
class MappingsTest {
    private static final int RESIZES = 50;
    private static final int LIVES = 20;
    private static final ProcessHandle SELF = ProcessHandle.current();

    /** What other tests left: an engine's end alone takes nothing from whoever looks at its pictures. */
    private final long before = mapped(SELF);

    private long here() {
        return mapped(SELF) - before;
    }

    private static List<String> child(Path scratch) {
        return TestProgram.command(EngineProcessTest.Child.class, "-Djava.io.tmpdir=" + scratch, "-XX:-UsePerfData");
    }

    private static long mapped(ProcessHandle process) {
        try (Stream<String> lines = Files.lines(Path.of("/proc/" + process.pid() + "/maps"))) {
            return lines.filter(line -> line.contains("/pictures-")).count();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void show(PictureFeed feed, int width, int height) {
        feed.resize(width, height, PictureFeed.Fit.COVER);
        Eventually.that("a picture of " + width, () -> {
            var picture = feed.take();
            return picture != null
                    && picture.width() == width
                    && picture.pixels().getInt(0) != 0;
        });
    }

    @Test
    void afterManySizesNoMoreIsMappedThanIsShown() throws IOException {
        try (EngineProcess process = EngineProcess.start(MappingsTest::child)) {
            PictureFeed feed = process.engine().feed(new TrackId("x"));
            for (int count = 0; count < RESIZES; count++) {
                boolean large = count % 2 == 0;
                show(feed, large ? 320 : 64, large ? 180 : 36);
                feed.letGo();
                long both = here() + mapped(process.handle());
                assertTrue(both <= 5, both + " after " + count);
            }
            Eventually.that("one of each side", () -> here() == 1 && mapped(process.handle()) == 1);
            for (int size = 100; size < 150; size++) {
                feed.resize(size * size / 4, size, PictureFeed.Fit.COVER);
            }
            show(feed, 160, 90);
            feed.letGo();
            Eventually.that("one of each side", () -> here() == 1 && mapped(process.handle()) == 1);
            feed.close();
            Eventually.that("nothing there", () -> mapped(process.handle()) == 0);
            assertEquals(1, here(), "somebody may look at the last picture");
            feed.letGo();
            Eventually.that("nothing here", () -> here() == 0);
        }
    }

    @Test
    void ofEnginesThatWereKilledNothingStaysMapped() throws IOException {
        List<PictureFeed> held = new ArrayList<>();
        for (int life = 0; life < LIVES; life++) {
            try (EngineProcess process = EngineProcess.start(MappingsTest::child)) {
                PictureFeed seen = process.engine().feed(new TrackId("x"));
                PictureFeed never = process.engine().feed(new TrackId("y"));
                held.addAll(List.of(seen, never));
                show(seen, 64, 36);
                never.resize(64, 36, PictureFeed.Fit.COVER);
                process.handle().destroyForcibly();
                seen.close();
                never.close();
                seen.letGo();
            }
        }
        Eventually.that("nothing", () -> here() == 0);
        assertEquals(2 * LIVES, held.size(), "not because nobody knows them any more");
    }
}
