package app.corrillo.bench.churn;

import app.corrillo.testkit.window.Seen;
import app.corrillo.testkit.window.Seen.Stall;
import java.io.PrintStream;
import java.util.Comparator;
import java.util.List;

/**
 * What came of it.
 *
 * @param lines what was seen from the first change on
 * @param changes how often somebody left and somebody else came
 * @param right how often the screen showed exactly who was there before the next change
 * @param end whether it shows exactly who is there at the end
 */
record Report(List<Seen> lines, int seconds, int changes, int right, boolean end) {
    private static final int SHOWN = 5;

    void print(PrintStream out) {
        List<Stall> stalls = lines.stream()
                .flatMap(line -> line.stalls().stream())
                .sorted(Comparator.comparingDouble(Stall::millis).reversed())
                .toList();
        out.println("| seconds | came and left | screen right in time | at the end | asked | longest answer | over "
                + (int) Seen.TOO_LONG + " ms | of them worked over " + (int) Seen.TOO_LONG + " ms |");
        out.println("|---|---|---|---|---|---|---|---|");
        out.printf(
                "| %d | %d | %d | %s | %d | %.1f ms | %d | %d |%n",
                seconds,
                changes,
                right,
                end ? "right" : "WRONG",
                lines.stream().mapToInt(Seen::beats).sum(),
                lines.stream().mapToDouble(Seen::longest).max().orElse(0),
                stalls.size(),
                stalls.stream()
                        .filter(stall -> stall.cpuMillis() > Seen.TOO_LONG)
                        .count());
        stalls.stream().limit(SHOWN).forEach(stall -> {
            out.printf(
                    "%n%.1f ms, worked %.1f ms, the painting thread worked %.1f ms, %s:%n",
                    stall.millis(), stall.cpuMillis(), stall.paintMillis(), stall.state());
            stall.stack().forEach(frame -> out.println("    " + frame));
        });
    }
}
