package app.corrillo.testkit.livekit;

import java.nio.file.Path;

/** A participant without a browser, with LiveKit's SDK for Python. Skips the test where there is none. */
public final class PythonPeer extends Peer {
    private final Conversation talk;
    private final Path folder;

    private PythonPeer(Conversation talk, Path folder) {
        super(talk, "");
        this.talk = talk;
        this.folder = folder;
    }

    /** Returns when it is ready to join. */
    public static PythonPeer start() {
        Path python = Installed.python();
        Path folder = Scripts.unpack("python", "peer.py", "media.py");
        ProcessBuilder builder =
                new ProcessBuilder(python.toString(), folder.resolve("peer.py").toString());
        return new PythonPeer(new Conversation(builder, folder), folder);
    }

    /** Ends the program as a crash would, without leaving first. */
    public void kill() {
        talk.kill();
    }

    @Override
    public void close() {
        talk.close();
        Programs.delete(folder);
    }
}
