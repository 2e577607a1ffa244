package app.corrillo.client.secrets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.corrillo.client.secrets.Keyring.KeptKey;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretServiceTest {
    private static final String SERVER = "wss://example.org";
    private static final KeptKey KEY = new KeptKey("key", "a \"secret\" with ümlauts");

    @TempDir
    Path home;

    @Test
    @Tag("slow")
    void aRealKeyringKeepsFindsAndForgets() {
        try (PrivateKeyring real = new PrivateKeyring(home)) {
            Keyring keyring = new SecretService(real.environment());
            assertEquals(Optional.empty(), keyring.find(SERVER));
            assertTrue(keyring.keep(SERVER, KEY));
            assertTrue(keyring.keep(SERVER, KEY), "twice is once");
            assertEquals(Optional.of(KEY), keyring.find(SERVER));
            assertEquals(Optional.empty(), keyring.find("wss://another.example.org"));
            keyring.forget(SERVER);
            assertEquals(Optional.empty(), keyring.find(SERVER));
        }
    }

    @Test
    void withoutAKeyringNothingIsRemembered() {
        Keyring none = new SecretService(
                Map.of("DBUS_SESSION_BUS_ADDRESS", "unix:path=" + home.resolve("nobody"), "HOME", home.toString()));

        assertFalse(none.keep(SERVER, KEY));
        assertEquals(Optional.empty(), none.find(SERVER));
        none.forget(SERVER);
        assertFalse(KEY.toString().contains("secret"));
    }
}
