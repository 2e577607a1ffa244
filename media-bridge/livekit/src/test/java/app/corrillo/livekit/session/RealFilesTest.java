package app.corrillo.livekit.session;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.corrillo.meeting.MeetingCommand;
import app.corrillo.meeting.MeetingEvent;
import app.corrillo.meeting.MeetingState;
import app.corrillo.meeting.ParticipantId;
import app.corrillo.meeting.SharedFile;
import app.corrillo.meeting.SharedFile.Step;
import app.corrillo.meeting.UntrustedText;
import app.corrillo.meeting.time.SystemTime;
import app.corrillo.testkit.LetThreadsLive;
import app.corrillo.testkit.livekit.LiveKitServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files and words for one, through a real livekit-server. */
@Tag("slow")
@LetThreadsLive(
        value = {"engine", "Thread-"},
        because = "threads of the native library outlive it")
class RealFilesTest {

    @Test
    void filesGoToAllOrToOneAndAreCancelled(@TempDir Path folder) throws Exception {
        try (LiveKitServer server = LiveKitServer.start();
                SystemTime time = new SystemTime();
                Guest ana = guest(server, time, "ana");
                Guest luis = guest(server, time, "luis");
                Guest eva = guest(server, time, "eva")) {
            for (Guest one : new Guest[] {ana, luis, eva}) {
                one.join().awaitLive();
            }
            ana.awaitPeople(3);
            luis.awaitPeople(3);
            eva.awaitPeople(3);
            ParticipantId onlyLuis = Objects.requireNonNull(luis.state().self());
            byte[] content = new byte[2_000_000];
            new Random(3).nextBytes(content);
            Path file = Files.write(folder.resolve("draft.bin"), content);

            ana.session().perform(new MeetingCommand.Say(UntrustedText.message("between us"), onlyLuis));
            ana.session().perform(new MeetingCommand.SendFile(file, onlyLuis));
            SharedFile got =
                    luis.await("the file", now -> isOver(now, 1)).files().getFirst();
            Objects.requireNonNull(got.content()).keep(folder.resolve("kept"));
            assertArrayEquals(content, Files.readAllBytes(folder.resolve("kept")));
            assertEquals("luis", Objects.requireNonNull(got.to()).name().value());
            assertTrue(
                    luis.events().stream()
                                    .filter(MeetingEvent.FileMoved.class::isInstance)
                                    .count()
                            > 10,
                    "how far it is was told");
            MeetingState told = luis.await("the word", now -> now.chat().size() == 1);
            assertEquals(
                    "luis",
                    Objects.requireNonNull(told.chat().getFirst().to()).name().value());

            ana.session().perform(new MeetingCommand.Say(UntrustedText.message("for all")));
            MeetingState heard = eva.await("the open word", now -> now.chat().size() == 1);
            assertEquals("for all", heard.chat().getFirst().text().value());
            assertTrue(heard.files().isEmpty());

            Path large = Files.write(folder.resolve("large.bin"), new byte[SharedFile.LARGEST]);
            ana.session().perform(new MeetingCommand.SendFile(large));
            eva.await("its beginning", now -> now.files().size() == 1);
            String id = ana.state().files().getLast().id();
            ana.session().perform(new MeetingCommand.CancelFile(id));
            assertEquals(
                    Step.CANCELLED,
                    eva.await("the end", now -> isOver(now, 1))
                            .files()
                            .getLast()
                            .step());
            assertEquals(
                    Step.CANCELLED,
                    luis.await("the end", now -> isOver(now, 2))
                            .files()
                            .getLast()
                            .step());
            assertEquals(Step.CANCELLED, ana.state().files().getLast().step());
        }
    }

    private static boolean isOver(MeetingState state, int files) {
        return state.files().size() == files && state.files().getLast().step() != Step.MOVING;
    }

    private static Guest guest(LiveKitServer server, SystemTime time, String name) {
        return Guest.real(name, server.url(), server.token("files", name), time);
    }
}
