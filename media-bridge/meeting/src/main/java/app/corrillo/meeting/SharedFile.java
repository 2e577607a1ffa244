package app.corrillo.meeting;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A file that somebody sends, on its way or at its end. What arrived is held in memory until the meeting ends, and is
 * as little to be trusted as who sent it.
 *
 * @param id names it in this meeting
 * @param own whether this person sends it
 * @param to null when it is for everybody
 * @param name one name, without folders, that every system can keep; see {@link FileNames}
 * @param size in bytes
 * @param moved how much of it is here, or has gone out to everybody who takes it
 * @param content null but for what arrived and is still held
 */
public record SharedFile(
        String id,
        ParticipantId from,
        UntrustedText author,
        boolean own,
        @Nullable Addressee to,
        UntrustedText name,
        long size,
        long moved,
        Step step,
        @Nullable FileContent content,
        Instant at) {

    /** The largest that is sent or taken, in bytes. */
    public static final int LARGEST = 25_000_000;

    /** The screen is told so often of one file, about. */
    private static final long STEPS = 50;

    public SharedFile {
        if (size < 0 || moved < 0 || moved > size) {
            throw new IllegalArgumentException("no more of a file can have moved than there is");
        }
    }

    /** How far it is. */
    public enum Step {
        MOVING,
        DONE,
        /** Somebody at this end or at the other did not want it any more. */
        CANCELLED,
        /** The way broke, or it was too much. */
        BROKEN,
        /** It arrived, and was let go for newer ones. */
        FORGOTTEN
    }

    /** Begins now; nothing has moved. */
    public static SharedFile begin(
            String id,
            ParticipantId from,
            UntrustedText author,
            boolean own,
            @Nullable Addressee to,
            String name,
            long size,
            Instant at) {
        return new SharedFile(id, from, author, own, to, FileNames.safe(name), size, 0, Step.MOVING, null, at);
    }

    /** Whether the screen is told that so much has moved now: about fifty times a file. */
    public boolean isNews(long now) {
        return now - moved >= Math.max(1, size / STEPS);
    }

    public SharedFile withMoved(long now) {
        return new SharedFile(id, from, author, own, to, name, size, now, step, content, at);
    }

    /** It is over in this way. */
    public SharedFile ended(Step how) {
        return new SharedFile(id, from, author, own, to, name, size, moved, how, null, at);
    }

    /** All of it is here. */
    public SharedFile arrived(FileContent whole) {
        return new SharedFile(id, from, author, own, to, name, size, size, Step.DONE, whole, at);
    }

    /** All of it is with the others. */
    public SharedFile delivered() {
        return new SharedFile(id, from, author, own, to, name, size, size, Step.DONE, null, at);
    }

    /** Without its name, which is as private as what is in it. */
    @Override
    public String toString() {
        return "SharedFile[" + id + ", " + moved + " of " + size + " bytes, " + step + "]";
    }
}
