package app.corrillo.livekit.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.corrillo.livekit.LiveKitLink;
import app.corrillo.livekit.protocol.SignalResponse;
import app.corrillo.livekit.signal.JoinQuery;
import app.corrillo.livekit.signal.Loss;
import app.corrillo.livekit.signal.SignalLine;
import app.corrillo.livekit.signal.Signalling;
import app.corrillo.meeting.work.Lane;
import app.corrillo.testkit.Eventually;
import app.corrillo.testkit.VirtualTime;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A socket from which nothing comes, by a clock that the test moves. */
class SilenceTest {
    private final VirtualTime time = new VirtualTime();
    private final Lane lane = new Lane("test");
    private final FakeLiveKit server = new FakeLiveKit();
    private final Signalling signalling = new Signalling(time::nanos);
    private final List<Loss> losses = new CopyOnWriteArrayList<>();
    private final List<SignalResponse> first = new CopyOnWriteArrayList<>();
    private final List<SignalResponse> heard = new CopyOnWriteArrayList<>();
    private final SignalLine line = new SignalLine(signalling, lane, time, new SignalLine.Listener() {
        @Override
        public void onFirst(SignalResponse message) {
            first.add(message);
        }

        @Override
        public void onMessage(SignalResponse message) {
            heard.add(message);
        }

        @Override
        public void onLost(Loss why) {
            losses.add(why);
        }
    });

    @BeforeEach
    void open() {
        assertTrue(
                LiveKitLink.read(server.link()) instanceof LiveKitLink.Reading.Good(LiveKitLink link) && openTo(link));
        Eventually.that("the first words", () -> first.size() == 1 && heard.size() == 1);
    }

    @AfterEach
    void close() {
        lane.run(line::drop);
        lane.reached().join();
        signalling.close();
        server.close();
    }

    @Test
    void isNoticedWithinFourSeconds() {
        server.setDeaf(true);
        pass(4);

        Eventually.equal(List.of(Loss.SILENT), () -> losses);
    }

    @Test
    void isNoneWhileSomethingComes() {
        for (int second = 1; second <= 10; second++) {
            int words = second + 1;
            pass(1);
            server.visit(1).say(FakeLiveKit.update());
            Eventually.that("something came", () -> heard.size() >= words);
        }

        assertEquals(List.of(), losses);
        server.visit(1).hear("a ping", one -> one.ping_req != null);
    }

    @Test
    void isNoticedWithinOneWhenTheNetHasChanged() {
        server.setDeaf(true);
        pass(1);
        lane.run(line::suspect);
        pass(1);

        Eventually.equal(List.of(Loss.SILENT), () -> losses);
    }

    private boolean openTo(LiveKitLink link) {
        lane.run(() -> line.open(
                link.server(), link.token(), JoinQuery.anew(JoinQuery.Version.ZERO, null), Duration.ofSeconds(10)));
        return true;
    }

    private void pass(int seconds) {
        lane.reached().join();
        for (int second = 0; second < seconds; second++) {
            time.advance(Duration.ofSeconds(1));
            lane.reached().join();
        }
    }
}
