package app.corrillo.client.settings;

import app.corrillo.meeting.media.Chime;
import app.corrillo.ui.Habits;
import app.corrillo.ui.Habits.Bandwidth;
import app.corrillo.ui.Habits.Corner;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** The part of {@link SettingsDocument} that is about how a person meets. */
final class HabitsDocument {
    private HabitsDocument() {}

    static Habits read(JsonNode document, Habits first) {
        return new Habits(
                document.path("mirrored").asBoolean(first.mirrored()),
                bandwidth(document),
                document.path("spaceTalks").asBoolean(first.spaceTalks()),
                document.path("hearsMuted").asBoolean(first.hears()),
                named(Corner.values(), document.path("corner").asText(), first.corner()),
                document.path("miniWindow").asBoolean(first.mini()),
                chimes(document.path("sounds"), first));
    }

    static void write(Habits habits, ObjectNode document) {
        document.put("mirrored", habits.mirrored());
        document.put("bandwidth", word(habits.bandwidth()));
        document.remove("saver");
        document.put("spaceTalks", habits.spaceTalks());
        document.put("hearsMuted", habits.hears());
        document.put("corner", word(habits.corner()));
        document.put("miniWindow", habits.mini());
        ObjectNode sounds = document.putObject("sounds");
        for (Chime chime : Chime.values()) {
            sounds.put(chime.word(), habits.chimes().contains(chime));
        }
    }

    /** Before there were three, small pictures were on or off. */
    private static Bandwidth bandwidth(JsonNode document) {
        Bandwidth before = document.path("saver").asBoolean() ? Bandwidth.SAVER : Bandwidth.AUTOMATIC;
        return named(Bandwidth.values(), document.path("bandwidth").asText(), before);
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

    private static <E extends Enum<E>> E named(E[] all, String word, E otherwise) {
        for (E one : all) {
            if (word(one).equals(word)) {
                return one;
            }
        }
        return otherwise;
    }

    private static String word(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT);
    }
}
