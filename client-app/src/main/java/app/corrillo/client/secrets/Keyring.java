package app.corrillo.client.secrets;

import java.util.Optional;

/** Keeps keys of servers where the system keeps secrets; never in a file of ours. Blocks: not for the JavaFX thread. */
public interface Keyring {

    /** The key of this server, if there is one and the person lets us read it. */
    Optional<KeptKey> find(String server);

    /** Keeps a key, in place of any other of this server. False where there is no keyring, or it stays closed. */
    boolean keep(String server, KeptKey key);

    /** Forgets the key of this server. */
    void forget(String server);

    /** A key and its secret; {@link #toString()} shows neither. */
    record KeptKey(String key, String secret) {
        @Override
        public String toString() {
            return "KeptKey[…]";
        }
    }
}
