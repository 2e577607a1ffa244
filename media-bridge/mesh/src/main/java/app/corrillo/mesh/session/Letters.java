package app.corrillo.mesh.session;

import app.corrillo.mesh.wire.PeerMessage;
import java.util.List;
import java.util.Optional;

/**
 * What is written between this person and another one, through all their connections: nothing is lost and nothing is
 * heard twice. Only for the session's lane.
 */
final class Letters {
    private final String person;
    private final HeardOf heardOf;
    private final Outbox outbox = new Outbox();
    // Of the other side, in the connection of now.
    private int numbering;
    private boolean greeted;
    private boolean full;

    Letters(String person, HeardOf heardOf) {
        this.person = person;
        this.heardOf = heardOf;
    }

    /** Nothing goes out for now. */
    void shut() {
        outbox.shut();
    }

    /** The connection is gone; the next one begins with a hello. */
    void renew() {
        outbox.shut();
        numbering = 0;
        greeted = false;
    }

    /** With what was heard of this person, and the numbers under which this person is written to. */
    PeerMessage.Hello numbered(PeerMessage.Hello hello) {
        HeardOf.Mark mark = heardOf.of(person);
        return hello.with(outbox.numbering(), mark.numbering(), mark.last());
    }

    /** The first hello of a connection: what may not have come is due again, before anything new. */
    void greeted(PeerMessage.Hello hello) {
        if (!greeted) {
            greeted = true;
            numbering = hello.numbering() == null ? 0 : hello.numbering();
            outbox.open(hello);
        }
    }

    /**
     * Keeps what is written. Where there is no room it fails, which is told of every whisper, and of what goes to
     * everybody once until all that is kept has come.
     */
    void put(PeerMessage.Written message, Runnable failed) {
        full &= !outbox.isEmpty();
        if (outbox.put(message)) {
            return;
        }
        boolean whisper = message instanceof PeerMessage.Whisper;
        if (whisper || !full) {
            failed.run();
        }
        full |= !whisper;
    }

    /** What is to be said now, in order; it counts as said. */
    List<PeerMessage> due() {
        return outbox.due();
    }

    /** The other side has everything up to this number. */
    void heard(int number) {
        outbox.heard(number);
    }

    /** What the other side is told because this came; empty where it knows no numbers. */
    Optional<PeerMessage.Heard> receipt(PeerMessage.Written written) {
        return numbering == 0
                ? Optional.empty()
                : Optional.ofNullable(written.number()).map(PeerMessage.Heard::new);
    }

    /** Whether this was not heard before; it is from now on. */
    boolean isNew(PeerMessage.Written written) {
        return receipt(written)
                .map(heard -> heardOf.isNew(person, numbering, heard.number()))
                .orElse(true);
    }

    /** Nothing written to this person alone is kept any more; whether something was. */
    boolean forgetWhispers() {
        return outbox.forgetWhispers();
    }
}
