package app.corrillo.client.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.corrillo.meeting.Capability;
import app.corrillo.meeting.Meeting;
import app.corrillo.meeting.MeetingCommand;
import app.corrillo.meeting.MeetingState;
import app.corrillo.meeting.UntrustedText;
import app.corrillo.testkit.FakeMeeting;
import app.corrillo.testkit.Scenes;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RoomMeetingTest {
    private final AtomicInteger links = new AtomicInteger();
    private final FakeMeeting inner = new FakeMeeting(Scenes.live(1));
    private final Meeting meeting = new RoomMeeting(inner, new ServerHosting.Room() {
        @Override
        public String ownLink(UntrustedText name) {
            return "own";
        }

        @Override
        public String guestLink() {
            return "guest " + links.incrementAndGet();
        }
    });

    @Test
    void eachCopyOfTheInvitationIsAnotherLink() {
        List<String> told = new ArrayList<>();
        try (var _ = meeting.watch(state -> told.add(state.invite()))) {
            assertEquals("guest 1", meeting.state().invite());
            assertTrue(meeting.state().allows(Capability.INVITE));
            assertTrue(meeting.state().allows(Capability.INVITE_EACH));
            meeting.send(new MeetingCommand.Invited());
            assertEquals("guest 2", meeting.state().invite());
            assertEquals("guest 2", told.getLast(), "who watches is told");
            inner.show(Scenes.live(2));
            assertEquals("guest 2", told.getLast(), "somebody who comes changes nothing");
        }
        assertEquals(0, inner.watchers());
        assertFalse(inner.commands().contains(new MeetingCommand.Invited()));
    }

    @Test
    void inTheLobbyAndAtTheEndNobodyIsInvited() {
        MeetingState lobby = Scenes.lobby();
        inner.show(lobby);
        assertEquals(lobby, meeting.state());
    }
}
