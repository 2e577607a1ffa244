package app.corrillo.engine.pulse;

import app.corrillo.testkit.sound.PrivatePulse;
import app.corrillo.testkit.sound.SoundServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;

@Tag("slow")
final class PulseAudioTest extends SoundSystemContract {
    private static SoundServer server;

    @BeforeAll
    static void start() {
        server = PrivatePulse.start();
    }

    @AfterAll
    static void end() {
        server.close();
    }

    @Override
    SoundServer server() {
        return server;
    }
}
