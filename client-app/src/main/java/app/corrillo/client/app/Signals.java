package app.corrillo.client.app;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandleProxies;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.InvocationTargetException;
import java.util.List;

/**
 * What the system asks of this process. Java has one door to it, {@code sun.misc.Signal} in {@code jdk.unsupported},
 * kept for programs that need it; the compiler warns of every mention, so it is looked up.
 */
final class Signals {
    private static final System.Logger LOG = System.getLogger(Signals.class.getName());
    private static final List<String> ENDING = List.of("HUP", "INT", "TERM");

    private Signals() {}

    /**
     * Runs this, on a thread of its own, for every signal that asks the process to end; the virtual machine itself then
     * begins no end. What is ignored stays so, and so does all where that cannot be had.
     */
    static void whenToEnd(Runnable task) {
        try {
            Class<?> signal = Class.forName("sun.misc.Signal");
            Class<?> handler = Class.forName("sun.misc.SignalHandler");
            MethodHandle run = MethodHandles.lookup()
                    .findVirtual(Runnable.class, "run", MethodType.methodType(void.class))
                    .bindTo(task);
            Object handling =
                    MethodHandleProxies.asInterfaceInstance(handler, MethodHandles.dropArguments(run, 0, signal));
            for (String name : ENDING) {
                signal.getMethod("handle", signal, handler)
                        .invoke(null, signal.getConstructor(String.class).newInstance(name), handling);
            }
        } catch (ReflectiveOperationException refused) {
            // A flag of the virtual machine (-Xrs) can keep signals from it.
            Throwable why = refused instanceof InvocationTargetException thrown ? thrown.getCause() : refused;
            LOG.log(System.Logger.Level.DEBUG, "Signals cannot be heard: " + why);
        }
    }
}
