package app.corrillo.bench.start;

import app.corrillo.bench.client.Median;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What it costs a start that the engine is a process of its own: the program starts by either way in turn, on a display
 * of its own, and is watched until its home is painted. Arguments: the program's command, words parted by spaces, a
 * folder for what it writes, and how many starts of each.
 */
public final class StartBench {
    private StartBench() {}

    public static void main(String[] arguments) throws Exception {
        List<String> program = List.of(arguments[0].split(" "));
        Path folder = Path.of(arguments[1]);
        int starts = Integer.parseInt(arguments[2]);
        // The first start finds nothing in the system's memory of files.
        Start.watch(program, folder, false);
        Start.watch(program, folder, true);
        List<Start> process = new ArrayList<>();
        List<Start> inside = new ArrayList<>();
        for (int round = 0; round < starts; round++) {
            // Whichever comes first in one round comes last in the next.
            if (round % 2 == 0) {
                process.add(Start.watch(program, folder, false));
                inside.add(Start.watch(program, folder, true));
            } else {
                inside.add(Start.watch(program, folder, true));
                process.add(Start.watch(program, folder, false));
            }
        }
        System.out.println("| engine | from exec to home painted, ms: median | all | CPU until then, ms: median |");
        System.out.println("|---|---|---|---|");
        print("process", process);
        print("inside", inside);
        System.out.printf("process / inside: %.3f%n", millis(process) / millis(inside));
        System.exit(0);
    }

    private static void print(String engine, List<Start> starts) {
        List<String> all =
                starts.stream().map(start -> "%.0f".formatted(start.millis())).toList();
        double cpu = Median.of(starts.stream().mapToDouble(Start::cpu).toArray());
        System.out.printf("| %s | %.0f | %s | %.0f |%n", engine, millis(starts), all, cpu);
    }

    private static double millis(List<Start> starts) {
        return Median.of(starts.stream().mapToDouble(Start::millis).toArray());
    }
}
