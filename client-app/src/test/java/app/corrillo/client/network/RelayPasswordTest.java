package app.corrillo.client.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.corrillo.client.secrets.Keyring;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;

class RelayPasswordTest {
    private final Map<String, Keyring.KeptKey> kept = new ConcurrentHashMap<>();

    private Keyring keyring(boolean open) {
        return new Keyring() {
            @Override
            public Optional<KeptKey> find(String server) {
                return Optional.ofNullable(kept.get(server));
            }

            @Override
            public boolean keep(String server, KeptKey key) {
                return open && kept.put(server, key) == null;
            }

            @Override
            public void forget(String server) {
                kept.remove(server);
            }
        };
    }

    @Test
    void theKeyringKeepsItOverTheEndOfTheProgram() {
        assertTrue(new RelayPassword(keyring(true)).keep("hush").join());
        RelayPassword later = new RelayPassword(keyring(true));
        assertEquals("", later.now());
        later.look().join();
        assertEquals("hush", later.now());
    }

    @Test
    void withoutAKeyringItIsKnownUntilTheEnd() {
        RelayPassword password = new RelayPassword(keyring(false));
        assertFalse(password.keep("hush").join());
        password.look().join();
        assertEquals("hush", password.now());
        assertEquals(Map.of(), kept);
    }
}
