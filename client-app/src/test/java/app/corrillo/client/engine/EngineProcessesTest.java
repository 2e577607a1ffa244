package app.corrillo.client.engine;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class EngineProcessesTest {
    @Test
    void aPercentSignInTheFolderOfTheLogIsNoPlaceForANumber() {
        assertTrue(EngineProcesses.flags(Path.of("/100%p"), Path.of("/tmp"))
                .contains("-XX:ErrorFile=/100%%p/engine-crash-%p.log"));
    }
}
