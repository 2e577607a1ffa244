package app.corrillo.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;

/** What the program writes with {@code --stats}. */
public record StatsLines(Path file) {
    private static final JsonMapper JSON = new JsonMapper();

    /** Whether the meeting has these people and its host, and new pictures of each are painted. */
    public boolean allMove(List<String> guests) {
        TreeSet<String> moving = new TreeSet<>();
        int people = 0;
        for (JsonNode who : newest().path("participants")) {
            people++;
            for (JsonNode track : who.path("tracks")) {
                if (track.path("source").asText().equals("camera")
                        && track.path("paintedPerSecond").asInt() > 0) {
                    moving.add(who.path("name").asText());
                }
            }
        }
        return people == guests.size() + 1 && moving.containsAll(guests);
    }

    /** The newest whole line; an empty object before there is one. */
    public JsonNode newest() {
        try {
            String text = Files.readString(file);
            String whole = text.substring(0, text.lastIndexOf('\n') + 1);
            return JSON.readTree(whole.lines().reduce("{}", (_, line) -> line));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
