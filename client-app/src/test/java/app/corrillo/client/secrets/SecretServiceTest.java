package app.corrillo.client.secrets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.corrillo.client.secrets.Keyring.KeptKey;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
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
    void aRealKeyringKeepsFindsAndForgets() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                        "dbus-run-session",
                        "--",
                        "sh",
                        "-c",
                        "printf pw | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1;"
                                + " echo \"$DBUS_SESSION_BUS_ADDRESS\"; cat")
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        // A keyring of the test's own, not the person's.
        for (String place : new String[] {"HOME", "XDG_DATA_HOME", "XDG_RUNTIME_DIR", "XDG_CACHE_HOME"}) {
            builder.environment().put(place, home.toString());
        }
        Process session = builder.start();
        try (BufferedReader out = session.inputReader(StandardCharsets.UTF_8)) {
            String bus = out.readLine();
            Keyring keyring = new SecretService(Map.of("DBUS_SESSION_BUS_ADDRESS", bus));
            assertEquals(Optional.empty(), keyring.find(SERVER));
            assertTrue(keyring.keep(SERVER, KEY));
            assertTrue(keyring.keep(SERVER, KEY), "twice is once");
            assertEquals(Optional.of(KEY), keyring.find(SERVER));
            assertEquals(Optional.empty(), keyring.find("wss://another.example.org"));
            keyring.forget(SERVER);
            assertEquals(Optional.empty(), keyring.find(SERVER));
        } finally {
            session.descendants().forEach(ProcessHandle::destroy);
            session.destroy();
            session.onExit().join();
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
