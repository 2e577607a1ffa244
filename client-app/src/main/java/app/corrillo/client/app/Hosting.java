package app.corrillo.client.app;

import java.io.IOException;

/** Holds meetings on this computer. */
@FunctionalInterface
public interface Hosting {
    /** How many may come when nothing else was said. */
    int PEOPLE = 8;

    /**
     * Begins to hold a meeting. Blocks for a moment.
     *
     * @param title what it is called, may be empty
     * @param bind the address to listen on; empty for all
     * @param port 0 lets the system choose
     * @param keepsWaiting whether newcomers wait at first until somebody lets them in
     * @throws IOException if the address cannot be had
     */
    Held start(String title, String bind, int port, int people, boolean keepsWaiting) throws IOException;

    /** A meeting that is held here until it is closed. */
    interface Held extends AutoCloseable {
        /** The invitation; it holds a secret. */
        String link();

        /** What the host comes through; whoever has it runs the meeting. */
        String ownLink();

        /** Announces it on the local network and lets people there in without the invitation, from now on. */
        void letNearIn();

        @Override
        void close();
    }
}
