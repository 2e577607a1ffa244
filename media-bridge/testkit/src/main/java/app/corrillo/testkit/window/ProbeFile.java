package app.corrillo.testkit.window;

import app.corrillo.testkit.window.Seen.SeenControl;
import app.corrillo.testkit.window.Seen.SeenTile;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** A {@link WindowProbe} in a program that is to be started, and what it writes. */
public final class ProbeFile {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int RESTING = 3;
    private static final List<Class<?>> AGENT =
            List.of(WindowProbe.class, HeartBeat.class, ThreadClock.class, Returns.class, Stage.class, Seen.class);

    private final Path lines;
    private final Path jar;

    /** @param folder where the agent and what it writes go */
    public ProbeFile(Path folder) {
        lines = folder.resolve("window.jsonl");
        jar = folder.resolve("window-probe.jar");
        try {
            write(jar);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** What the environment of the program has to hold. */
    public Map<String, String> environment() {
        return Map.of("JDK_JAVA_OPTIONS", "-javaagent:" + jar + "=" + lines);
    }

    /** Every whole line so far. */
    public List<Seen> lines() {
        return written().stream().map(ProbeFile::parse).toList();
    }

    /** The tiles that are shown now; none before there is a line. */
    public List<SeenTile> tiles() {
        List<Seen> newest = newest(1);
        return newest.isEmpty() ? List.of() : newest.getFirst().tiles();
    }

    /** What the line says now that tells what is wrong; empty for nothing. */
    public String strip() {
        return newest(1).stream().map(Seen::strip).findFirst().orElse("");
    }

    /** The lines of the lists that are shown now. */
    public List<String> listed() {
        return newest(1).stream().map(Seen::lines).findFirst().orElse(List.of());
    }

    /**
     * Programs with the probe that are started from now on, such as an engine's, do not begin before {@link #begin}.
     */
    public void hold() {
        try {
            Files.createFile(WindowProbe.held(lines));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Those that were held begin. */
    public void begin() {
        try {
            Files.delete(WindowProbe.held(lines));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Whether the tiles are at rest: as they were for some looks. */
    public boolean isAtRest() {
        List<Seen> newest = newest(RESTING);
        return newest.size() == RESTING
                && newest.stream().map(Seen::tiles).distinct().count() == 1;
    }

    /** Whether the stage shows these people, each with a picture that comes, and beside them only this person. */
    public boolean shows(List<String> others) {
        List<SeenTile> tiles = tiles();
        return tiles.size() == others.size() + 1
                && tiles.stream().allMatch(tile -> tile.pictured() && !tile.still())
                && tiles.stream().map(SeenTile::name).toList().containsAll(others);
    }

    /** Whether there is a control of this name now, whatever key is said behind it. */
    public boolean offers(String name) {
        return newest(1).stream()
                .flatMap(now -> now.controls().stream())
                .anyMatch(one -> (one.name() + " ").startsWith(name + " "));
    }

    /** A control of this name, whatever key is said behind it, once it has come to rest. */
    public Optional<SeenControl> control(String name) {
        List<Seen> newest = newest(2);
        return newest.stream()
                .findFirst()
                .flatMap(now -> now.controls().stream()
                        .filter(one -> (one.name() + " ").startsWith(name + " "))
                        .findFirst())
                .filter(one -> newest.size() == 2 && newest.getLast().controls().contains(one));
    }

    private List<Seen> newest(int most) {
        return written().reversed().stream().limit(most).map(ProbeFile::parse).toList();
    }

    private List<String> written() {
        try {
            String text = Files.exists(lines) ? Files.readString(lines) : "";
            return text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Seen parse(String line) {
        try {
            return JSON.readValue(line, Seen.class);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static void write(Path jar) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().putValue("Premain-Class", WindowProbe.class.getName());
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
            for (Class<?> part : AGENT) {
                for (Class<?> one : part.getNestMembers()) {
                    write(one, out);
                }
            }
        }
    }

    private static void write(Class<?> one, JarOutputStream out) throws IOException {
        String name = one.getName().replace('.', '/') + ".class";
        out.putNextEntry(new JarEntry(name));
        String file = name.substring(name.lastIndexOf('/') + 1);
        try (InputStream in = Objects.requireNonNull(one.getResourceAsStream(file))) {
            in.transferTo(out);
        }
    }
}
