package app.corrillo.client.settings;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One JSON object in one file, replaced as a whole: at every moment the file is the old one or the new one. */
final class SettingsFile {
    /** Larger is not ours. */
    private static final long LARGEST_BYTES = 16_000_000;

    private static final System.Logger LOG = System.getLogger(SettingsFile.class.getName());

    private final ObjectMapper json = new ObjectMapper();
    private final Path file;
    private @Nullable Path aside;

    SettingsFile(Path file) {
        this.file = file;
    }

    /** What is in the file; an empty object where there is none. A broken file is set aside, and said. */
    ObjectNode load() {
        try {
            if (Files.size(file) <= LARGEST_BYTES) {
                JsonNode document = json.readTree(Files.readAllBytes(file));
                if (document instanceof ObjectNode object) {
                    return object;
                }
            }
            putAside();
        } catch (NoSuchFileException none) {
            LOG.log(System.Logger.Level.DEBUG, "No settings yet");
        } catch (JsonProcessingException broken) {
            putAside();
        } catch (IOException unreadable) {
            LOG.log(System.Logger.Level.WARNING, "The settings cannot be read: " + reason(unreadable));
        }
        return json.createObjectNode();
    }

    /** Where a broken file was put, if {@link #load} found one. */
    Optional<Path> setAside() {
        return Optional.ofNullable(aside);
    }

    void save(ObjectNode document) {
        try {
            Files.createDirectories(file.getParent());
            Path next = Files.createTempFile(file.getParent(), "settings", ".new");
            try {
                Files.write(next, json.writerWithDefaultPrettyPrinter().writeValueAsBytes(document));
                try (FileChannel written = FileChannel.open(next, StandardOpenOption.WRITE)) {
                    written.force(true);
                }
                replace(next);
            } finally {
                Files.deleteIfExists(next);
            }
        } catch (IOException unwritable) {
            LOG.log(System.Logger.Level.WARNING, "The settings cannot be written: " + reason(unwritable));
        }
    }

    private void replace(Path next) throws IOException {
        try {
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException plainFileSystem) {
            Files.move(next, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private void putAside() {
        Path kept = file.resolveSibling(file.getFileName() + ".broken");
        try {
            Files.move(file, kept, StandardCopyOption.REPLACE_EXISTING);
            aside = kept;
            LOG.log(System.Logger.Level.WARNING, "The settings were broken; they are kept as " + kept);
        } catch (IOException immovable) {
            LOG.log(System.Logger.Level.WARNING, "The settings are broken: " + reason(immovable));
        }
    }

    private static String reason(IOException failure) {
        return failure.getClass().getSimpleName() + " " + failure.getMessage();
    }
}
