package app.corrillo.livekit.session;

import app.corrillo.livekit.signal.JoinQuery.Version;
import app.corrillo.meeting.media.MediaDevices;
import app.corrillo.meeting.time.SystemTime;
import app.corrillo.testkit.media.FakeEngine;
import org.junit.jupiter.api.AfterEach;

/** A session with an engine that captures nothing, against a signalling server whose words are the test's. */
abstract class WithFakeServer {
    final SystemTime time = new SystemTime();
    final FakeLiveKit server = new FakeLiveKit();
    final FakeEngine engine = new FakeEngine(MediaDevices.NONE);
    final Guest me;

    WithFakeServer() {
        this(Version.ZERO);
    }

    /** @param version of signalling that is tried first */
    WithFakeServer(Version version) {
        me = new Guest("me", server.link(), engine, time, version);
    }

    @AfterEach
    void close() {
        me.close();
        server.close();
        time.close();
    }
}
