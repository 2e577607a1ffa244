package app.corrillo.canvas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PaceTest {
    private static final long MS = 1_000_000;
    private static final long BEGIN = 5_000 * MS;
    private static final double PULSE = 1000.0 / 60;

    private final Pace pace = new Pace(BEGIN);
    private final List<Double> waits = new ArrayList<>();
    private int paintings;

    @Test
    void aPictureIsPaintedInThePulseThatFollowsIt() {
        // Thirty a second, in any phase to the pulses, and as uneven as a network makes them.
        double sum = 0;
        for (int phase = 0; phase < 33; phase++) {
            int seed = phase;
            List<Double> times = new ArrayList<>();
            for (int frame = 0; frame < 300; frame++) {
                times.add(5 + phase + frame * 1000.0 / 30 + (frame * 7919 + seed) % 7 - 3);
            }
            waits.clear();
            run(new Pace(BEGIN), List.of(times));
            double mean = waits.stream().mapToDouble(wait -> wait).average().orElseThrow();
            assertTrue(mean < PULSE, "a picture waits " + mean + " ms on the mean, begun at " + phase);
            sum += mean;
        }
        assertTrue(sum / 33 < 10, "a picture waits " + sum / 33 + " ms on the mean");
    }

    @Test
    void whatComesAllTheTimeIsPaintedThirtyTimesASecond() {
        for (int pulse = 0; pulse < 600; pulse++) {
            long now = at(pulse * PULSE);
            if (pace.isDue(now, 3)) {
                pace.painted(now, 3);
                paintings++;
            }
        }
        assertTrue(paintings >= 299 && paintings <= 304, paintings + " paintings in ten seconds");
    }

    @Test
    void whatComesTogetherIsPaintedTogether() {
        // Nine senders whose pictures come within twelve milliseconds, a third of them before a pulse.
        List<List<Double>> tracks = new ArrayList<>();
        for (int track = 0; track < 9; track++) {
            List<Double> times = new ArrayList<>();
            for (int frame = 0; frame < 300; frame++) {
                times.add(10 + track * 1.5 + frame * 2 * PULSE);
            }
            tracks.add(times);
        }
        run(pace, tracks);
        assertTrue(paintings <= 304, paintings + " paintings");
        double mean = waits.stream().mapToDouble(wait -> wait).average().orElseThrow();
        assertTrue(mean < 20, "a picture waits " + mean + " ms on the mean");
    }

    @Test
    void fewWaitOnePulseForTheOthersAndNoLonger() {
        for (int pulse = 0; pulse < 40; pulse += 2) {
            long now = at(pulse * PULSE);
            assertTrue(pace.isDue(now, 8));
            pace.painted(now, 8);
        }
        assertFalse(pace.isDue(at(40 * PULSE), 2), "the others are about to come");
        assertTrue(pace.isDue(at(41 * PULSE), 2), "they did not");
        assertFalse(pace.isDue(at(41 * PULSE), 0), "nothing to paint");
    }

    private void run(Pace tested, List<List<Double>> tracks) {
        paintings = 0;
        int[] next = new int[tracks.size()];
        for (int pulse = 0; pulse < 610; pulse++) {
            double now = pulse * PULSE;
            List<Integer> there = new ArrayList<>();
            for (int track = 0; track < next.length; track++) {
                if (next[track] < tracks.get(track).size() && tracks.get(track).get(next[track]) <= now) {
                    there.add(track);
                }
            }
            if (tested.isDue(at(now), there.size())) {
                there.forEach(track -> waits.add(now - tracks.get(track).get(next[track]++)));
                tested.painted(at(now), there.size());
                paintings++;
            }
        }
        for (int track = 0; track < next.length; track++) {
            assertEquals(tracks.get(track).size(), next[track], "all of them are painted");
        }
    }

    private static long at(double millis) {
        return BEGIN + Math.round(millis * MS);
    }
}
