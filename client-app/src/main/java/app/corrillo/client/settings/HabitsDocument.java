package app.corrillo.client.settings;

import app.corrillo.meeting.media.Chime;
import app.corrillo.ui.Habits;
import app.corrillo.ui.Habits.Bandwidth;
import app.corrillo.ui.Habits.Corner;
import app.corrillo.ui.WindowPlace;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The part of {@link SettingsDocument} that is about how a person meets. */
final class HabitsDocument {
    private static final int LONGEST_EMOJI = 40;

    private HabitsDocument() {}

    static Habits read(JsonNode document, Habits first) {
        return new Habits(
                SettingsDocument.flag(document, "mirrored", first.mirrored()),
                bandwidth(document),
                SettingsDocument.flag(document, "spaceTalks", first.spaceTalks()),
                SettingsDocument.flag(document, "hearsMuted", first.hears()),
                SettingsDocument.named(Corner.values(), document.path("corner").asText(), first.corner()),
                SettingsDocument.flag(document, "miniWindow", first.mini()),
                chimes(document.path("sounds"), first),
                emoji(document.path("emoji")),
                SettingsDocument.flag(document, "shareApart", first.apart()),
                place(document.path("shareWindow")));
    }

    static void write(Habits habits, ObjectNode document) {
        document.put("mirrored", habits.mirrored());
        document.put("bandwidth", SettingsDocument.word(habits.bandwidth()));
        document.remove("saver");
        document.put("spaceTalks", habits.spaceTalks());
        document.put("hearsMuted", habits.hears());
        document.put("corner", SettingsDocument.word(habits.corner()));
        document.put("miniWindow", habits.mini());
        ArrayNode emoji = document.putArray("emoji");
        habits.emoji().forEach(emoji::add);
        document.put("shareApart", habits.apart());
        document.remove("shareWindow");
        habits.share().ifPresent(place -> write(place, document.putObject("shareWindow")));
        ObjectNode sounds = document.putObject("sounds");
        for (Chime chime : Chime.values()) {
            sounds.put(chime.word(), habits.chimes().contains(chime));
        }
    }

    /** Before there were three, small pictures were on or off. */
    private static Bandwidth bandwidth(JsonNode document) {
        Bandwidth before = document.path("saver").asBoolean() ? Bandwidth.SAVER : Bandwidth.AUTOMATIC;
        return SettingsDocument.named(
                Bandwidth.values(), document.path("bandwidth").asText(), before);
    }

    private static void write(WindowPlace place, ObjectNode object) {
        object.put("x", place.x());
        object.put("y", place.y());
        object.put("width", place.width());
        object.put("height", place.height());
        object.put("maximized", place.maximized());
    }

    private static Optional<WindowPlace> place(JsonNode object) {
        try {
            return Optional.of(new WindowPlace(
                    object.path("x").asDouble(),
                    object.path("y").asDouble(),
                    object.path("width").asDouble(),
                    object.path("height").asDouble(),
                    object.path("maximized").asBoolean()));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    private static List<String> emoji(JsonNode array) {
        List<String> emoji = new ArrayList<>();
        for (JsonNode one : array) {
            if (one.isTextual() && one.textValue().length() <= LONGEST_EMOJI && emoji.size() < Habits.EMOJI) {
                emoji.add(one.textValue());
            }
        }
        return emoji;
    }

    private static Set<Chime> chimes(JsonNode sounds, Habits first) {
        Set<Chime> on = EnumSet.noneOf(Chime.class);
        for (Chime chime : Chime.values()) {
            if (sounds.path(chime.word()).asBoolean(first.chimes().contains(chime))) {
                on.add(chime);
            }
        }
        return on;
    }
}
