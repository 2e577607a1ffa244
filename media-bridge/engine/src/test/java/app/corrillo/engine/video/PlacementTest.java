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
        "638, 359, 640, 360",
        "640, 360, 640, 360",
        "475, 268, 480, 270",
        "318, 178, 320, 180",
        "238, 133, 240, 135",
        "158, 89, 160, 90",
        "1264, 711, 1280, 720"
    })
    void aLittleMoreThanAskedWhereThatIsCheap(int wide, int high, int outWidth, int outHeight) {
        Placement place = Placement.of(640, 360, 0, new Wish(wide, high, Fit.COVER));
        assertTrue(place.isWhole());
        assertEquals(outWidth, place.outWidth());
        assertEquals(outHeight, place.outHeight());
    }

    @ParameterizedTest
    @CsvSource({"618, 347", "407, 228", "309, 173", "168, 94", "642, 361", "320, 120"})
    void exactlyWhatWasAskedElsewhere(int wide, int high) {
        Placement place = Placement.of(640, 360, 0, new Wish(wide, high, Fit.COVER));
        assertEquals(wide, place.outWidth());
        assertEquals(high, place.outHeight());
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
        assertEquals(320, place.outWidth());
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
