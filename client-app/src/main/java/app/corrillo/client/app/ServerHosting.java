package app.corrillo.client.app;

import app.corrillo.meeting.UntrustedText;

/** Makes rooms on servers whose key the person has. */
@FunctionalInterface
public interface ServerHosting {
    /**
     * A new room; nothing happens on the network.
     *
     * @param server its address
     * @param room what it is called; empty chooses a name
     * @throws IllegalArgumentException with a sentence, for what cannot be a server or a key
     */
    Room room(String server, String key, String secret, String room);

    /** A room to be. Its links are secrets. */
    interface Room {
        /** For the one who runs it. */
        String ownLink(UntrustedText name);

        /** For one guest more. */
        String guestLink();
    }
}
