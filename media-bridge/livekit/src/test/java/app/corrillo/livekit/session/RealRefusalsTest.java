package app.corrillo.livekit.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.corrillo.engine.Engine;
import app.corrillo.engine.EngineOptions;
import app.corrillo.livekit.attribute.ChangeRefusedException;
import app.corrillo.meeting.EndReason;
import app.corrillo.meeting.Phase;
import app.corrillo.meeting.media.MediaDevices;
import app.corrillo.meeting.media.MediaEngine;
import app.corrillo.meeting.time.SystemTime;
import app.corrillo.testkit.LetThreadsLive;
import app.corrillo.testkit.livekit.LiveKitOptions;
import app.corrillo.testkit.livekit.LiveKitServer;
import app.corrillo.testkit.livekit.LiveKitToken;
import app.corrillo.testkit.media.FakeEngine;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a real server refuses, and the sentence that a person reads. */
@Tag("slow")
@LetThreadsLive(
        value = {"engine", "Thread-"},
        because = "threads of the native library outlive it")
class RealRefusalsTest {
    private static LiveKitServer server;
    private static SystemTime time;

    @BeforeAll
    static void start() {
        server = LiveKitServer.start(LiveKitOptions.PLAIN.withMaxParticipants(1));
        time = new SystemTime();
    }

    @AfterAll
    static void stop() {
        time.close();
        server.close();
    }

    @Test
    void aRoomThatIsFull() throws Exception {
        try (Guest first = guest(LiveKitToken.of("first").room("small"), Engine.open(EngineOptions.synthetic(time)))) {
            first.join().awaitLive();
            assertEquals(EndReason.FULL, end(LiveKitToken.of("second").room("small")));
        }
    }

    @Test
    void tokensThatAreTooOldOrForNoRoom() throws Exception {
        assertEquals(EndReason.REFUSED, end(LiveKitToken.of("late").room("room").life(Duration.ofHours(-1))));
        assertEquals(EndReason.REFUSED, end(LiveKitToken.of("nowhere")));
    }

    @Test
    void attributesThatTheTokenDoesNotAllow() throws Exception {
        try (Guest guest = guest(LiveKitToken.of("guest").room("own"), Engine.open(EngineOptions.synthetic(time)))) {
            guest.join().awaitLive();
            CompletableFuture<Void> change = guest.attributes().set(Map.of("seat", "4"));
            CompletionException refused = assertThrows(CompletionException.class, change::join);
            ChangeRefusedException why = assertInstanceOf(ChangeRefusedException.class, refused.getCause());
            assertEquals(ChangeRefusedException.Reason.NOT_ALLOWED, why.reason());
        }
    }

    private static EndReason end(LiveKitToken token) throws Exception {
        try (Guest guest = guest(token, new FakeEngine(MediaDevices.NONE))) {
            guest.join();
            EndReason why =
                    guest.await("the end", now -> now.phase() == Phase.ENDED).ended();
            return why == null ? EndReason.FAULT : why;
        }
    }

    private static Guest guest(LiveKitToken token, MediaEngine engine) {
        return new Guest("guest", server.url() + "?access_token=" + server.sign(token), engine, time);
    }
}
