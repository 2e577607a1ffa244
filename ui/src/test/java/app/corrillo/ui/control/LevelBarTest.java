package app.corrillo.ui.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class LevelBarTest {
    @Test
    void theScaleIsThatOfEars() {
        assertEquals(0, LevelBar.marks(0));
        assertEquals(0, LevelBar.marks(-1));
        assertEquals(0, LevelBar.marks(Double.NaN));
        assertEquals(0, LevelBar.marks(0.003));
        assertEquals(15, LevelBar.marks(1));
        assertEquals(15, LevelBar.marks(7));
        assertTrue(LevelBar.marks(0.05) > 5, "quiet speech is seen");
        assertTrue(LevelBar.marks(0.05) < LevelBar.marks(0.5));
    }
}
