package app.corrillo.engine;

/** What a process is told before anything native is loaded. */
public final class ProcessStart {
    private ProcessStart() {}

    /**
     * Sets a variable of the environment for the native libraries of this process (setenv, POSIX), unless it is set
     * already. Java and the processes that it starts do not see it. Any thread; where the system cannot do it, nothing
     * happens.
     */
    public static void environment(String name, String value) {
        Libc.addToEnvironment(name, value);
    }
}
