package app.corrillo.bench;

import app.corrillo.carrier.EngineChild;
import app.corrillo.engine.Engine;
import app.corrillo.engine.EngineOptions;
import app.corrillo.engine.ProcessEnd;
import app.corrillo.meeting.time.SystemTime;
import java.io.IOException;
import java.nio.file.Path;

/** The engine's process of {@link Carried#process}. */
public final class EngineMain {
    private EngineMain() {}

    public static void main(String[] arguments) throws IOException {
        SystemTime time = new SystemTime();
        EngineChild.serve(Path.of(arguments[0]), System.in, () -> Engine.open(EngineOptions.synthetic(time)));
        ProcessEnd.now(0);
    }
}
