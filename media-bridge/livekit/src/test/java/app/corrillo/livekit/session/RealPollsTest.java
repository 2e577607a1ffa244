package app.corrillo.livekit.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.corrillo.meeting.Capability;
import app.corrillo.meeting.MeetingCommand;
import app.corrillo.meeting.MeetingState;
import app.corrillo.meeting.Poll;
import app.corrillo.meeting.UntrustedText;
import app.corrillo.meeting.time.SystemTime;
import app.corrillo.testkit.LetThreadsLive;
import app.corrillo.testkit.livekit.LiveKitServer;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Polls through a real livekit-server. */
@Tag("slow")
@LetThreadsLive(
        value = {"engine", "Thread-"},
        because = "threads of the native library outlive it")
class RealPollsTest {

    @Test
    void everybodyVotesOnceTheAskerClosesAndWhoComesLateSeesTheCounts() throws Exception {
        try (LiveKitServer server = LiveKitServer.start();
                SystemTime time = new SystemTime();
                Guest ana = guest(server, time, "ana");
                Guest luis = guest(server, time, "luis");
                Guest eva = guest(server, time, "eva")) {
            assertTrue(ana.join().awaitLive().allows(Capability.POLL));
            luis.join().awaitLive();
            ana.awaitPeople(2);
            luis.awaitPeople(2);

            ana.session()
                    .perform(new MeetingCommand.Ask(
                            UntrustedText.message("Tea?"),
                            List.of(UntrustedText.message("Yes"), UntrustedText.message("No"))));
            String poll =
                    poll(luis.await("the poll", now -> !now.polls().isEmpty())).id();
            luis.session().perform(new MeetingCommand.Vote(poll, 0));
            luis.session().perform(new MeetingCommand.Vote(poll, 1));
            ana.await("his last vote", now -> votes(now).equals(List.of(0, 1)));
            luis.await("his last vote", now -> votes(now).equals(List.of(0, 1)));

            eva.join().awaitLive();
            MeetingState late = eva.await("the poll", now -> !now.polls().isEmpty());
            assertEquals(List.of(0, 1), votes(late));
            assertEquals("ana", poll(late).author().value());
            luis.session().leave().join();
            ana.awaitPeople(2);
            eva.session().perform(new MeetingCommand.EndPoll(poll));
            eva.session().perform(new MeetingCommand.Vote(poll, 0));
            eva.await("both votes", now -> votes(now).equals(List.of(1, 1)));
            assertTrue(poll(eva.state()).open(), "nobody but the asker closes it");

            ana.session().perform(new MeetingCommand.EndPoll(poll));
            assertFalse(poll(eva.await("the end", now -> !poll(now).open())).open());
            assertEquals(
                    Objects.requireNonNull(ana.state().self()),
                    poll(eva.state()).asker());
        }
    }

    private static Poll poll(MeetingState state) {
        return state.polls().getFirst();
    }

    private static List<Integer> votes(MeetingState state) {
        return state.polls().stream()
                .flatMap(one -> one.answers().stream())
                .map(Poll.Answer::votes)
                .toList();
    }

    private static Guest guest(LiveKitServer server, SystemTime time, String name) {
        return Guest.real(name, server.url(), server.token("polls", name), time);
    }
}
