package app.corrillo.bench.client;

import app.corrillo.testkit.livekit.LiveKitServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The others in a room, who encode and decode nothing. */
public final class RoomPeers implements AutoCloseable {
    private final Process process;
    private volatile String said = "";

    private RoomPeers(List<String> program, LiveKitServer server, String room, String... wishes) throws IOException {
        List<String> command = new ArrayList<>(program);
        command.addAll(List.of("-url=" + server.url(), "-key=" + LiveKitServer.KEY, "-room=" + room));
        command.addAll(List.of(wishes));
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("LIVEKIT_SECRET", LiveKitServer.SECRET);
        process = builder.start();
        BufferedReader lines = process.inputReader();
        String line = lines.readLine();
        while (line != null && !line.equals("ready")) {
            line = lines.readLine();
        }
        if (line == null) {
            throw new IOException("nobody else could join");
        }
        // What it still says must not fill the pipe.
        Thread.ofVirtual().start(() -> lines.lines().forEach(newest -> said = newest));
    }

    /**
     * Participants who publish films; all of them are in the room.
     *
     * @param program the command that is the roompublisher
     * @param layers 1280x720 in three layers instead of 640x360
     */
    public static RoomPeers publishers(
            List<String> program, Path films, LiveKitServer server, String room, int count, boolean layers)
            throws IOException {
        return new RoomPeers(program, server, room, "-count=" + count, "-layers=" + layers, "-films=" + films);
    }

    /** One who can be seen, and some who cannot: together they watch every layer of whoever publishes. */
    public static RoomPeers watchers(List<String> program, LiveKitServer server, String room) throws IOException {
        return new RoomPeers(program, server, room, "-watch");
    }

    /** The newest line; of watchers, what they received of each layer in the last second. */
    public String said() {
        return said;
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
