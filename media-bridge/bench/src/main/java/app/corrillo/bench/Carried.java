package app.corrillo.bench;

import app.corrillo.carrier.EngineProcess;
import app.corrillo.engine.Engine;
import app.corrillo.engine.EngineOptions;
import app.corrillo.meeting.media.MediaEngine;
import app.corrillo.meeting.time.Time;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * An engine, and where it is.
 *
 * @param child its process, where that is not this one
 */
record Carried(String name, MediaEngine engine, Optional<ProcessHandle> child, Runnable end) implements AutoCloseable {

    static Carried inside(Time time) {
        MediaEngine engine = Engine.open(EngineOptions.synthetic(time));
        return new Carried("inside", engine, Optional.empty(), engine::close);
    }

    static Carried process() throws IOException {
        EngineProcess process = EngineProcess.start(Carried::command);
        return new Carried("process", process.engine(), Optional.of(process.handle()), process::close);
    }

    /** With the flags of the program's own child (client-app, EngineProcesses). */
    static List<String> command(Path scratch) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xms4m",
                "-Xmx96m",
                "-XX:MinHeapFreeRatio=5",
                "-XX:MaxHeapFreeRatio=10",
                "-Xss512k",
                "-XX:MaxDirectMemorySize=256m",
                "-XX:TrimNativeHeapInterval=5000",
                "-XX:-UsePerfData",
                "-Djava.io.tmpdir=" + scratch,
                "-Djava.awt.headless=true",
                "--enable-native-access=webrtc.java,app.corrillo.engine,app.corrillo.natives",
                "-cp",
                System.getProperty("java.class.path"),
                "-p",
                System.getProperty("jdk.module.path"),
                "-m",
                "app.corrillo.bench/app.corrillo.bench.EngineMain");
    }

    @Override
    public void close() {
        end.run();
    }
}
