package app.corrillo.ui.meeting;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class TalkingTest {
    private static final double SYLLABLE = 0.2;
    private static final double ROOM = 0.004;

    @Test
    void aKnockOnTheTableIsNoSpeech() {
        Talking talking = new Talking();
        for (int level = 0; level < Talking.ENOUGH - 1; level++) {
            assertFalse(talking.heard(SYLLABLE));
        }
        for (int level = 0; level < 100; level++) {
            assertFalse(talking.heard(ROOM));
        }
    }

    @Test
    void wordsWithGapsAreSpeechAndSilenceEndsIt() {
        Talking talking = new Talking();
        boolean heard = false;
        for (int level = 0; level < Talking.MOMENTS; level++) {
            heard = talking.heard(level % 2 == 0 ? SYLLABLE : ROOM);
        }
        assertTrue(heard);
        for (int level = 0; level < Talking.MOMENTS; level++) {
            heard = talking.heard(ROOM);
        }
        assertFalse(heard);
    }
}
