package app.corrillo.client.engine;

import app.corrillo.carrier.EngineProcess;
import app.corrillo.carrier.KeptEngine;
import app.corrillo.client.app.ThisProgram;
import app.corrillo.engine.EngineOptions;
import app.corrillo.engine.HealingEngine;
import app.corrillo.meeting.media.MediaEngine;
import app.corrillo.meeting.media.MediaEngine.Extent;
import app.corrillo.meeting.time.Time;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Starts the window's engine as a process of its own, again and again. */
public final class EngineProcesses {
    private static final System.Logger LOG = System.getLogger(EngineProcesses.class.getName());
    private static final String CRASH = "engine-crash-";
    // A flag of the packages for the engine's virtual machine: where its cache of loaded classes is.
    private static final String PACKAGED_FLAG = "corrillo.engine.flag";
    private static final int KEPT_CRASHES = 5;

    private EngineProcesses() {}

    /** An engine that is kept alive in a process of its own; in this one where Java cannot start another. */
    public static MediaEngine open(Path logs, Time time) {
        if (!ThisProgram.takesFlags()) {
            LOG.log(System.Logger.Level.WARNING, "The engine works in the window's process: there is no java to start");
            return HealingEngine.open(EngineOptions.standard(time));
        }
        CachedStarts starts = new CachedStarts(
                ofCache(),
                (number, extent, flags) -> {
                    keepFewCrashes(logs);
                    return EngineProcess.start(scratch -> command(number, extent, logs, scratch, flags));
                },
                time);
        return KeptEngine.start(starts, time);
    }

    // Class data of a cache lies where it was made for: each recording chooses another place, so strangers cannot
    // foresee it.
    private static List<String> ofCache() {
        String packaged = System.getProperty(PACKAGED_FLAG);
        return packaged == null
                ? List.of()
                : List.of("-XX:+UnlockDiagnosticVMOptions", "-XX:ArchiveRelocationMode=0", packaged);
    }

    private static List<String> command(int number, Extent extent, Path logs, Path scratch, List<String> more) {
        List<String> flags = new ArrayList<>(flags(logs, scratch));
        flags.addAll(more);
        List<String> whole = new ArrayList<>(ThisProgram.withFlags(flags));
        whole.addAll(List.of(
                EngineProgram.COMMAND,
                String.valueOf(number),
                String.valueOf(ProcessHandle.current().pid()),
                extent.name()));
        return whole;
    }

    /**
     * The flags of the engine's virtual machine, measured in docs/engine-process.md. The heap holds nothing but
     * messages and what is drawn for tests.
     *
     * @param logs where it writes down why it crashed
     * @param scratch for what native libraries unpack
     */
    public static List<String> flags(Path logs, Path scratch) {
        return List.of(
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:CompileThresholdScaling=4",
                "-Xms4m",
                "-Xmx96m",
                "-XX:MinHeapFreeRatio=5",
                "-XX:MaxHeapFreeRatio=10",
                "-Xss512k",
                "-XX:MaxDirectMemorySize=256m",
                "-XX:TrimNativeHeapInterval=5000",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:-CreateCoredumpOnCrash",
                // The virtual machine puts its number in place of %p.
                "-XX:ErrorFile=" + logs.resolve(CRASH).toString().replace("%", "%%") + "%p.log",
                "-XX:-UsePerfData",
                "-Djava.io.tmpdir=" + scratch,
                "-Djava.awt.headless=true",
                "-Djdk.reflect.useNativeAccessorOnly=true",
                "--enable-native-access=webrtc.java,app.corrillo.engine,app.corrillo.natives");
    }

    private static void keepFewCrashes(Path logs) {
        try (Stream<Path> files = Files.list(logs)) {
            files.filter(file -> Objects.toString(file.getFileName()).startsWith(CRASH))
                    .sorted(Comparator.comparing(EngineProcesses::age).reversed())
                    .skip(KEPT_CRASHES)
                    .forEach(EngineProcesses::delete);
        } catch (IOException unreadable) {
            LOG.log(System.Logger.Level.DEBUG, "No crash files can be read", unreadable);
        }
    }

    private static FileTime age(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException gone) {
            return FileTime.fromMillis(0);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException kept) {
            LOG.log(System.Logger.Level.DEBUG, "A crash file stays", kept);
        }
    }
}
