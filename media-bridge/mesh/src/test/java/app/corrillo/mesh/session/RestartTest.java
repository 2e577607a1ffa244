package app.corrillo.mesh.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import app.corrillo.meeting.EndReason;
import app.corrillo.meeting.MeetingCommand;
import app.corrillo.meeting.MeetingEvent;
import app.corrillo.meeting.MeetingState;
import app.corrillo.meeting.Notice;
import app.corrillo.meeting.Phase;
import app.corrillo.meeting.Source;
import app.corrillo.meeting.UntrustedText;
import app.corrillo.meeting.media.LocalTrack;
import org.junit.jupiter.api.Test;

/** One's own engine ends in the middle of a meeting. */
class RestartTest {

    private static boolean stalled(MeetingState state) {
        return Somebody.track(state, Source.CAMERA)
                .filter(track -> track.stalled())
                .isPresent();
    }

    @Test
    void everybodyIsReachedAgainAndNothingWrittenIsLost() throws Exception {
        try (Party party = new Party()) {
            Somebody ana = party.join("Ana");
            Somebody luis = party.join("Luis");
            luis.sendCamera();
            LocalTrack before = ana.sendCamera();
            luis.awaitTrack(Source.CAMERA);
            ana.awaitTrack(Source.CAMERA);

            party.engineOf(ana).crash();
            ana.await("a still picture", RestartTest::stalled);
            for (int number = 1; number <= 3; number++) {
                ana.session().perform(new MeetingCommand.Say(UntrustedText.message("meanwhile " + number)));
            }
            assertEquals(Phase.LIVE, ana.state().phase());
            assertEquals(2, ana.state().participants().size());

            party.engineOf(ana).comeBack();
            LocalTrack after = ana.sendCamera();
            assertFalse(after.id().equals(before.id()));
            luis.await("what was written", now -> now.chat().size() == 3);
            assertEquals("meanwhile 3", luis.state().chat().getLast().text().value());
            luis.await(
                    "Ana's new picture",
                    now -> Somebody.track(now, Source.CAMERA).isPresent() && !stalled(now));
            ana.await(
                    "Luis's picture", now -> Somebody.track(now, Source.CAMERA).isPresent() && !stalled(now));
            assertFalse(ana.saw(event -> event instanceof MeetingEvent.NoticeGiven(var kind, var _, var _)
                    && kind == Notice.Kind.PEER_LOST));
            luis.session().perform(new MeetingCommand.Say(UntrustedText.message("welcome back")));
            ana.await("chat goes both ways", now -> now.chat().size() == 4);
        }
    }

    @Test
    void withoutAnotherEngineTheMeetingIsOver() throws Exception {
        try (Party party = new Party()) {
            Somebody ana = party.join("Ana");
            party.join("Luis");
            party.engineOf(ana).crash();
            party.engineOf(ana).giveUp();
            ana.await("the end", now -> now.ended() == EndReason.NO_ENGINE);
        }
    }
}
