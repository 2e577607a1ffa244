package app.corrillo.client.app;

import app.corrillo.client.cli.Request;
import app.corrillo.client.cli.WrongOption;
import app.corrillo.client.secrets.Keyring;
import app.corrillo.client.secrets.Keyring.KeptKey;
import app.corrillo.ui.Desk;
import app.corrillo.ui.Desk.NotHeld;

/** Finds the key of a server, where it was typed or in the keyring, and makes a room there. Blocks. */
record ServerHost(ServerHosting hosting, Keyring keyring) {

    /**
     * By the command line.
     *
     * @throws WrongOption if there is no key, or none that can be used
     */
    ServerHosting.Room room(Request.OnServer wish, String room) {
        try {
            return room(new Desk.ServerRoom(wish.server(), wish.key(), wish.secret(), room, wish.remember()));
        } catch (NotHeld failure) {
            throw new WrongOption(
                    switch (failure.why()) {
                        case NO_KEY -> "no-key";
                        case UNUSABLE -> "server";
                        case NO_KEYRING -> "no-keyring";
                    });
        }
    }

    /** @throws NotHeld if there is no key, or none that can be used */
    ServerHosting.Room room(Desk.ServerRoom wish) {
        KeptKey key = wish.key().isEmpty()
                ? keyring.find(wish.server()).orElseThrow(() -> new NotHeld(NotHeld.Why.NO_KEY))
                : new KeptKey(wish.key(), wish.secret());
        ServerHosting.Room made = make(wish, key);
        if (wish.remember() && !keyring.keep(wish.server(), key)) {
            throw new NotHeld(NotHeld.Why.NO_KEYRING);
        }
        return made;
    }

    /** Whether the keyring has the key of this server. */
    boolean knows(String server) {
        return keyring.find(server).isPresent();
    }

    private ServerHosting.Room make(Desk.ServerRoom wish, KeptKey key) {
        try {
            return hosting.room(wish.server(), key.key(), key.secret(), wish.room());
        } catch (IllegalArgumentException _) {
            throw new NotHeld(NotHeld.Why.UNUSABLE);
        }
    }
}
