package app.corrillo.testkit.meeting;

import static app.corrillo.testkit.meeting.LoopBench.troubles;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.corrillo.meeting.MeetingCommand;
import app.corrillo.meeting.Notice.Kind;
import app.corrillo.meeting.Source;
import app.corrillo.meeting.media.MediaProblem;
import app.corrillo.meeting.media.ScreenSpec;
import app.corrillo.testkit.Eventually;
import app.corrillo.testkit.media.FakeTrack;
import java.util.List;
import org.junit.jupiter.api.Test;

class LocalShareTest {
    private static final MeetingCommand SHARE = new MeetingCommand.ShareScreen(new ScreenSpec.Whole());

    @Test
    void startsReplacesAndStops() {
        try (LoopBench bench = LoopBench.live()) {
            bench.meeting.send(SHARE);
            FakeTrack screen = bench.open(Source.SCREEN);
            bench.until("shared", state -> state.share().isPresent());
            bench.meeting.send(new MeetingCommand.ShareScreen(new ScreenSpec.Window(7)));
            Eventually.that("replaced", screen::isClosed);
            assertEquals(new ScreenSpec.Window(7), bench.open(Source.SCREEN).spec());
            bench.meeting.send(new MeetingCommand.StopSharing());
            Eventually.that("closed", () -> bench.engine.open(Source.SCREEN).isEmpty());
            assertTrue(bench.session.calls().contains("unpublish screen"));
            assertTrue(bench.meeting.state().share().isEmpty());
        }
    }

    @Test
    void isNothingInTheLobby() {
        try (LoopBench bench = new LoopBench()) {
            bench.meeting.send(SHARE);
            bench.settle();
            assertTrue(bench.engine.open(Source.SCREEN).isEmpty());
        }
    }

    @Test
    void endsWithItsWindowAndThatIsNoTrouble() {
        try (LoopBench bench = LoopBench.live()) {
            bench.meeting.send(SHARE);
            bench.until("shared", state -> state.share().isPresent());
            bench.open(Source.SCREEN).lose();
            bench.until("over", state -> state.share().isEmpty());
            Eventually.that("closed", () -> bench.engine.open(Source.SCREEN).isEmpty());
            assertEquals(List.of(), troubles(bench.meeting.state()));
            bench.meeting.send(SHARE);
            bench.until("shared again", state -> state.share().isPresent());
        }
    }

    @Test
    void saysWhenItFailsAndForgetsThatOnTheNextTry() {
        try (LoopBench bench = LoopBench.live()) {
            bench.engine.failNext(MediaProblem.NO_SUCH_SCREEN);
            bench.meeting.send(SHARE);
            bench.until("told", state -> troubles(state).equals(List.of(Kind.SHARE_FAILED)));
            bench.meeting.send(SHARE);
            bench.until("shared", state -> state.share().isPresent());
            assertEquals(List.of(), troubles(bench.meeting.state()));
        }
    }
}
