package app.corrillo.client.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.corrillo.client.cli.NoWishes;
import app.corrillo.client.cli.Wishes;
import app.corrillo.meeting.EndReason;
import app.corrillo.meeting.MeetingCommand;
import app.corrillo.meeting.MeetingEvent;
import app.corrillo.meeting.UntrustedText;
import app.corrillo.meeting.media.ScreenSpec;
import app.corrillo.testkit.FakeMeeting;
import app.corrillo.testkit.Scenes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AttendanceTest {
    private static final Wishes SHARING = NoWishes.sharing(Optional.of(new ScreenSpec.Whole()));

    private final FakeMeeting meeting = new FakeMeeting(Scenes.lobby());
    private final List<String> endings = new ArrayList<>();

    private Attendance join() {
        return Attendance.join(
                meeting, UntrustedText.name("Ana"), SHARING, (reason, live) -> endings.add(reason + " " + live));
    }

    @Test
    void joinsAndSharesOnce() {
        try (Attendance _ = join()) {
            assertEquals(List.of(new MeetingCommand.Join(UntrustedText.name("Ana"))), meeting.commands());
            meeting.show(Scenes.live(1));
            meeting.happen(new MeetingEvent.LinkLost(), new MeetingEvent.LinkRestored());
            assertEquals(
                    List.of(new MeetingCommand.ShareScreen(new ScreenSpec.Whole())),
                    meeting.commands(MeetingCommand.ShareScreen.class));
        }
        assertEquals(0, meeting.watchers());
        assertTrue(endings.isEmpty());
    }

    @Test
    void tellsOnceWhyItIsOverAndWhetherItEverBegan() {
        try (Attendance _ = join()) {
            meeting.happen(new MeetingEvent.Ended(EndReason.FULL));
            meeting.show(meeting.state());
            assertEquals(List.of("FULL false"), endings);
        }
    }

    @Test
    void knowsThatItWasLive() {
        try (Attendance _ = join()) {
            meeting.show(Scenes.live(2));
            meeting.happen(new MeetingEvent.Ended(EndReason.SERVER_GONE));
            assertEquals(List.of("SERVER_GONE true"), endings);
        }
    }
}
