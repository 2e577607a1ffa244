package app.corrillo.mesh.session;

import app.corrillo.meeting.MeetingEvent;
import app.corrillo.meeting.Participant;
import app.corrillo.meeting.ParticipantId;
import app.corrillo.meeting.UntrustedText;
import app.corrillo.meeting.media.PeerConnection.RemoteTrack;
import app.corrillo.meeting.media.PeerConnection.State;
import app.corrillo.mesh.wire.PeerMessage;
import app.corrillo.mesh.wire.Signal;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One other participant, through every connection there is with this person over time. What is waited for is set up
 * before anybody is told, so that time counts from there. Only for the session's lane.
 */
final class Peer implements PeerLink.Listener {
    private static final Logger LOG = System.getLogger(Peer.class.getName());

    private final Tools tools;
    private final String id;
    private final Owner owner;
    private final Roles roles;
    private final Patience patience;
    private final RemoteTracks tracks;
    private final PeerTalk talk;
    private final Inbox inbox;
    private final PeerRates rates;
    private final Letters letters;
    private @Nullable PeerLink link;
    private int past;
    private boolean announced;
    private boolean listed;
    private boolean lost;
    private boolean held;

    Peer(Tools tools, Hands hands, Roles roles, String id, UntrustedText name, HeardOf heardOf, Owner owner) {
        this.tools = tools;
        this.id = id;
        this.owner = owner;
        this.roles = roles;
        this.letters = new Letters(id, heardOf);
        this.patience = new Patience(tools.time(), tools.lane(), this::giveUp);
        this.tracks = new RemoteTracks(tools, participant());
        this.talk = new PeerTalk(tools, hands, this, name);
        this.inbox = new Inbox(id, tools.time());
        this.rates = new PeerRates(tools.time());
    }

    String id() {
        return id;
    }

    ParticipantId participant() {
        return new ParticipantId(id);
    }

    PeerTalk talk() {
        return talk;
    }

    Letters letters() {
        return letters;
    }

    RemoteTracks tracks() {
        return tracks;
    }

    Optional<PeerLink> link() {
        return Optional.ofNullable(link);
    }

    boolean isConnected() {
        return link != null && link.isConnected();
    }

    /** Whether the screen was told of this person. */
    boolean isAnnounced() {
        return announced;
    }

    boolean isListed() {
        return listed;
    }

    boolean isLost() {
        return lost;
    }

    PeerRates rates() {
        return rates;
    }

    /** Whether the server says that this person has a seat. */
    void setListed(boolean now) {
        listed = now;
    }

    /** The person is in the meeting, connected or about to be. */
    void announce() {
        if (!isConnected()) {
            await();
        }
        if (!announced) {
            announced = true;
            tools.tell(new MeetingEvent.ParticipantArrived(
                    Participant.arriving(participant(), talk.name(), roles.of(id), false),
                    tools.time().now()));
        }
    }

    /** One's own engine is gone: nothing is known of this person but what the server says, and nobody is given up. */
    void hold() {
        held = true;
        letters.shut();
        patience.end();
        tracks.stop();
    }

    /** There is an engine again. */
    void release() {
        held = false;
        if (!isConnected()) {
            await();
        }
    }

    private void await() {
        if (!held) {
            patience.begin();
        }
    }

    /** Offers a connection, in place of any other. */
    void offer() {
        offerAbove(0);
    }

    /** Something about the connection came by way of the server. */
    void take(Signal signal) {
        if (!rates.takeSignal()) {
            return;
        }
        boolean current = link != null && link.number() == signal.link();
        if (signal instanceof Signal.Offer && !current) {
            // New ways to what has ended here lead nowhere: what is open there is not opened again for another end.
            if (signal.link() != past) {
                accept(signal);
            }
        } else if (link != null && current && !(signal instanceof Signal.Offer && link.offers())) {
            link.take(signal);
        }
    }

    /**
     * Tells this person. What is written is kept until it has come; the rest is of the moment, or said in each hello.
     */
    void say(PeerMessage message) {
        if (message instanceof PeerMessage.Written written) {
            letters.put(written, talk::unreached);
            write();
        } else if (link != null) {
            link.send(message);
        }
    }

    private void write() {
        if (link != null && link.talks()) {
            letters.due().forEach(link::send);
        }
    }

    /** Looks for new ways, by way of the server. */
    void restart() {
        if (link != null && link.offers()) {
            link.restart();
        } else if (link != null) {
            owner.signal(this, new Signal.Restart(link.number()));
        }
    }

    /** The person is gone for good. */
    void depart() {
        patience.end();
        withdraw();
    }

