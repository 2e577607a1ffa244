package app.corrillo.bench.client;

import app.corrillo.bench.StatsLines;
import app.corrillo.testkit.Eventually;
import java.awt.Dimension;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Corrillo itself, as its people start it. */
public final class CorrilloClient implements Client {
    private final Desktop desktop = new Desktop();
    private final List<String> program;
    private final String link;
    private final Optional<Path> film;
    private final Path folder;
    private final StatsLines stats;

    CorrilloClient(List<String> program, String link, Optional<Path> film, Path logs) throws IOException {
        this.program = program;
        this.film = film;
        this.link = link;
        this.folder = logs;
        this.stats = new StatsLines(Files.createTempFile(logs, "stats", ".jsonl"));
    }

    @Override
    public String name() {
        return "Corrillo";
    }

    @Override
    public void start() throws IOException {
        List<String> command = new java.util.ArrayList<>(program);
        command.addAll(
                List.of("join", link, "--name", "Bench", "--stats", stats.file().toString()));
        command.addAll(List.of(
                "--camera",
                film.map(shown -> "file:" + shown).orElse("none"),
                "--microphone",
                "none",
                "--speaker",
                "none"));
        desktop.start(folder.resolve("corrillo.log"), command);
    }

    @Override
    public Desktop desktop() {
        return desktop;
    }

    @Override
    public void leave() throws IOException {
        desktop.focus("Corrillo");
        desktop.press("ctrl+shift+l");
        awaitPhase("ended");
    }

    @Override
    public Dimension tile(Duration patience) {
        Eventually.within(patience, "the size of Corrillo's tiles", () -> shown().isPresent());
        return shown().orElseThrow();
    }

    private Optional<Dimension> shown() {
        String direction = film.isPresent() ? "send" : "receive";
        return stats.newest().findParents("shownWidth").stream()
                .filter(track -> track.path("direction").asText().equals(direction))
                .map(track -> new Dimension(
                        track.path("shownWidth").asInt(),
                        track.path("shownHeight").asInt()))
                .filter(size -> size.width > 0)
                .findFirst();
    }

    private void awaitPhase(String phase) {
        Eventually.that(
                "phase " + phase, () -> stats.newest().path("phase").asText().equals(phase));
    }

    @Override
    public void close() throws IOException {
        desktop.close();
    }
}
