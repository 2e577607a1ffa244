package app.corrillo.testkit.meeting;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.corrillo.meeting.EndReason;
import app.corrillo.meeting.FileContent;
import app.corrillo.meeting.FileNames;
import app.corrillo.meeting.MeetingEvent;
import app.corrillo.meeting.MeetingState;
import app.corrillo.meeting.Notice;
import app.corrillo.meeting.ParticipantId;
import app.corrillo.meeting.SharedFile;
import app.corrillo.meeting.SharedFile.Step;
import app.corrillo.meeting.UntrustedText;
import app.corrillo.testkit.Scenes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files as the state has them, and as they are kept. */
class FilesTest {

    @Test
    void aFileIsOneEntryFromItsBeginningToItsEnd() {
        SharedFile file = file("f", 100);
        MeetingState state = after(Scenes.live(1), file, file.withMoved(60), file.arrived(content(100)));
        assertEquals(1, state.files().size());
        assertEquals(Step.DONE, state.files().getFirst().step());
        assertEquals(Notice.Kind.FILE_ARRIVED, state.notices().getLast().kind());
        assertEquals(state, after(state, file.ended(Step.BROKEN)), "what is over stays so");
    }

    @Test
    void theOldestAreLetGoAndNothingIsHeldAfterTheEnd() {
        MeetingState state = Scenes.live(1);
        for (int number = 0; number < 4; number++) {
            state = after(state, file("f" + number, 20_000_000).arrived(content(20_000_000)));
        }
        assertEquals(
                List.of(Step.FORGOTTEN, Step.DONE, Step.DONE, Step.DONE),
                state.files().stream().map(SharedFile::step).toList());
        assertNull(state.files().getFirst().content());
        assertNotNull(state.files().get(1).content());
        MeetingState ended = Scenes.after(state, new MeetingEvent.Ended(EndReason.LEFT));
        assertTrue(ended.files().stream().allMatch(file -> file.content() == null));
    }

    @Test
    void soManyAreListed() {
        MeetingState state = Scenes.live(1);
        for (int number = 0; number < 1_000; number++) {
            state = after(state, file("f" + number, 1));
        }
        assertEquals(200, state.files().size());
        assertEquals("f999", state.files().getLast().id());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "holidays.jpg; holidays.jpg",
                "../../etc/passwd; passwd",
                "C:\\Windows\\system.ini; system.ini",
                ".bashrc; bashrc",
                "a<b>c:d|e?f*.txt; a_b_c_d_e_f_.txt",
                "nul.tar.gz; _nul.tar.gz",
                "LPT1; _LPT1",
                "...; file",
                "informe ; informe",
                "\u202Ecod.exe; cod.exe",
            })
    void aNameIsHarmless(String wire, String safe) {
        assertEquals(safe, FileNames.safe(wire).value());
    }

    @Test
    void aLongNameKeepsItsEnding() {
        String name = FileNames.safe("x".repeat(500) + ".tar.gz").value();
        assertEquals(UntrustedText.NAME, name.length());
        assertTrue(name.endsWith("x.gz"));
    }

    @Test
    void contentIsKeptWholeInPlaceOfWhatWasThere(@TempDir Path folder) throws IOException {
        FileContent content = new FileContent(List.of(new byte[] {1, 2}, new byte[] {3}));
        Path place = folder.resolve("kept");
        Files.writeString(place, "older");
        content.keep(place);
        assertArrayEquals(new byte[] {1, 2, 3}, Files.readAllBytes(place));
        assertThrows(
                IOException.class,
                () -> content.keep(folder.resolve("no such folder").resolve("kept")));
        try (var left = Files.list(folder)) {
            assertEquals(List.of(place), left.toList());
        }
        assertFalse(content.toString().contains("1, 2"));
    }

    private static SharedFile file(String id, long size) {
        return SharedFile.begin(
                id, new ParticipantId("p1"), UntrustedText.name("Ana"), false, null, "draft.pdf", size, Scenes.NOON);
    }

    private static FileContent content(int size) {
        return new FileContent(List.of(new byte[size]));
    }

    private static MeetingState after(MeetingState state, SharedFile... steps) {
        MeetingState now = state;
        for (SharedFile step : steps) {
            now = Scenes.after(now, new MeetingEvent.FileMoved(step));
        }
        return now;
    }
}
