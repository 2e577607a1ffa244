package app.corrillo.bench;

import app.corrillo.meeting.media.PictureFeed.Counts;
import java.util.ArrayList;
import java.util.List;

/** What became of the frames of each tile between two moments, a second. */
record Tally(double least, double mean, double dropped) {

    static Tally between(List<Counts> before, List<Counts> after, double seconds) {
        List<Double> painted = new ArrayList<>();
        double dropped = 0;
        for (int tile = 0; tile < after.size(); tile++) {
            painted.add((after.get(tile).taken() - before.get(tile).taken()) / seconds);
            dropped += (after.get(tile).dropped() - before.get(tile).dropped()) / seconds;
        }
        double sum = painted.stream().mapToDouble(each -> each).sum();
        double least = painted.stream().mapToDouble(each -> each).min().orElse(0);
        return new Tally(least, sum / painted.size(), dropped / painted.size());
    }
}
