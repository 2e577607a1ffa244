package app.corrillo.ui.pulse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.corrillo.meeting.MeetingState;
import app.corrillo.testkit.FakeMeeting;
import app.corrillo.testkit.Scenes;
import app.corrillo.ui.Fx;
import java.util.ArrayList;
import java.util.List;
import javafx.application.Platform;
import org.junit.jupiter.api.Test;

class StateHopTest {
    @Test
    void drawsTheNewestStateOnceAPulseAndNothingAfterTheEnd() {
        Fx.start();
        FakeMeeting meeting = new FakeMeeting(Scenes.lobby());
        List<MeetingState> drawn = new ArrayList<>();
        StateHop hop = Fx.call(() -> StateHop.follow(meeting, state -> {
            assertTrue(Platform.isFxApplicationThread());
            drawn.add(state);
        }));
        assertEquals(List.of(Scenes.lobby()), Fx.call(() -> List.copyOf(drawn)), "at once");

        Fx.call(() -> {
            for (int others = 0; others < 5; others++) {
                meeting.show(Scenes.live(others));
            }
            return true;
        });
        Fx.pulses(3);
        assertEquals(List.of(Scenes.lobby(), Scenes.live(4)), Fx.call(() -> List.copyOf(drawn)));

        meeting.show(Scenes.live(4));
        Fx.pulses(3);
        assertEquals(2, Fx.call(drawn::size), "the same again is not drawn");

        Fx.call(() -> {
            hop.close();
            meeting.show(Scenes.lobby());
            return true;
        });
        Fx.pulses(3);
        assertEquals(2, Fx.call(drawn::size));
        assertEquals(0, meeting.watchers());
    }

    @Test
    void oneThatAnotherOneEndsDrawsNothingInThatPulseEither() {
        Fx.start();
        FakeMeeting meeting = new FakeMeeting(Scenes.lobby());
        List<MeetingState> late = new ArrayList<>();
        List<StateHop> hops = new ArrayList<>();
        Fx.run(() -> {
            hops.add(StateHop.follow(meeting, state -> {
                if (!hops.isEmpty()) {
                    hops.getLast().close();
                }
            }));
            hops.add(StateHop.follow(meeting, late::add));
            meeting.show(Scenes.live(1));
        });
        Fx.pulses(3);
        assertEquals(List.of(Scenes.lobby()), Fx.call(() -> List.copyOf(late)));
        Fx.run(hops.getFirst()::close);
    }
}
