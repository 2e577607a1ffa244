package app.corrillo.client.doctor;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.corrillo.client.logging.ProgramLog;
import app.corrillo.client.logging.Redaction;
import app.corrillo.ui.Desk.About;
import app.corrillo.ui.Preferences;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What somebody who looks for a fault wants to read, as text: bounded, and without secrets, names and meetings. */
public final class Diagnostics {
    private static final int LOG_BYTES = 32 * 1024;
    private static final int CRASH_BYTES = 6 * 1024;
    private static final int CRASHES = 3;

    /** One that hangs may outlive its killing, and the next one then writes another log. */
    private static final int ENGINES = 3;

    private final Path logs;
    private final String home;
    private final Instant begin;

    /** @param logs the folder of the log, in which crashes of the engine's process are too */
    public Diagnostics(Path logs) {
        this(
                logs,
                System.getProperty("user.home", ""),
                ProcessHandle.current().info().startInstant().orElseGet(Instant::now));
    }

    /** @param begin of this session: whose engines wrote nothing since is not told, but for the newest */
    Diagnostics(Path logs, String home, Instant begin) {
        this.logs = logs;
        this.home = home;
        this.begin = begin;
    }

    /** Reads files: not for the JavaFX thread. */
    public String report(About about, Preferences preferences, List<String> checks) {
        String text = Stream.of(
                        Stream.of("Corrillo " + about.version(), about.system(), ""),
                        checks.stream(),
                        Stream.of("", choices(preferences)),
                        newest("engine-crash-", CRASHES).map(file -> section(file, head(file))),
                        ofEngines().map(file -> section(file, tail(file))),
                        newest("corrillo-", 1).map(file -> section(file, tail(file))))
                .flatMap(part -> part)
                .collect(Collectors.joining("\n", "", "\n"));
        return discreet(text, preferences.name());
    }

    private static String choices(Preferences chosen) {
        return "letters %d %%, more contrast %s, pictures %s, relays only %s, TCP only %s, ports %s, proxy %s, servers %d, %s"
                .formatted(
                        chosen.look().letters(),
                        chosen.look().contrast(),
                        chosen.habits().bandwidth(),
                        chosen.network().relayOnly(),
                        chosen.network().tcpOnly(),
                        chosen.network().ports().isAny()
                                ? "any"
                                : chosen.network().ports(),
                        !chosen.network().proxy().isEmpty(),
                        chosen.network().servers().size(),
                        chosen.gear().processing());
    }

    private String discreet(String text, String name) {
        String safe = Redaction.of(text);
        if (home.length() > 1) {
            safe = safe.replace(home, "~");
        }
        return name.isBlank() ? safe : safe.replace(name, "…");
    }

    private Stream<Path> ofEngines() {
        List<Path> newest = newest(ProgramLog.ENGINE, ENGINES).toList();
        return newest.stream()
                .filter(file ->
                        file.equals(newest.getFirst()) || !age(file).toInstant().isBefore(begin));
    }

    private Stream<Path> newest(String prefix, int count) {
        Predicate<Path> ours = file -> {
            String name = Objects.toString(file.getFileName());
            return name.startsWith(prefix) && name.endsWith(".log");
        };
        try (Stream<Path> files = Files.list(logs)) {
            return files
                    .filter(ours)
                    .sorted(Comparator.comparing(Diagnostics::age).reversed())
                    .limit(count)
                    .toList()
                    .stream();
        } catch (IOException unreadable) {
            return Stream.of();
        }
    }

    private static String section(Path file, String text) {
        return "\n== " + file.getFileName() + ", " + age(file) + "\n" + text;
    }

    private static FileTime age(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException gone) {
            return FileTime.fromMillis(0);
        }
    }

    // Where it crashed stands at the beginning of a crash file; the environment, further below, is nobody's business.
    private static String head(Path file) {
        return part(file, 0, CRASH_BYTES);
    }

    private static String tail(Path file) {
        return part(file, Long.MAX_VALUE, LOG_BYTES);
    }

    private static String part(Path file, long from, int most) {
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "r")) {
            long begin = Math.min(from, Math.max(0, bytes.length() - most));
            byte[] part = new byte[(int) Math.min(most, bytes.length() - begin)];
            bytes.seek(begin);
            bytes.readFully(part);
            String text = new String(part, UTF_8);
            // A line that is cut could begin in the middle of a secret.
            return begin == 0 ? text : text.substring(text.indexOf('\n') + 1);
        } catch (IOException gone) {
            return "(" + gone.getClass().getSimpleName() + ")";
        }
    }
}
