package app.corrillo.client.settings;

import app.corrillo.meeting.time.Time;
import app.corrillo.ui.Preferences;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the person chose, kept over the end of the program. Written a moment after the last change. Thread-safe. */
public final class Settings implements AutoCloseable {
    static final Duration CALM = Duration.ofMillis(500);

    private final SettingsFile file;
    private final Time time;
    private ObjectNode document;
    private Preferences preferences;
    private Time.@Nullable Timer pending;

    /** Reads {@code settings.json} in this folder, if it is there. */
    public Settings(Path folder, Time time) {
        this.file = new SettingsFile(folder.resolve("settings.json"));
        this.time = time;
        this.document = file.load();
        this.preferences = SettingsDocument.read(document);
    }

    /** What they say about servers. */
    public synchronized ServerSettings servers() {
        return ServerSettings.read(document);
    }

    /** Where the settings of before are, if they were broken. */
    public Optional<Path> setAside() {
        return file.setAside();
    }

    public synchronized Preferences preferences() {
        return preferences;
    }

    /** In effect at once. */
    public synchronized void remember(Preferences now) {
        if (now.equals(preferences)) {
            return;
        }
        preferences = now;
        if (pending != null) {
            pending.cancel();
        }
        pending = time.after(CALM, () -> Thread.ofVirtual().name("settings").start(this::write));
    }

    /** Writes what was not written yet. */
    @Override
    public void close() {
        write();
    }

    // One writer at a time; the lock is this object's, and the file is small.
    private synchronized void write() {
        if (pending != null) {
            pending.cancel();
            pending = null;
            document = SettingsDocument.write(preferences, document);
            file.save(document);
        }
    }
}
