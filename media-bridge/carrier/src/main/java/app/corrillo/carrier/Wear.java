package app.corrillo.carrier;

/**
 * Tells when an engine is to be exchanged for a new one: the native library gives nothing back of a connection (0.4
 * MB), so an engine that has made some and that nobody needs is used up. Not thread-safe.
 */
final class Wear {
    /** Connections that are worth a new process. */
    static final int CONNECTIONS = 8;

    /** So many looks without anything to do: nobody is about to join again. */
    private static final int IDLE_LOOKS = 5;

    private int idle;

    /** Looks once a second; true when the time has come. */
    boolean isUsedUp(RemoteEngine engine) {
        idle = engine.isIdle() ? idle + 1 : 0;
        return idle >= IDLE_LOOKS && engine.connectionsMade() >= CONNECTIONS;
    }
}
