package app.corrillo.ui.gallery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.corrillo.ui.Fx;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** That a difference is found, and what is said about it: with plants. */
@Tag("slow")
class ApprovedTest {
    private static final int WIDE = 1280;
    private static final int HIGH = 720;

    @TempDir
    Path folder;

    private Approved approved;

    @BeforeAll
    static void start() {
        Fx.start();
    }

    @BeforeEach
    void begin() {
        approved = new Approved(folder.resolve("approved"), folder.resolve("drawn"));
    }

    @Test
    void whatNobodyApprovedIsSaidAndCanBeApprovedByOneCommand() throws Exception {
        String said = approved.judge("home", ground()).orElseThrow();
        assertTrue(said.contains(folder.resolve("drawn/home.png").toString()), said);
        approve(said);
        assertEquals(Optional.empty(), approved.judge("home", ground()));
    }

    @Test
    void aMarkThatIsGoneIsFoundAndShownFromBothSides() throws Exception {
        Picture marked = ground();
        square(marked, 16, 0xffd3393f);
        approve(approved.judge("home", marked).orElseThrow());

        String said = approved.judge("home", ground()).orElseThrow();
        assertTrue(said.contains(folder.resolve("approved/home.png").toString()), said);
        assertTrue(said.contains(folder.resolve("drawn/home.png").toString()), said);
        Path together = folder.resolve("drawn/differences/home.png");
        assertTrue(said.contains(together.toString()), said);
        assertEquals(3 * (Picture.SMALL_WIDTH + 3), Picture.read(together).width());
    }

    @Test
    void anotherColourOfTheGroundIsFound() throws Exception {
        approve(approved.judge("home", ground()).orElseThrow());
        Picture other = ground();
        square(other, HIGH, 0xff3d444e);
        assertTrue(approved.judge("home", other).isPresent());
    }

    @Test
    void theFinestStrokesDoNotCount() throws Exception {
        approve(approved.judge("home", ground()).orElseThrow());
        Picture other = ground();
        square(other, 2, 0xffeceef1);
        assertEquals(Optional.empty(), approved.judge("home", other));
    }

    @Test
    void anotherSizeIsFound() throws Exception {
        approve(approved.judge("home", ground()).orElseThrow());
        int[] low = new int[WIDE * 600];
        assertTrue(approved.judge("home", new Picture(WIDE, 600, low)).isPresent());
    }

    private static Picture ground() {
        int[] pixels = new int[WIDE * HIGH];
        Arrays.fill(pixels, 0xff14171b);
        return new Picture(WIDE, HIGH, pixels);
    }

    private static void square(Picture picture, int side, int colour) {
        int[] pixels = new int[side * side];
        Arrays.fill(pixels, colour);
        picture.lay(new Picture(side, side, pixels), 400, 0);
    }

    /** Does what it says at its end. */
    private void approve(String said) throws Exception {
        String command = said.substring(said.lastIndexOf("cp "));
        Files.createDirectories(folder.resolve("approved"));
        assertEquals(
                0, new ProcessBuilder("sh", "-c", command).inheritIO().start().waitFor());
    }
}
