package app.corrillo.livekit;

import app.corrillo.meeting.time.SystemTime;
import app.corrillo.testkit.livekit.LiveKitServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** Tests that share a real livekit-server, and the real time. */
public abstract class OnLiveKitServer {
    protected static LiveKitServer server;
    protected static SystemTime time;

    @BeforeAll
    public static void start() {
        server = LiveKitServer.start();
        time = new SystemTime();
    }

    @AfterAll
    public static void stop() {
        time.close();
        server.close();
    }
}
