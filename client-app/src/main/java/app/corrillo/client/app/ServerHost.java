package app.corrillo.client.app;

import app.corrillo.client.cli.Request;
import app.corrillo.client.cli.WrongOption;
import app.corrillo.client.secrets.Keyring;
import app.corrillo.client.secrets.Keyring.KeptKey;

/** Finds the key of a server, on the command line or in the keyring, and makes a room there. */
record ServerHost(ServerHosting hosting, Keyring keyring) {

    /** @throws WrongOption if there is no key, or none that can be used */
    ServerHosting.Room room(Request.OnServer wish, String room) {
        KeptKey key = wish.key().isEmpty()
                ? keyring.find(wish.server()).orElseThrow(() -> new WrongOption("no-key"))
                : new KeptKey(wish.key(), wish.secret());
        ServerHosting.Room made = make(wish, key, room);
        if (wish.remember() && !keyring.keep(wish.server(), key)) {
            throw new WrongOption("no-keyring");
        }
        return made;
    }

    private ServerHosting.Room make(Request.OnServer wish, KeptKey key, String room) {
        try {
            return hosting.room(wish.server(), key.key(), key.secret(), room);
        } catch (IllegalArgumentException _) {
            throw new WrongOption("server");
        }
    }
}
