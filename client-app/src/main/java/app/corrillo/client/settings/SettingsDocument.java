package app.corrillo.client.settings;

import app.corrillo.client.logging.Redaction;
import app.corrillo.ui.Preferences;
import app.corrillo.ui.Preferences.Recent;
import app.corrillo.ui.Preferences.Theme;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Preferences as a JSON document and back. Fields that this version does not know stay in the document; fields that
 * hold nonsense count as never written.
 */
final class SettingsDocument {
    static final int VERSION = 1;
    private static final int RECENT = 20;
    private static final int LONGEST = 1_000;

    private SettingsDocument() {}

    static Preferences read(JsonNode document) {
        Preferences first = Preferences.first();
        return new Preferences(
                text(document, "name", first.name()),
                theme(text(document, "theme", "")),
                Locale.forLanguageTag(text(document, "language", "")),
                text(document, "microphone", first.microphone()),
                text(document, "camera", first.camera()),
                text(document, "speaker", first.speaker()),
                document.path("microphoneOn").asBoolean(first.microphoneOn()),
                document.path("cameraOn").asBoolean(first.cameraOn()),
                recent(document.path("recent")));
    }

    static ObjectNode write(Preferences preferences, ObjectNode before) {
        ObjectNode document = before.deepCopy();
        document.put("version", VERSION);
        document.put("name", bounded(preferences.name()));
        document.put("theme", preferences.theme().name().toLowerCase(Locale.ROOT));
        document.put("language", preferences.language().toLanguageTag());
        document.put("microphone", withoutSecrets(preferences.microphone()));
        document.put("camera", withoutSecrets(preferences.camera()));
        document.put("speaker", withoutSecrets(preferences.speaker()));
        document.put("microphoneOn", preferences.microphoneOn());
        document.put("cameraOn", preferences.cameraOn());
        ArrayNode recent = document.putArray("recent");
        preferences.recent().stream().limit(RECENT).forEach(meeting -> recent.add(write(meeting)));
        return document;
    }

    private static ObjectNode write(Recent meeting) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("title", bounded(meeting.title()))
                .put("address", withoutSecrets(meeting.address()))
                .put("hosted", meeting.hosted())
                .put("at", meeting.at().toString());
    }

    private static List<Recent> recent(JsonNode array) {
        List<Recent> meetings = new ArrayList<>();
        for (JsonNode meeting : array) {
            try {
                meetings.add(new Recent(
                        text(meeting, "title", ""),
                        text(meeting, "address", ""),
                        meeting.path("hosted").asBoolean(),
                        Instant.parse(text(meeting, "at", ""))));
            } catch (DateTimeException nonsense) {
                continue;
            }
            if (meetings.size() == RECENT) {
                break;
            }
        }
        return meetings;
    }

    private static Theme theme(String word) {
        for (Theme theme : Theme.values()) {
            if (theme.name().equalsIgnoreCase(word)) {
                return theme;
            }
        }
        return Preferences.first().theme();
    }

    private static String text(JsonNode document, String field, String otherwise) {
        JsonNode value = document.path(field);
        return value.isTextual() ? bounded(value.textValue()) : otherwise;
    }

    private static String withoutSecrets(String text) {
        return bounded(Redaction.of(text));
    }

    private static String bounded(String text) {
        return text.substring(0, Math.min(text.length(), LONGEST));
    }
}