    private void withdraw() {
        drop();
        tracks.clear();
        // What was written to everybody still comes to whoever comes back; who is gone for good is forgotten.
        if (letters.forgetWhispers()) {
            talk.unreached();
        }
        talk.forget();
        if (announced) {
            announced = false;
            tools.tell(
                    new MeetingEvent.ParticipantLeft(participant(), tools.time().now()));
        }
        lost = false;
    }

    /** Ends the connection without a word to anybody. */
    void close() {
        patience.end();
        inbox.clear();
        tracks.stop();
        if (link != null) {
            link.close();
        }
    }

    private void accept(Signal offer) {
        if (link != null && link.isUnanswered() && link.number() > offer.link()) {
            // Both offered at once: the higher number counts, and is said again in case it was not heard.
            offerAbove(offer.link());
        } else if (rates.takeLink()) {
            begin(offer.link(), false).take(offer);
        }
    }

    private void offerAbove(int number) {
        begin(ThreadLocalRandom.current().nextInt(number + 1, Integer.MAX_VALUE), true)
                .open();
    }

    private PeerLink begin(int number, boolean offers) {
        drop();
        tracks.renew();
        PeerLink made = new PeerLink(tools, id, number, offers, owner.fileLine(this), this);
        link = made;
        patience.beginAnew();
        owner.linked(this, made);
        return made;
    }

    private void drop() {
        if (link != null) {
            if (link.hasAnswered()) {
                past = link.number();
            }
            link.close();
            link = null;
            inbox.clear();
            letters.renew();
            owner.unlinked(this);
        }
    }

    private void giveUp() {
        boolean mine = link == null || link.offers();
        patience.end();
        if (listed && mine) {
            patience.later(() -> {
                if (listed && link == null) {
                    offer();
                }
            });
        }
        withdraw();
        owner.lostForGood(this);
    }

    private void trouble(boolean failed) {
        if (!lost && !held) {
            lost = true;
            await();
            patience.whileLost(this::restart);
            tracks.setStalled(true);
            owner.troubled(this);
        }
        if (failed) {
            restart();
        }
    }

    @Override
    public void onSignal(Signal signal) {
        owner.signal(this, signal);
    }

    @Override
    public void onState(State state) {
        switch (state) {
            case CONNECTED -> {
                patience.end();
                boolean mended = lost;
                lost = false;
                announce();
                tracks.setStalled(false);
                owner.connected(this, mended);
            }
            case DISCONNECTED -> trouble(false);
            case FAILED -> trouble(true);
            case CLOSED -> {
                // The engine has ended; the connection is made anew when there is another one.
                letters.shut();
                tracks.setStalled(true);
                await();
            }
            case NEW, CONNECTING -> {}
        }
    }

    @Override
    public void onTrack(RemoteTrack track) {
        tracks.bring(track);
    }

    @Override
    public void onTalk() {
        owner.talks(this);
        // The other side's hello may have come before this one was told that it can talk.
        write();
    }

    @Override
    public void onText(String text, Consumer<PeerMessage> accept) {
        inbox.take(text, accept);
    }

    @Override
    public void onMessage(PeerMessage message) {
        switch (message) {
            case PeerMessage.Bye() -> owner.saidGoodbye(this);
            case PeerMessage.Heard(int number) -> {
                letters.heard(number);
                write();
            }
            case PeerMessage.Written written -> {
                letters.receipt(written).ifPresent(this::say);
                if (letters.isNew(written)) {
                    hand(written);
                }
            }
            case PeerMessage.Hello hello -> {
                hand(hello);
                letters.greeted(hello);
                write();
            }
            default -> hand(message);
        }
    }

    private void hand(PeerMessage message) {
        talk.take(message);
        owner.said(this, message);
    }

    @Override
    public void onBroken(Throwable failure) {
        LOG.log(Level.WARNING, "the connection to participant " + id + " cannot be made", failure);
        drop();
        tracks.renew();
        trouble(false);
        owner.broken(failure);
    }

    /** Told what the rest of the session has to know. */
    interface Owner {
        void signal(Peer peer, Signal signal);

        /** Where the files of a new connection go. */
        FileLine fileLine(Peer peer);

        /** A new connection begins; what is sent has to be put into it. */
        void linked(Peer peer, PeerLink link);

        /** The connection is gone. */
        void unlinked(Peer peer);

        void connected(Peer peer, boolean mended);

        void troubled(Peer peer);

        void lostForGood(Peer peer);

        /** Messages reach the person from now on. */
        void talks(Peer peer);

        void said(Peer peer, PeerMessage message);

        void saidGoodbye(Peer peer);

        void broken(Throwable failure);
    }
}
