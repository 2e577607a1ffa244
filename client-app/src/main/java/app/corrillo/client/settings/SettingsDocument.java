package app.corrillo.client.settings;

import app.corrillo.client.logging.Redaction;
import app.corrillo.meeting.media.AudioProcessing;
import app.corrillo.ui.Preferences;
import app.corrillo.ui.Preferences.Gear;
import app.corrillo.ui.Preferences.Look;
import app.corrillo.ui.Preferences.Nearby;
import app.corrillo.ui.Preferences.Recent;
import app.corrillo.ui.Preferences.Theme;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Preferences as a JSON document and back. Fields that this version does not know stay in the document; fields that
 * hold nonsense count as never written.
 */
final class SettingsDocument {
    static final int VERSION = 1;
    private static final int RECENT = 20;
    private static final int KEYS = 100;
    private static final int LONGEST = 1_000;
    private static final int LARGE = 115;

    private SettingsDocument() {}

    static Preferences read(JsonNode document) {
        Preferences first = Preferences.first();
        return new Preferences(
                text(document, "name", first.name()),
                look(document, first.look()),
                gear(document, first.gear()),
                HabitsDocument.read(document, first.habits()),
                NetworkDocument.read(document.path("network"), first.network()),
                new Nearby(
                        flag(document, "looksNear", first.nearby().looks()),
                        flag(document, "welcomesNear", first.nearby().welcomes())),
                keys(document.path("keys")),
                recent(document.path("recent")));
    }

    static ObjectNode write(Preferences preferences, ObjectNode before) {
        ObjectNode document = before.deepCopy();
        document.put("version", VERSION);
        document.put("name", bounded(preferences.name()));
        write(preferences.look(), document);
        write(preferences.gear(), document);
        HabitsDocument.write(preferences.habits(), document);
        document.set("network", NetworkDocument.write(preferences.network(), document.path("network")));
        document.put("looksNear", preferences.nearby().looks());
        document.put("welcomesNear", preferences.nearby().welcomes());
        ObjectNode keys = document.putObject("keys");
        preferences.keys().forEach((key, stroke) -> keys.put(bounded(key), bounded(stroke)));
        ArrayNode recent = document.putArray("recent");
        preferences.recent().stream().limit(RECENT).forEach(meeting -> recent.add(write(meeting)));
        return document;
    }

    private static void write(Look look, ObjectNode document) {
        document.put("theme", word(look.theme()));
        document.put("language", look.language().toLanguageTag());
        document.put("contrast", look.contrast());
        document.put("letters", look.letters());
        // What an older version called it.
        document.remove("largeText");
    }

    private static void write(Gear gear, ObjectNode document) {
        document.put("microphone", withoutSecrets(gear.microphone()));
        document.put("camera", withoutSecrets(gear.camera()));
        document.put("speaker", withoutSecrets(gear.speaker()));
        document.put("microphoneOn", gear.microphoneOn());
        document.put("cameraOn", gear.cameraOn());
        document.put("lessEcho", gear.processing().echoCancellation());
        document.put("lessNoise", gear.processing().noiseSuppression());
        document.put("evenVolume", gear.processing().gainControl());
        document.put("music", gear.processing().music());
    }

    private static Look look(JsonNode document, Look first) {
        return new Look(
                named(Theme.values(), text(document, "theme", ""), first.theme()),
                Locale.forLanguageTag(text(document, "language", "")),
                flag(document, "contrast", first.contrast()),
                document.path("letters").asInt(flag(document, "largeText", false) ? LARGE : first.letters()));
    }

    private static Gear gear(JsonNode document, Gear first) {
        return new Gear(
                text(document, "microphone", first.microphone()),
                text(document, "camera", first.camera()),
                text(document, "speaker", first.speaker()),
                flag(document, "microphoneOn", first.microphoneOn()),
                flag(document, "cameraOn", first.cameraOn()),
                new AudioProcessing(
                        flag(document, "lessEcho", first.processing().echoCancellation()),
                        flag(document, "lessNoise", first.processing().noiseSuppression()),
                        flag(document, "evenVolume", first.processing().gainControl()),
                        flag(document, "music", first.processing().music())));
    }

    private static Map<String, String> keys(JsonNode object) {
        Map<String, String> keys = new HashMap<>();
        for (Map.Entry<String, JsonNode> entry : object.properties()) {
            if (entry.getValue().isTextual() && keys.size() < KEYS) {
                keys.put(bounded(entry.getKey()), bounded(entry.getValue().textValue()));
            }
        }
        return keys;
    }

    static boolean flag(JsonNode document, String field, boolean otherwise) {
        return document.path(field).asBoolean(otherwise);
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

    /** The one of this name, in any letters. */
    static <E extends Enum<E>> E named(E[] all, String word, E otherwise) {
        for (E one : all) {
            if (one.name().equalsIgnoreCase(word)) {
                return one;
            }
        }
        return otherwise;
    }

    static String word(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT);
    }

    static String text(JsonNode document, String field, String otherwise) {
        JsonNode value = document.path(field);
        return value.isTextual() ? bounded(value.textValue()) : otherwise;
    }

    static String withoutSecrets(String text) {
        return bounded(Redaction.of(text));
    }

    private static String bounded(String text) {
        return text.substring(0, Math.min(text.length(), LONGEST));
    }
}
