package app.corrillo.meeting;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/**
 * A file that somebody sent to everybody. It is held in memory until the person keeps it, and is as little to be
 * trusted as who sent it. Immutable.
 */
public final class SharedFile {
    private final ParticipantId from;
    private final UntrustedText author;
    private final UntrustedText name;
    private final Instant at;
    private final byte[] content;

    /**
     * @param name what the sender calls it; only its last part counts, and nothing that leads to another folder
     * @param content becomes the file's, and must not be changed any more
     */
    public SharedFile(ParticipantId from, UntrustedText author, String name, byte[] content, Instant at) {
        this.from = from;
        this.author = author;
        this.name = UntrustedText.name(lastPart(name));
        this.content = content;
        this.at = at;
    }

    public ParticipantId from() {
        return from;
    }

    public UntrustedText author() {
        return author;
    }

    /** One name, without folders; may be blank. */
    public UntrustedText name() {
        return name;
    }

    public Instant at() {
        return at;
    }

    /** In bytes. */
    public int size() {
        return content.length;
    }

    /**
     * Keeps it. Never writes over another file.
     *
     * @throws IOException when it cannot be written, or something of that name is there already
     */
    public void keep(Path as) throws IOException {
        Files.write(as, content, java.nio.file.StandardOpenOption.CREATE_NEW, java.nio.file.StandardOpenOption.WRITE);
    }

    private static String lastPart(String name) {
        return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    }

    @Override
    public String toString() {
        return "SharedFile[" + content.length + " bytes from " + from + "]";
    }
}
