package app.corrillo.engine;

import app.corrillo.carrier.EngineServer;
import app.corrillo.carrier.RemoteEngine;
import app.corrillo.meeting.media.CarriedEngine;
import app.corrillo.meeting.media.MediaEngine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Pipe;
import java.nio.file.Files;
import java.nio.file.Path;

/** The ways to the door, which every test of it goes. */
public enum Carrier {
    /** The engine itself. */
    INSIDE {
        @Override
        public MediaEngine to(CarriedEngine engine) {
            return engine;
        }
    },
    /** Messages through pipes and pictures through shared memory, as between two processes. */
    PIPED {
        @Override
        public MediaEngine to(CarriedEngine engine) {
            try {
                Path folder = Files.createTempDirectory("carrier-");
                folder.toFile().deleteOnExit();
                Pipe there = Pipe.open();
                Pipe back = Pipe.open();
                EngineServer.serve(engine, there.source(), back.sink(), folder);
                return RemoteEngine.over(back.source(), there.sink(), folder);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    };

    /** The same engine, by this way. */
    public abstract MediaEngine to(CarriedEngine engine);
}
