package app.corrillo.mesh.send;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.corrillo.meeting.Source;
import app.corrillo.meeting.TileSize;
import app.corrillo.meeting.media.PeerConnection.Encoding;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EncodingPolicyTest {
    private static final SendBudget PLENTY = new SendBudget(1e12, 30);

    @ParameterizedTest
    @CsvSource({
        "1280, 720, 1920, 1080, 1.0",
        "1280, 720, 1280, 720, 1.0",
        "1280, 720, 1279, 719, 1.0",
        "1280, 720, 1066, 600, 1.2",
        "1280, 720, 960, 540, 1.5",
        "1280, 720, 640, 360, 2.0",
        "1280, 720, 620, 349, 2.5",
        "1280, 720, 480, 270, 3.0",
        "1280, 720, 320, 180, 4.0",
        "1280, 720, 240, 135, 6.0",
        "1280, 720, 160, 90, 8.0",
        "1280, 720, 20, 11, 10.0",
        "640, 360, 480, 270, 1.5",
        "1920, 1080, 480, 270, 4.0",
        "640, 480, 640, 360, 1.0",
        "1280, 720, 200, 400, 2.0",
    })
    void aCameraIsNoLargerThanWhatFillsTheTile(int width, int height, int tileWidth, int tileHeight, double scale) {
        Encoding encoding = camera(width, height, new TileSize(tileWidth, tileHeight), 0, PLENTY);

        assertTrue(encoding.active());
        assertEquals(scale, encoding.scaleDownBy());
        assertEquals(30, encoding.maxFramesPerSecond());
    }

    @ParameterizedTest
    @CsvSource({
        "640, 360, 2.0",
        "660, 371, 2.0",
        "700, 394, 2.0",
        "880, 495, 2.0",
        "640, 359, 2.0",
        "620, 349, 2.5",
        "940, 529, 1.5"
    })
    void aTileThatGrowsOrShrinksALittleChangesNothing(int tileWidth, int tileHeight, double scale) {
        assertEquals(
                scale,
                camera(1280, 720, new TileSize(tileWidth, tileHeight), 2.0, PLENTY)
                        .scaleDownBy());
    }

    @Test
    void aTileThatWobblesNeverFlaps() {
        double scale = 0;
        int changes = 0;
        for (int round = 0; round < 200; round++) {
            int width = 640 + (round % 2 == 0 ? 6 : -6);
            double now = camera(1280, 720, new TileSize(width, width * 9 / 16), scale, PLENTY)
                    .scaleDownBy();
            changes += scale != 0 && now != scale ? 1 : 0;
            scale = now;
        }
        assertTrue(changes <= 1, "changed " + changes + " times");
    }

    @Test
    void nothingIsSentForWhatNobodySees() {
        assertEquals(Encoding.OFF, camera(1280, 720, TileSize.HIDDEN, 2, PLENTY));
        assertEquals(
                List.of(Encoding.OFF),
                EncodingPolicy.plan(List.of(new Demand(Source.SCREEN, 1920, 1080, TileSize.HIDDEN, 1)), PLENTY));
        assertEquals(List.of(), EncodingPolicy.plan(List.of(), PLENTY));
    }

    @Test
    void withMoreReceiversEachEncodingGetsSmaller() {
        SendBudget budget = SendBudget.of(2, LoadLevel.none(0));
        double before = 0;
        for (int receivers = 1; receivers <= 15; receivers++) {
            Demand demand = new Demand(Source.CAMERA, 1280, 720, new TileSize(1280, 720), 0);
            List<Encoding> plan = EncodingPolicy.plan(Collections.nCopies(receivers, demand), budget);
            double scale = plan.getFirst().scaleDownBy();
            double pixels = receivers * demand.pixels(scale) * plan.getFirst().maxFramesPerSecond();

            assertTrue(scale >= before, receivers + " receivers: " + scale + " after " + before);
            assertTrue(pixels <= budget.pixelsPerSecond() * 1.05, receivers + " receivers: " + pixels);
            before = scale;
        }
        assertTrue(before >= 3);
    }

    @Test
    void aMachineThatCannotKeepUpLosesPixelsBeforeFrames() {
        double pixels = Double.MAX_VALUE;
        int frames = 30;
        LoadLevel load = LoadLevel.none(0);
        for (int level = 0; level <= LoadLevel.MAX; level++) {
            LoadLevel at = new LoadLevel(level, 0, 0, Long.MIN_VALUE);
            Encoding encoding = camera(1280, 720, new TileSize(1280, 720), 0, SendBudget.of(1, at));
            double now = 1280 * 720 / Math.pow(encoding.scaleDownBy(), 2);

            assertTrue(now <= pixels || encoding.maxFramesPerSecond() < frames, "level " + level);
            assertTrue(encoding.maxFramesPerSecond() == 30 || level > 4, "level " + level);
            pixels = now;
            frames = encoding.maxFramesPerSecond();
        }
        assertEquals(10, frames);
        assertEquals(0, load.level());
    }

    @Test
    void aScreenKeepsItsPixelsAndGivesUpFrames() {
        TileSize tile = new TileSize(1000, 600);
        Demand screen = new Demand(Source.SCREEN, 1920, 1080, tile, 0);
        Encoding alone = EncodingPolicy.plan(List.of(screen), PLENTY).getFirst();
        Encoding crowded = EncodingPolicy.plan(Collections.nCopies(7, screen), SendBudget.of(2, LoadLevel.none(0)))
                .getFirst();

        assertEquals(new Encoding(true, 1, 2_500, 15), alone);
        assertEquals(1, crowded.scaleDownBy());
        assertEquals(3, crowded.maxFramesPerSecond());
        assertTrue(crowded.maxKilobits() < alone.maxKilobits());
    }

    @ParameterizedTest
    @CsvSource({"1280, 720, 30, 1980", "640, 360, 30, 700", "320, 180, 30, 247", "160, 90, 30, 88", "160, 90, 10, 60"})
    void bitsFollowPixels(int width, int height, int frames, int kilobits) {
        assertEquals(kilobits, EncodingPolicy.kilobits(width * height, frames), 1);
    }

    private static Encoding camera(int width, int height, TileSize tile, double scaleNow, SendBudget budget) {
        return EncodingPolicy.plan(List.of(new Demand(Source.CAMERA, width, height, tile, scaleNow)), budget)
                .getFirst();
    }
}
