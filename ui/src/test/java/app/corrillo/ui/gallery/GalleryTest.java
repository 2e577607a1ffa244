package app.corrillo.ui.gallery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.corrillo.meeting.media.PictureFeed;
import app.corrillo.testkit.media.FakeFeed;
import app.corrillo.ui.FakeDesk;
import app.corrillo.ui.Fx;
import app.corrillo.ui.meeting.PortraitFeed;
import app.corrillo.ui.window.Guest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TimeZone;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javafx.scene.Scene;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Draws every screen in every state to {@code target/pictures}, for eyes to judge; some have to stay as approved. */
@Tag("slow")
class GalleryTest {
    static final Path FOLDER = Path.of("src", "test", "pictures");

    private static final Path SHEETS = Path.of("src", "main", "resources", "app", "corrillo", "ui");
    private static final Path DRAWN = Path.of("target", "pictures");
    private static final Approved APPROVED = new Approved(FOLDER, DRAWN);
    private static final TimeZone ZONE = TimeZone.getDefault();

    private static final AtomicInteger LEFT = new AtomicInteger(Shots.ALL.size());
    private static final ColourWatch COLOURS = new ColourWatch(ColourState.in(sheets()));

    private static List<String> sheets() {
        try (Stream<Path> files =
                Files.find(SHEETS, 9, (file, _) -> file.toString().endsWith(".css"))) {
            List<String> sheets = new ArrayList<>();
            for (Path file : files.toList()) {
                sheets.add(Files.readString(file));
            }
            return sheets;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static List<Shot> shots() {
        return Shots.ALL;
    }

    @BeforeAll
    static void begin() throws IOException {
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        for (String old : List.of("approve", "differences")) {
            Path folder = Files.createDirectories(DRAWN.resolve(old));
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
        }
        Fx.start();
    }

    @AfterAll
    static void end() {
        TimeZone.setDefault(ZONE);
        // Whether a state is told otherwise too is known when everything was drawn.
        if (LEFT.get() == 0) {
            assertEquals(List.of(), COLOURS.faults());
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("shots")
    void draws(Shot shot) {
        Picture picture;
        List<String> faults = new ArrayList<>();
        FakeDesk desk = new FakeDesk(shot.preferences());
        shot.still().prepare(desk);
        try (Guest guest = Guest.at(
                shot.still().start(),
                desk,
                shot.still().clipboard(),
                Math.min(shot.size().width, shot.size() == Shot.Size.USUAL ? 1280 : 960),
                Math.min(shot.size().height, Camera.HEADLESS - 20))) {
            shot.still().act(guest);
            Camera camera = new Camera(scene(guest, shot), shot.size());
            picture = camera.shoot();
            faults.addAll(new Restless(camera.root()).faults());
            Fx.run(() -> COLOURS.look(camera.root(), List.of(shot.theme(), shot.contrast())));
            OwnWords words = Fx.call(() -> new OwnWords(camera.root()));
            faults.addAll(Fx.call(words::faults));
            if (faults.isEmpty() && shot.isPlain()) {
                Fx.run(words::stretch);
                Fx.call(words::faults).forEach(fault -> faults.add("a third longer, " + fault));
            }
        }
        LEFT.decrementAndGet();
        picture.save(DRAWN.resolve(shot.file() + ".png"));
        assertEquals(List.of(), faults);
        assertEquals(shot.size().width, picture.width());
        assertEquals(shot.size().height, picture.height());
        assertTrue(desk.meters.isEmpty(), "a microphone is still listened to");
        assertTrue(desk.feeds.stream().allMatch(GalleryTest::isClosed), "a feed is still open");
        if (shot.held()) {
            Optional<String> difference = APPROVED.judge(shot.file(), picture);
            assertTrue(difference.isEmpty(), () -> difference.orElse(""));
        }
    }

    private static boolean isClosed(PictureFeed feed) {
        return feed instanceof PortraitFeed portrait ? portrait.isClosed() : ((FakeFeed) feed).isClosed();
    }

    private static Scene scene(Guest guest, Shot shot) {
        return Fx.call(() -> shot.still().kind() == Still.Kind.SETTINGS
                ? Objects.requireNonNull(guest.settingsScene())
                : guest.stage.getScene());
    }
}
