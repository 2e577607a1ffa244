package app.corrillo.livekit.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.corrillo.livekit.protocol.ReconnectReason;
import app.corrillo.livekit.signal.Loss;
import app.corrillo.meeting.EndReason;
import app.corrillo.meeting.media.MediaDevices;
import app.corrillo.meeting.work.Lane;
import app.corrillo.testkit.VirtualTime;
import app.corrillo.testkit.media.FakeEngine;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is tried when, by a clock that the test moves. */
class ComebackWaitsTest {
    private final VirtualTime time = new VirtualTime();
    private final Lane lane = new Lane("test");
    private final List<String> tried = new CopyOnWriteArrayList<>();
    private final Comeback comeback = new Comeback(
            new Tools(new FakeEngine(MediaDevices.NONE), event -> {}, time, lane, new Spare()),
            new Comeback.Attempts() {
                @Override
                public void resume(ReconnectReason why) {
                    tried.add("resume");
                }

                @Override
                public void joinAnew() {
                    tried.add("anew");
                }

                @Override
                public void giveUp(EndReason reason) {
                    tried.add(reason.name());
                }
            });

    @Test
    void aServerThatDoesNotTakeTheSessionBackIsJoinedAnewAtOnce() {
        resumeThreeTimes();
        does(comeback::refused);
        pass(0);

        assertEquals(List.of("resume", "resume", "resume", "anew"), tried);
    }

    @Test
    void aServerThatKnowsNoSuchRoomAnyMoreIsJoinedAnewAtOnce() {
        resumeThreeTimes();
        does(() -> comeback.failed(Loss.NO_ROOM));
        pass(0);

        assertEquals(List.of("resume", "resume", "resume", "anew"), tried);
    }

    @Test
    void aServerThatDoesNotTakeThisPersonIsAskedLessAndLessOften() {
        resumeThreeTimes();
        does(comeback::refused);
        pass(0);
        does(comeback::refused);
        pass(150);
        assertEquals(4, tried.size());
        pass(50);
        assertEquals(5, tried.size());
        does(comeback::refused);
        pass(300);
        assertEquals(5, tried.size());
        pass(100);
        assertEquals(6, tried.size());
    }

    @ParameterizedTest
    @CsvSource({"FULL, FULL", "TOO_MANY, TOO_MANY_ATTEMPTS", "UNAVAILABLE, SERVER_GONE", "UNREACHABLE, NETWORK_GONE"})
    void whatStoodInTheWayToTheEndIsTold(Loss why, EndReason told) {
        does(() -> comeback.lost(false, ReconnectReason.RR_UNKNOWN));
        do {
            pass(10_000);
            does(() -> comeback.failed(why));
        } while (tried.getLast().equals("anew") && tried.size() < 200);

        assertEquals(told.name(), tried.getLast());
    }

    private void resumeThreeTimes() {
        does(() -> comeback.lost(true, ReconnectReason.RR_SIGNAL_DISCONNECTED));
        pass(0);
        does(() -> comeback.failed(Loss.UNREACHABLE));
        pass(200);
        does(() -> comeback.failed(Loss.UNREACHABLE));
        pass(400);
        assertEquals(List.of("resume", "resume", "resume"), tried);
    }

    private void does(Runnable what) {
        lane.run(what);
        lane.reached().join();
    }

    private void pass(long millis) {
        time.advance(Duration.ofMillis(millis));
        lane.reached().join();
    }
}
