package app.corrillo.engine;

import app.corrillo.carrier.EngineChild;
import app.corrillo.carrier.EngineProcess;
import app.corrillo.carrier.KeptEngine;
import app.corrillo.meeting.media.MediaEngine;
import app.corrillo.meeting.time.SystemTime;
import app.corrillo.meeting.time.Time;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** An engine with devices in a process of its own, as the app has it. */
final class CarriedLife {
    /** How this life of a {@link ChildLife} is called. */
    static final String NAME = "devices-carried";

    private CarriedLife() {}

    static MediaEngine open(Time time) {
        return KeptEngine.start((number, _) -> EngineProcess.start(scratch -> command(number, scratch)), time);
    }

    private static List<String> command(int number, Path scratch) {
        return List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-XX:-UsePerfData",
                "-Djava.io.tmpdir=" + scratch,
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                CarriedLife.class.getName(),
                "e" + number + "-");
    }

    public static void main(String... arguments) throws IOException {
        EngineOptions options = EngineOptions.standard(new SystemTime()).withPrefix(arguments[0]);
        EngineChild.serve(Path.of(arguments[1]), System.in, () -> Engine.open(options));
        ProcessEnd.now(0);
    }
}
