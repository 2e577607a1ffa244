package app.corrillo.carrier;

import app.corrillo.meeting.media.CarriedEngine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Pipe;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;

/** Both sides of a carrier in one process. */
record Both(RemoteEngine window, CompletableFuture<Exception> served, Pipe there, Pipe back) {

    static Both of(CarriedEngine engine, Path folder) {
        try {
            Pipe there = Pipe.open();
            Pipe back = Pipe.open();
            CompletableFuture<Exception> served = EngineServer.serve(engine, there.source(), back.sink(), folder);
            return new Both(RemoteEngine.over(back.source(), there.sink(), folder), served, there, back);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The engine's side is gone from one moment to the next. */
    void kill() {
        try {
            back.sink().close();
            there.source().close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
