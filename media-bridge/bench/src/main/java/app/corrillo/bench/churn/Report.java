package app.corrillo.bench.churn;

import app.corrillo.testkit.window.Seen;
import app.corrillo.testkit.window.Seen.Parts;
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
    private static final Parts NONE = new Parts(0, 0, 0, 0);

    void print(PrintStream out) {
        List<Stall> stalls = lines.stream()
                .flatMap(line -> line.stalls().stream())
                .sorted(Comparator.comparingDouble(
                                (Stall stall) -> stall.parts().answer())
                        .reversed())
                .toList();
        Parts longest = lines.stream().map(Seen::longest).reduce(NONE, Parts::or);
        out.println(
                "| seconds | came and left | screen right in time | at the end | asked | longest answer | longest worked"
                        + " | longest slept | longest waited for a processor | answers over "
                        + (int) Seen.TOO_LONG + " ms | of them worked over " + (int) Seen.TOO_LONG + " ms |");
        out.println("|---|---|---|---|---|---|---|---|---|---|---|");
        out.printf(
                "| %d | %d | %d | %s | %d | %.1f ms | %.1f ms | %.1f ms | %.1f ms | %d | %d |%n",
                seconds,
                changes,
                right,
                end ? "right" : "WRONG",
                lines.stream().mapToInt(Seen::beats).sum(),
                longest.answer(),
                longest.worked(),
                longest.slept(),
                longest.processor(),
                stalls.size(),
                stalls.stream()
                        .filter(stall -> stall.parts().worked() > Seen.TOO_LONG)
                        .count());
        stalls.stream().limit(SHOWN).forEach(stall -> print(stall, out));
    }

    private static void print(Stall stall, PrintStream out) {
        Parts parts = stall.parts();
        out.printf(
                "%n%.1f ms: worked %.1f, waited for a processor %.1f, slept %.1f; the painting thread worked %.1f and"
                        + " waited for a processor %.1f; %s:%n",
                parts.answer(),
                parts.worked(),
                parts.processor(),
                parts.slept(),
                stall.paintWorked(),
                stall.paintReady(),
                stall.state());
        stall.stack().forEach(frame -> out.println("    " + frame));
    }
}
