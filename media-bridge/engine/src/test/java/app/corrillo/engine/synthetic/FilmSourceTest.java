package app.corrillo.engine.synthetic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FilmSourceTest {
    @TempDir
    Path folder;

    @Test
    void aFilmIsShownAgainAndAgainAtItsOwnRate() throws Exception {
        Path film = film("YUV4MPEG2 W16 H18 F15:1 Ip A1:1 C420mpeg2 XYSCSS=420MPEG2", 3, 0);
        try (FilmSource source = new FilmSource(film)) {
            assertEquals(16, source.width());
            assertEquals(18, source.height());
            assertEquals(66_666_666, source.nanosPerFrame());
            for (int frame = 0; frame < 7; frame++) {
                int luma = Canvas.draw(source, frame, 0).getRGB(3, 17) & 0xff;
                assertEquals(50 + frame % 3, luma);
            }
        }
    }

    @Test
    void aLastFrameThatIsCutOffIsLeftOut() throws Exception {
        try (FilmSource source = new FilmSource(film("YUV4MPEG2 W17 H17 F30000:1001", 2, 5))) {
            assertEquals(50, Canvas.draw(source, 0, 0).getRGB(0, 0) & 0xff);
            assertEquals(50, Canvas.draw(source, 1, 0).getRGB(0, 0) & 0xff);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "RIFF....AVI",
                "YUV4MPEG2",
                "YUV4MPEG2 W1000000000 H1000000000 F30:1",
                "YUV4MPEG2 W99999999999 H16 F30:1",
                "YUV4MPEG2 W-16 H16 F30:1",
                "YUV4MPEG2 W16 H16 F30:0",
                "YUV4MPEG2 W16 H16 F1:1000",
                "YUV4MPEG2 W16 H16 F999:1",
                "YUV4MPEG2 W16 H16 F30:1 C444",
                "YUV4MPEG2 W16 H16 F30:1 C420p10",
                "YUV4MPEG2 W4096 H4096 F30:1"
            })
    void whatIsNoFilmIsRefused(String header) throws Exception {
        Path film = film(header, 1, 0);
        assertThrows(IOException.class, () -> new FilmSource(film).close());
    }

    @Test
    void aLineWithoutEndIsRefused() throws Exception {
        Path film = folder.resolve("long.y4m");
        Files.writeString(film, "YUV4MPEG2 W16 H16 X" + "a".repeat(100_000));
        assertThrows(UnreadableException.class, () -> new FilmSource(film).close());
    }

    @Test
    void aFilmThatIsReplacedWhileItRunsEndsIt() throws Exception {
        Path film = film("YUV4MPEG2 W16 H16 F30:1", 1, 0);
        try (FilmSource source = new FilmSource(film)) {
            Canvas.draw(source, 0, 0);
            film("YUV4MPEG2 W32 H32 F30:1", 1, 0);
            assertThrows(IOException.class, () -> Canvas.draw(source, 1, 0));
        }
    }

    /** Frames of 17x17 or 16x18 or 16x16, whose luminance is 50 plus their number. */
    private Path film(String header, int frames, int missing) throws IOException {
        byte[] all = (header + "\n").getBytes(StandardCharsets.US_ASCII);
        int size =
                header.contains("W17") ? 17 * 17 + 2 * 81 : header.contains("H18") ? 16 * 18 * 3 / 2 : 16 * 16 * 3 / 2;
        for (int frame = 0; frame < frames; frame++) {
            byte[] start = (frame % 2 == 0 ? "FRAME\n" : "FRAME Ip\n").getBytes(StandardCharsets.US_ASCII);
            byte[] next = Arrays.copyOf(all, all.length + start.length + size);
            System.arraycopy(start, 0, next, all.length, start.length);
            Arrays.fill(next, all.length + start.length, next.length, (byte) (50 + frame));
            all = next;
        }
        Path film = folder.resolve("film.y4m");
        Files.write(film, Arrays.copyOf(all, all.length - missing));
        return film;
    }
}
