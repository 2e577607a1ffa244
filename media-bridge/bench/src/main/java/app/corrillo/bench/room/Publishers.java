package app.corrillo.bench.room;

import app.corrillo.testkit.livekit.LiveKitServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;

/** Participants who publish films without encoding anything. */
final class Publishers implements AutoCloseable {
    private final Process process;

    /** Returns when all of them are in the room. */
    Publishers(Path program, Path films, LiveKitServer server, String room, int count, boolean layers)
            throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                        program.toString(),
                        "-url=" + server.url(),
                        "-key=" + LiveKitServer.KEY,
                        "-room=" + room,
                        "-count=" + count,
                        "-layers=" + layers,
                        "-films=" + films)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("LIVEKIT_SECRET", LiveKitServer.SECRET);
        process = builder.start();
        BufferedReader said = process.inputReader();
        String line = said.readLine();
        while (line != null && !line.equals("ready")) {
            line = said.readLine();
        }
        if (line == null) {
            throw new IOException("the publishers could not join");
        }
        // What it still says must not fill the pipe.
        Thread.ofVirtual().start(() -> said.lines().forEach(_ -> {}));
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
