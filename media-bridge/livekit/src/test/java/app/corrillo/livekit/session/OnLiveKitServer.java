package app.corrillo.livekit.session;

import app.corrillo.meeting.time.SystemTime;
import app.corrillo.testkit.livekit.LiveKitServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** Tests that share a real livekit-server, and the real time. */
abstract class OnLiveKitServer {
    static LiveKitServer server;
    static SystemTime time;

    @BeforeAll
    static void start() {
        server = LiveKitServer.start();
        time = new SystemTime();
    }

    @AfterAll
    static void stop() {
        time.close();
        server.close();
    }
}
