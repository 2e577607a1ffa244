package app.corrillo.client.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;

/** What a running program writes with {@code --stats}. */
record StatsFile(Path path) {
    private static final JsonMapper JSON = new JsonMapper();

    /** Every whole line so far. */
    List<JsonNode> lines() {
        try {
            String text = Files.exists(path) ? Files.readString(path) : "";
            return text.substring(0, text.lastIndexOf('\n') + 1)
                    .lines()
                    .map(StatsFile::parse)
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The newest line; an empty object before there is one. */
    JsonNode newest() {
        List<JsonNode> lines = lines();
        return lines.isEmpty() ? JSON.createObjectNode() : lines.getLast();
    }

    /** The newest state of a track of this participant and source. */
    Optional<JsonNode> track(String name, String source) {
        return StreamSupport.stream(newest().path("participants").spliterator(), false)
                .filter(who -> who.path("name").asText().equals(name))
                .flatMap(who -> StreamSupport.stream(who.path("tracks").spliterator(), false))
                .filter(track -> track.path("source").asText().equals(source))
                .findFirst();
    }

    boolean hasTrack(String name, String source, Predicate<JsonNode> like) {
        return track(name, source).filter(like).isPresent();
    }

    private static JsonNode parse(String line) {
        try {
            return JSON.readTree(line);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
