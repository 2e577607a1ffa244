package app.corrillo.client.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FoldersTest {
    private static final Path HOME = Path.of("/home/ana");

    @Test
    void linuxFollowsTheXdgSpecification() {
        Folders plain = Folders.of("Linux", HOME, Map.of());
        assertEquals(Path.of("/home/ana/.config/corrillo"), plain.config());
        assertEquals(Path.of("/home/ana/.local/state/corrillo"), plain.logs());
        Folders told = Folders.of("Linux", HOME, Map.of("XDG_CONFIG_HOME", "/c", "XDG_STATE_HOME", "relative"));
        assertEquals(Path.of("/c/corrillo"), told.config());
        assertEquals(plain.logs(), told.logs());
    }

    @Test
    void macAndWindowsHaveTheirOwn() {
        assertEquals(
                Path.of("/home/ana/Library/Application Support/corrillo"),
                Folders.of("Mac OS X", HOME, Map.of()).config());
        assertEquals(
                Path.of("/roaming/corrillo"),
                Folders.of("Windows 11", HOME, Map.of("APPDATA", "/roaming")).config());
    }
}
