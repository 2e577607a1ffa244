package app.corrillo.carrier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.corrillo.meeting.TrackId;
import app.corrillo.meeting.media.Picture;
import app.corrillo.meeting.media.PictureFeed;
import app.corrillo.testkit.Eventually;
import app.corrillo.testkit.Scenes;
import app.corrillo.testkit.media.FakeEngine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pictures where there is not as much memory as they want. */
@Tag("slow")
class SmallMemoryTest {
    /** Three places of 640x360 do not fit, and of 320x180 do. */
    private static final String ROOM = "size=2m";

    @TempDir
    Path base;

    private static Both both(Path folder) {
        return Both.of(new FakeEngine(Scenes.devices()), folder);
    }

    private static void end(Both both) {
        both.window().close();
        both.served().join();
    }

    private static void comes(PictureFeed feed, int width) {
        Eventually.that("a picture of " + width, () -> {
            Picture picture = feed.take();
            return picture != null && picture.width() == width;
        });
        feed.letGo();
    }

    @Test
    void whereTheSizeDoesNotFitHalfOfItIsShown() {
        try (SmallFolder folder = SmallFolder.mounted(base.resolve("small"), ROOM)) {
            Both both = both(folder.path());
            PictureFeed feed = both.window().feed(new TrackId("x"));
            feed.resize(640, 360, PictureFeed.Fit.COVER);
            comes(feed, 320);
            end(both);
        }
    }

    @Test
    void whenAnotherTileGoesTheSizeIsAsWanted() {
        try (SmallFolder folder = SmallFolder.mounted(base.resolve("small"), "size=4m")) {
            Both both = both(folder.path());
            PictureFeed first = both.window().feed(new TrackId("x"));
            first.resize(640, 360, PictureFeed.Fit.COVER);
            comes(first, 640);
            PictureFeed second = both.window().feed(new TrackId("y"));
            second.resize(640, 360, PictureFeed.Fit.COVER);
            comes(second, 320);
            first.close();
            first.letGo();
            comes(second, 640);
            end(both);
        }
    }

    @Test
    void whenAnotherProgramGivesMemoryBackTheSizeIsAsWanted() throws IOException {
        try (SmallFolder folder = SmallFolder.mounted(base.resolve("small"), "size=4m")) {
            Path others = Files.write(folder.path().resolve("others"), new byte[(4 << 20) - 4096]);
            Both both = both(folder.path());
            PictureFeed feed = both.window().feed(new TrackId("x"));
            feed.resize(640, 360, PictureFeed.Fit.COVER);
            both.window().ping().join();
            Files.delete(others);
            comes(feed, 640);
            end(both);
        }
    }

    @Test
    void anotherFolderIsUsedIfThereIsOne() throws IOException {
        Path spare = Files.createDirectory(base.resolve("corrillo-engine-spare"));
        try (SmallFolder folder = SmallFolder.mounted(base.resolve("small"), ROOM)) {
            Files.createSymbolicLink(folder.path().resolve("spare"), spare);
            Both both = both(folder.path());
            PictureFeed feed = both.window().feed(new TrackId("x"));
            feed.resize(640, 360, PictureFeed.Fit.COVER);
            comes(feed, 640);
            try (Stream<Path> files = Files.list(spare)) {
                assertEquals(List.of(), files.toList(), "deleted when both have it");
            }
            end(both);
        }
    }

    /** Its last picture stays, dimmed, while the tile around it changes. */
    @Test
    void afterTheEndNothingIsMade() throws IOException {
        Path folder = Files.createDirectory(base.resolve("ended"));
        Both both = both(folder);
        PictureFeed feed = both.window().feed(new TrackId("x"));
        feed.resize(64, 36, PictureFeed.Fit.COVER);
        comes(feed, 64);
        both.kill();
        both.window().ended().join();
        feed.resize(640, 360, PictureFeed.Fit.COVER);
        both.window().close();
        try (Stream<Path> files = Files.list(folder)) {
            assertTrue(files.noneMatch(file -> file.getFileName().toString().startsWith("pictures-")));
        }
    }
}
