package app.corrillo.client.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.corrillo.client.doctor.Finding.Part;
import app.corrillo.client.doctor.Finding.State;
import app.corrillo.meeting.media.MediaDevice;
import app.corrillo.meeting.media.MediaDevices;
import app.corrillo.testkit.Scenes;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;

class DoctorTest {
    private static final List<Finding> HEALTHY = List.of(
            Examination.audio(Scenes.devices()),
            Examination.camera(MediaDevices.NONE),
            Examination.display(Display.Trouble.NONE),
            new Finding(Part.ENGINE, State.OK, "engine.ok", ""));

    private final StringWriter out = new StringWriter();

    private int report(Locale locale, List<Finding> findings, boolean json) {
        return new Doctor(locale, new PrintWriter(out)).report(findings, json);
    }

    @Test
    void oneLineEachAndZeroWhileAMeetingCanBeHeld() {
        assertEquals(0, report(Locale.ENGLISH, HEALTHY, false));
        List<String> lines = out.toString().lines().toList();
        assertEquals(4, lines.size());
        assertTrue(lines.getFirst().contains("Built-in microphone, Built-in speakers"), lines.getFirst());
        assertTrue(lines.get(1).contains("missing"), lines.get(1));
    }

    @Test
    void oneWhenItCannot() {
        assertEquals(1, report(Locale.ENGLISH, List.of(Examination.display(Display.Trouble.ABSENT)), false));
        assertTrue(out.toString().contains("failed"), out.toString());
    }

    @Test
    void soundThatIsNotThereIsSaidAsWhatItIs() {
        assertEquals("audio.no-server", Examination.audio(MediaDevices.NONE).key());
        MediaDevices deaf = new MediaDevices(true, List.of(new MediaDevice("m", "Mic", false)), List.of(), List.of());
        assertEquals("audio.no-speaker", Examination.audio(deaf).key());
        assertEquals(
                "audio.no-microphone",
                Examination.audio(new MediaDevices(true, List.of(), List.of(), List.of()))
                        .key());
    }

    @Test
    void jsonSaysTheSame() throws Exception {
        assertEquals(0, report(Locale.ENGLISH, HEALTHY, true));
        JsonNode report = new JsonMapper().readTree(out.toString());
        assertTrue(report.path("able").asBoolean());
        assertEquals("camera", report.path("parts").get(1).path("part").asText());
        assertEquals("missing", report.path("parts").get(1).path("state").asText());
        assertFalse(report.path("parts").get(1).path("text").asText().isEmpty());
    }

    @Test
    void spanishIsSpokenAndComplete() {
        report(Locale.of("es", "ES"), HEALTHY, false);
        assertTrue(out.toString().contains("sonido"), out.toString());
        String name = "app.corrillo.client.doctor.doctor";
        assertEquals(
                ResourceBundle.getBundle(name, Locale.ENGLISH).keySet(),
                ResourceBundle.getBundle(name, Locale.of("es")).keySet());
    }
}
