package app.corrillo.engine.pulse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.corrillo.meeting.media.Chime;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MelodyTest {
    @ParameterizedTest
    @EnumSource(Chime.class)
    void aChimeIsShortAndQuietAndDoesNotClick(Chime chime) {
        float[] samples = Melody.of(chime).samples();
        double peak = 0;
        double steepest = 0;
        for (int i = 1; i < samples.length; i++) {
            peak = Math.max(peak, Math.abs(samples[i]));
            steepest = Math.max(steepest, Math.abs(samples[i] - samples[i - 1]));
        }
        assertTrue(peak > 0.03 && peak < 0.11, "peak " + peak);
        assertTrue(samples.length < Melody.RATE / 2, "half a second at most");
        assertEquals(0, samples[0], 1e-6);
        assertEquals(0, samples[samples.length - 1], 1e-6);
        // As steep as the highest note at this loudness, and no jump on top.
        assertTrue(steepest < 0.11 * 2 * Math.PI * 1046.5 / Melody.RATE, "steepest " + steepest);
    }

    @ParameterizedTest
    @EnumSource(Chime.class)
    void noTwoSoundTheSame(Chime chime) {
        Set<Integer> others = new HashSet<>();
        for (Chime other : Chime.values()) {
            if (other != chime) {
                others.add(Arrays.hashCode(Melody.of(other).samples()));
            }
        }
        assertNotEquals(true, others.contains(Arrays.hashCode(Melody.of(chime).samples())));
    }
}
