package app.corrillo.client.app;

import java.util.List;

/** A program that ends by {@link Departure}, with a part that, as JavaFX does, has its own way of ending. */
public final class SignalledProgram {
    /** What that part says when the virtual machine ends before the program closed it. */
    static final String PART_IS_GONE = "the part is gone";

    /** Said when signals are heard. */
    static final String READY = "ready";

    private SignalledProgram() {}

    public static void main(String[] arguments) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> System.out.println(PART_IS_GONE)));
        Departure departure = new Departure();
        departure.heedSignals();
        System.out.println(READY);
        int exitCode = departure.await();
        departure.leave(exitCode, List.of(() -> System.out.println("closed")));
    }
}
