package app.corrillo.bench;

import app.corrillo.canvas.PulseMeter.Busy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;

/** Seconds in a row, each measured by itself, so that one disturbed second does not move the result. */
final class Slices {
    private final List<Slice> slices = new ArrayList<>();
    private final Optional<ProcessHandle> child;

    /** @param child the process of the engine, where it has one */
    Slices(Optional<ProcessHandle> child) {
        this.child = child;
    }

    /**
     * What one second cost.
     *
     * @param cpu ms of all threads
     * @param rendering ms of the thread that draws
     * @param window ms of the JavaFX thread, and of those that bring it work
     * @param allocated KiB
     */
    private record Slice(double cpu, double rendering, double window, double allocated, Busy pulses) {}

    /** Lets the given time go by and then measures. */
    void add(int warmUp, int seconds, Supplier<Busy> pulses) throws InterruptedException {
        Pause.seconds(warmUp);
        Usage before = Usage.now(child);
        for (int second = 0; second < seconds; second++) {
            Pause.seconds(1);
            Usage now = Usage.now(child);
            slices.add(new Slice(
                    now.cpuSince(before),
                    now.cpuSince(before, name -> name.startsWith("QuantumRenderer")),
                    now.cpuSince(before, name -> name.startsWith("JavaFX") || name.startsWith("InvokeLater")),
                    now.allocatedKibSince(before),
                    pulses.get()));
            before = now;
        }
    }

    double cpu() {
        return middle(Slice::cpu);
    }

    double rendering() {
        return middle(Slice::rendering);
    }

    double window() {
        return middle(Slice::window);
    }

    double allocated() {
        return middle(Slice::allocated);
    }

    /** How long the JavaFX thread is busy with half of the pulses, in ms. */
    double pulse() {
        return middle(slice -> slice.pulses().p50());
    }

    double longestPulse() {
        return slices.stream().mapToDouble(slice -> slice.pulses().max()).max().orElse(0);
    }

    /** The mean without a quarter of the values at either end: process time comes in steps too coarse for a median. */
    private double middle(ToDoubleFunction<Slice> value) {
        int spare = slices.size() / 4;
        return slices.stream()
                .mapToDouble(value)
                .sorted()
                .skip(spare)
                .limit(slices.size() - 2L * spare)
                .average()
                .orElse(0);
    }
}
