package app.corrillo.engine.video;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.corrillo.meeting.media.PictureFeed.Fit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlacementTest {
    @ParameterizedTest
    @CsvSource({
        "640, 360, 640, 360, 640, 360",
        "638, 359, 638, 360, 638, 360",
        "618, 347, 618, 348, 618, 348",
        "475, 268, 640, 360, 480, 270",
        "318, 178, 636, 356, 318, 178",
        "302, 169, 604, 340, 302, 170",
        "238, 133, 640, 360, 240, 135",
        "158, 89, 632, 360, 158, 90",
        "1251, 703, 626, 352, 1252, 704",
        "320, 120, 640, 240, 320, 120"
    })
    void aLittleIsCutWhereThatIsCheap(int wide, int high, int width, int height, int outWidth, int outHeight) {
        Placement place = Placement.of(640, 360, 0, new Wish(wide, high, Fit.COVER));
        assertEquals(width, place.width());
        assertEquals(height, place.height());
        assertEquals((640 - width) / 2 & ~1, place.x());
        assertEquals((360 - height) / 2 & ~1, place.y());
        assertEquals(outWidth, place.outWidth());
        assertEquals(outHeight, place.outHeight());
    }

    @ParameterizedTest
    @CsvSource({"590, 332", "407, 228", "168, 94", "642, 361", "500, 120"})
    void exactlyWhatWasAskedElsewhere(int wide, int high) {
        Placement place = Placement.of(640, 360, 0, new Wish(wide, high, Fit.COVER));
        assertEquals(wide, place.outWidth());
        assertEquals(high, place.outHeight());
        assertTrue(place.width() == 640 || place.height() == 360, "cut in one direction alone");
    }

    @Test
    void nothingOfAShareIsCut() {
        Placement place = Placement.of(640, 360, 0, new Wish(638, 359, Fit.CONTAIN));
        assertTrue(place.isWhole());
        assertEquals(638, place.outWidth());
        assertEquals(359, place.outHeight());
    }

    @Test
    void aTelephonesPictureIsMeasuredBeforeItIsTurned() {
        Placement place = Placement.of(640, 360, 90, new Wish(179, 318, Fit.COVER));
        assertEquals(318, place.outWidth());
        assertEquals(180, place.outHeight());
    }

    @Test
    void isHalvedWhileTheSizeThatGoesOutIsNotLarger() {
        Placement place = Placement.of(640, 360, 0, new Wish(150, 85, Fit.COVER));
        assertTrue(place.isHalvedFrom(640, 360));
        assertTrue(place.isHalvedFrom(320, 180));
        assertFalse(place.isHalvedFrom(160, 90));
        assertFalse(place.isHalvedFrom(638, 359), "odd");
    }
}
