package app.corrillo.client.logging;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.logging.ConsoleHandler;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;

/** The program's log: a rotating file in the state folder, and warnings in one line each on stderr. */
public final class ProgramLog implements AutoCloseable {
    /** How the log of the engine's process is called, beside the window's. */
    public static final String ENGINE = "engine-log";

    private static final int BYTES_A_FILE = 1_000_000;
    private static final int FILES = 4;

    private final Logger root = Logger.getLogger("");
    private final Handler handler;

    private ProgramLog(Handler handler) {
        this.handler = handler;
    }

    /** Logs into this folder from now on. A folder that cannot be written costs the file, not the program. */
    public static ProgramLog open(Path folder) {
        return open(folder, "corrillo");
    }

    /** As {@link #open(Path)}, into files whose names begin with this one. */
    public static ProgramLog open(Path folder, String name) {
        LogManager.getLogManager().reset();
        Logger root = Logger.getLogger("");
        root.setLevel(Level.INFO);
        ConsoleHandler terminal = new ConsoleHandler();
        terminal.setLevel(Level.WARNING);
        terminal.setFormatter(new SafeFormatter(false));
        root.addHandler(terminal);
        try {
            Files.createDirectories(folder);
            setMode(folder, "rwx------");
            // %u keeps processes that run at the same time apart.
            FileHandler file = new FileHandler(
                    folder.toString().replace("%", "%%") + "/" + name + "-%u.%g.log", BYTES_A_FILE, FILES, true);
            file.setLevel(Level.INFO);
            file.setFormatter(new SafeFormatter(true));
            root.addHandler(file);
            keepPrivate(folder, name);
            return new ProgramLog(file);
        } catch (IOException unwritable) {
            root.log(Level.WARNING, "No log can be written to " + folder);
            return new ProgramLog(terminal);
        }
    }

    // The next ones of this name come with the mode of the process, but nobody else enters the folder.
    private static void keepPrivate(Path folder, String name) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, name + "*")) {
            for (Path file : files) {
                setMode(file, "rw-------");
            }
        }
    }

    private static void setMode(Path file, String mode) {
        try {
            PosixFileAttributeView posix = Files.getFileAttributeView(file, PosixFileAttributeView.class);
            if (posix != null) {
                posix.setPermissions(PosixFilePermissions.fromString(mode));
            }
        } catch (IOException somebodyElses) {
            Logger.getLogger(ProgramLog.class.getName())
                    .log(Level.FINE, "The mode of " + file + " stays", somebodyElses);
        }
    }

    /** Writes out what is pending, and lets go of the file. */
    @Override
    public void close() {
        root.removeHandler(handler);
        handler.close();
    }
}
