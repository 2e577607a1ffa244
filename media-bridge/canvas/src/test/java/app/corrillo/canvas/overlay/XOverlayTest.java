package app.corrillo.canvas.overlay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.corrillo.canvas.overlay.Spot.Cut;
import app.corrillo.canvas.overlay.Spot.Round;
import app.corrillo.testkit.Eventually;
import app.corrillo.testkit.display.PrivateDisplay;
import app.corrillo.testkit.media.FakePicture;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On a real X server, whose screen is read from outside. */
@Tag("slow")
class XOverlayTest {
    private static final int WIDTH = 320;
    private static final int HEIGHT = 240;
    private static final int RED = 0xffff0000;
    private static final int BLUE = 0xff0000ff;
    private static final int BELOW = 0;
    private static final Pattern ID = Pattern.compile("Window id: (0x[0-9a-f]+)");
    private static final Spot PLAIN = new Spot(new Round(40, 30, 160, 90, 0), List.of());

    @TempDir
    Path folder;

    private PrivateDisplay display;
    private XOverlays overlays;
    private Overlay overlay;

    @BeforeEach
    void start() {
        display = PrivateDisplay.bare(WIDTH, HEIGHT);
        overlays = XServer.connect(display.name()).flatMap(XOverlays::of).orElseThrow();
        Matcher root = ID.matcher(display.output("xwininfo", "-root"));
        assertTrue(root.find());
        overlay = overlays.over(Long.decode(root.group(1)).intValue(), this).orElseThrow();
    }

    @AfterEach
    void stop() {
        overlay.close();
        display.close();
    }

    private int colour(int x, int y) {
        Path file = folder.resolve("screen.rgb");
        display.output("import", "-window", "root", "-depth", "8", "rgb:" + file);
        try {
            byte[] screen = Files.readAllBytes(file);
            int at = (y * WIDTH + x) * 3;
            return ((screen[at] & 0xff) << 16) | ((screen[at + 1] & 0xff) << 8) | (screen[at + 2] & 0xff);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void isSeen(int colour, int x, int y) {
        assertEquals(Integer.toHexString(colour & 0xffffff), Integer.toHexString(colour(x, y)), x + ", " + y);
    }

    private void isRead() {
        Eventually.that("the display has read the picture", () -> {
            overlays.send();
            overlays.listen();
            return overlay.isReady();
        });
    }

    private FilePicture picture(int width, int height) throws IOException {
        return new FilePicture(folder, width, height, 0);
    }

    @Test
    void picturesAreSeenOneAfterTheOtherAndHidden() throws IOException {
        try (FilePicture one = picture(160, 90).paint(RED);
                FilePicture two = picture(160, 90).paint(BLUE)) {
            overlay.place(PLAIN, one);
            isRead();
            isSeen(RED, 40, 30);
            isSeen(RED, 199, 119);
            isSeen(BELOW, 39, 30);
            isSeen(BELOW, 200, 119);
            assertTrue(overlay.show(two));
            isRead();
            isSeen(BLUE, 100, 100);
            overlay.place(new Spot(new Round(60, 50, 160, 90, 0), List.of()), one.paint(BLUE));
            isRead();
            isSeen(BELOW, 45, 35);
            isSeen(BLUE, 219, 139);
            overlay.hide();
            assertFalse(overlay.show(two), "there is nothing to show it in");
            isSeen(BELOW, 100, 100);
        }
    }

    @Test
    void beforeTheFirstPictureNothingIsSeen() throws IOException {
        try (FilePicture picture = picture(160, 90).paint(RED)) {
            overlay.place(PLAIN, null);
            isSeen(BELOW, 100, 100);
            assertTrue(overlay.show(picture));
            isRead();
            isSeen(RED, 100, 100);
        }
    }

    @Test
    void cornersHolesAndFramesAreSeenThrough() throws IOException {
        Spot spot = new Spot(
                new Round(40, 30, 160, 90, 8),
                List.of(new Cut.Inside(new Round(50, 90, 40, 20, 6)), new Cut.Outside(new Round(44, 34, 152, 82, 4))));
        try (FilePicture picture = picture(160, 90).paint(RED)) {
            overlay.place(spot, picture);
            isRead();
            isSeen(BELOW, 40, 30);
            isSeen(BELOW, 43, 60);
            isSeen(RED, 44, 60);
            isSeen(BELOW, 70, 100);
            isSeen(RED, 50, 90);
            isSeen(RED, 91, 100);
        }
    }

    @Test
    void aLargerPictureShowsItsMiddleAndASmallerOneIsRefused() throws IOException {
        try (FilePicture large = picture(164, 94).paint(RED);
                FilePicture small = picture(158, 90)) {
            large.pixels().putInt(0, BLUE);
            large.pixels().putInt((2 * 164 + 2) * Integer.BYTES, BLUE);
            overlay.place(PLAIN, large);
            isRead();
            isSeen(BLUE, 40, 30);
            isSeen(RED, 41, 30);
            assertFalse(overlay.show(small));
            assertFalse(overlay.place(PLAIN, small));
            assertTrue(overlay.place(PLAIN, large));
            assertFalse(overlay.show(new FakePicture(160, 90)), "of no file");
            isSeen(RED, 100, 100);
        }
    }

    @Test
    void aPictureThatIsSmallerByOnePixelIsRefusedHereAndNotByTheDisplay() throws IOException {
        try (FilePicture narrow = picture(159, 90);
                FilePicture low = picture(160, 89);
                FilePicture whole = picture(160, 90).paint(RED)) {
            overlay.place(PLAIN, null);
            assertFalse(overlay.show(narrow));
            assertFalse(overlay.show(low));
            assertTrue(overlay.show(whole));
            isRead();
            isSeen(RED, 100, 100);
            assertTrue(overlays.arePossible());
        }
    }

    @Test
    void thePointerIsOverWhatLiesBelow() throws IOException {
        display.output("xdotool", "mousemove", "100", "100");
        String before = display.output("xdotool", "getmouselocation");
        try (FilePicture picture = picture(160, 90).paint(RED)) {
            overlay.place(PLAIN, picture);
            isRead();
            assertEquals(before, display.output("xdotool", "getmouselocation"));
        }
    }

    @Test
    void whatWasCoveredForAWhileIsPaintedAgain() throws IOException {
        try (FilePicture picture = picture(160, 90).paint(RED)) {
            overlay.place(PLAIN, picture);
            isRead();
            Process other = display.start("xmessage", "-geometry", "100x60+60+40", "over it");
            Eventually.that("it is covered", () -> colour(65, 45) != (RED & 0xffffff));
            other.destroy();
            Eventually.that("it is seen again", () -> {
                overlays.listen();
                return colour(65, 45) == (RED & 0xffffff);
            });
        }
    }

    @Test
    void aDisplayThatCannotReadAPictureIsAskedForNoMore() throws IOException {
        try (FilePicture broken = new FilePicture(folder, 160, 90, 160 * 90 * Integer.BYTES);
                FilePicture whole = picture(160, 90)) {
            overlay.place(PLAIN, broken);
            Eventually.that("it is noticed", () -> {
                overlays.listen();
                return !overlays.arePossible();
            });
            assertTrue(overlay.isReady(), "nobody waits for it");
            assertFalse(overlay.show(whole));
        }
    }

    @Test
    void aDisplayThatGoesIsNoticed() throws IOException {
        try (FilePicture picture = picture(160, 90).paint(RED)) {
            overlay.place(PLAIN, picture);
            isRead();
            display.close();
            Eventually.that("it is noticed", () -> {
                overlays.listen();
                return !overlays.arePossible();
            });
            assertFalse(overlay.show(picture));
        }
    }

    @Test
    void whereThereIsNoDisplayThereAreNone() {
        assertTrue(XServer.connect(":98765").isEmpty());
    }
}
