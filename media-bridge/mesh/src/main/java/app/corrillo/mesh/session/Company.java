package app.corrillo.mesh.session;

import app.corrillo.meeting.Addressee;
import app.corrillo.meeting.MeetingCommand;
import app.corrillo.meeting.MeetingEvent;
import app.corrillo.meeting.Notice;
import app.corrillo.meeting.ParticipantId;
import app.corrillo.meeting.Source;
import app.corrillo.meeting.UntrustedText;
import app.corrillo.meeting.work.TokenBucket;
import app.corrillo.mesh.client.ServerLine;
import app.corrillo.mesh.wire.FromServer.Person;
import app.corrillo.mesh.wire.PeerMessage;
import app.corrillo.mesh.wire.Signal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Everybody else in the meeting, and what goes to them. Only for the session's lane. */
final class Company implements Peer.Owner {
    /** However many a server lists, no more connections than this are made. */
    static final int MOST = 64;

    /** People whom a server may name at once who were not there before, and then a second. */
    static final double ARRIVALS = 4 * MOST;

    static final double ARRIVALS_PER_SECOND = 1;

    private final Tools tools;
    private final OwnMedia media;
    private final Tiles tiles = new Tiles();
    private final Hands hands = new Hands();
    private final Roles roles = new Roles();
    private final HeardOf heardOf = new HeardOf();
    private final Map<String, Peer> peers = new LinkedHashMap<>();
    private final TokenBucket arrivals;
    private final SendPlan plan;
    private final Meter meter;
    private final FileDesk files;
    private final PeerPolls polls;
    private final Runnable changed;
    private final Consumer<Throwable> broken;
    private @Nullable ServerLine line;
    private @Nullable OwnState self;
    private boolean held;

    Company(Tools tools, OwnMedia media, int cores, Runnable changed, Consumer<Throwable> broken) {
        this.tools = tools;
        this.media = media;
        this.changed = changed;
        this.broken = broken;
        this.arrivals =
                new TokenBucket(ARRIVALS, ARRIVALS_PER_SECOND, tools.time().nanos());
        this.plan = new SendPlan(tools, media, cores);
        this.files = new FileDesk(tools, () -> Objects.requireNonNull(self));
        this.polls = new PeerPolls(tools);
        this.meter = new Meter(tools, media, plan, this::everybody, this::replan);
    }

    void attach(ServerLine server) {
        line = server;
    }

    void begin(OwnState own) {
        self = own;
        meter.start();
    }

    boolean hasBegun() {
        return self != null;
    }

    @Nullable
    OwnState self() {
        return self;
    }

    Hands hands() {
        return hands;
    }

    Roles roles() {
        return roles;
    }

    /** Whether something of this source goes to the others, heard or seen. */
    boolean isSending(Source source) {
        return media.isSending(source);
    }

    Tiles tiles() {
        return tiles;
    }

    SendPlan plan() {
        return plan;
    }

    FileDesk files() {
        return files;
    }

    PeerPolls polls() {
        return polls;
    }

    /** To everybody who is there when its turn comes, or to one. */
    void send(MeetingCommand.SendFile wish) {
        ParticipantId only = wish.to();
        if (only == null) {
            files.send(wish, null, () -> List.copyOf(peers.values()));
            return;
        }
        Peer peer = peers.get(only.value());
        Addressee to = new Addressee(
                only, peer == null ? UntrustedText.name("") : peer.talk().name());
        files.send(wish, to, () -> peer == null ? List.of() : List.of(peer));
    }

    /** Says something to one person alone, if that one is reached; what cannot be said is told as failed. */
    void whisper(OwnState own, UntrustedText text, ParticipantId to) {
        Peer peer = peers.get(to.value());
        if (peer == null) {
            tools.tell(new MeetingEvent.NoticeGiven(
                    Notice.Kind.MESSAGE_FAILED,
                    UntrustedText.name(""),
                    tools.time().now()));
        } else {
            peer.say(own.whisper(text, new Addressee(to, peer.talk().name())));
        }
    }

    Collection<Peer> everybody() {
        return List.copyOf(peers.values());
    }

    boolean isEmpty() {
        return peers.values().stream().noneMatch(Peer::isAnnounced);
    }

    boolean reachesAnybody() {
        return peers.values().stream().anyMatch(Peer::isConnected);
    }

    /** The server lists these and nobody else. */
    void unlistAllBut(Set<String> ids) {
        everybody().stream().filter(peer -> !ids.contains(peer.id())).forEach(peer -> departed(peer.id(), false));
    }

    /**
     * Somebody was there before this person came, or came back: whoever comes makes the offer. What was said about a
     * connection that has not come about may be lost, so that one is begun anew.
     */
    void present(Person person) {
        Peer peer = peers.get(person.id());
        boolean reached =
                peer != null && peer.link().filter(PeerLink::wasConnected).isPresent();
        Peer now = arrived(person);
        if (now == null || held) {
            return;
        }
        if (!reached && !person.away()) {
            now.offer();
        } else if (reached && tools.engine().devices().canSound()) {
            offerWhatLacksSound(now);
        }
    }

    /** Somebody came, and will make the offer. */
    @Nullable
    Peer arrived(Person person) {
        Peer peer = peers.get(person.id());
        if (peer == null) {
            if (peers.size() >= MOST
                    || (self != null && person.id().equals(self.id().value()))
                    || !arrivals.take(tools.time().nanos())) {
                return null;
            }
            peer = new Peer(tools, hands, roles, person.id(), UntrustedText.name(person.name()), heardOf, this);
            peers.put(person.id(), peer);
        }
        peer.setListed(true);
        if (held) {
            peer.hold();
        }
        peer.announce();
        return peer;
    }

    /** The server does not list this person any more. Whoever is still reached stays. */
    void departed(String id, boolean left) {
        Peer peer = peers.get(id);
        if (peer != null) {
            peer.setListed(false);
            if (left || !peer.isConnected()) {
                remove(peer);
            }
        }
    }

    void signalled(String from, Signal signal) {
        Peer peer = peers.get(from);
        // Without an engine nothing can be answered, and with the next one everything is offered anew.
        if (peer != null && !held) {
            peer.take(signal);
        }
    }

    /** To everybody who is reached. */
    void tellAll(PeerMessage message) {
        peers.values().forEach(peer -> peer.say(message));
    }

    void tellTiles() {
        peers.values().forEach(this::tellTiles);
    }

    void replan() {
        plan.refresh(peers.values());
    }

    /** There is no engine for now, however long: who is listed stays, and what is written is kept. */
    void hold() {
        held = true;
        everybody().forEach(Peer::hold);
    }

    /** Makes every connection anew: what the engine put into the old ones is gone for good. */
    void renew() {
        held = false;
        everybody().forEach(Peer::release);
        if (line != null && line.isUp()) {
            everybody().stream()
                    .filter(peer -> peer.link().isPresent() || peer.isListed())
                    .forEach(Peer::offer);
        }
    }

    /** There is sound again: a connection that was made without it never gets it, and another one in its place does. */
    void soundIsBack() {
        everybody().forEach(this::offerWhatLacksSound);
    }

    private void offerWhatLacksSound(Peer peer) {
        PeerLink asked = peer.link().orElse(null);
        if (asked != null) {
            asked.lacksSound()
                    .thenAccept(lacking -> tools.lane().run(() -> {
                        boolean current = asked.equals(peer.link().orElse(null));
                        // What cannot be offered now is looked at again when the server is back; the next engine has
                        // sound.
                        if (lacking && current && !held && line != null && line.isUp()) {
                            peer.offer();
                        }
                    }));
        }
    }

    /** Every connection ends. */
    void close() {
        meter.stop();
        files.close();
        everybody().forEach(Peer::close);
        peers.clear();
    }

    private void tellTiles(Peer peer) {
        tiles.news(peer).ifPresent(show -> peer.link().ifPresent(link -> link.send(show)));
    }

    private void remove(Peer peer) {
        peers.remove(peer.id());
        polls.departed(peer);
        peer.depart();
        mendIfNobodyIsLost();
    }

    private void mendIfNobodyIsLost() {
        if (peers.values().stream().noneMatch(Peer::isLost)) {
            tools.tell(new MeetingEvent.TroubleMended(Notice.Kind.PEER_LOST));
        }
        changed.run();
    }

    @Override
    public void signal(Peer peer, Signal signal) {
        if (line != null) {
            line.send(peer.id(), signal);
        }
    }

    @Override
    public FileLine fileLine(Peer peer) {
        return files.line(peer);
    }

    @Override
    public void linked(Peer peer, PeerLink link) {
        Sections.ORDER.forEach(source -> {
            if (media.track(source) != null) {
                link.replace(source, media.track(source));
            }
        });
    }

    @Override
    public void unlinked(Peer peer) {
        tiles.forget(peer);
        polls.unlinked(peer);
        meter.forget(peer);
        replan();
    }

    @Override
    public void connected(Peer peer, boolean mended) {
        replan();
        if (mended) {
            mendIfNobodyIsLost();
        } else {
            changed.run();
        }
    }

    @Override
    public void troubled(Peer peer) {
        tools.tell(new MeetingEvent.NoticeGiven(
                Notice.Kind.PEER_LOST, peer.talk().name(), tools.time().now()));
        changed.run();
    }

    @Override
    public void lostForGood(Peer peer) {
        polls.departed(peer);
        if (!peer.isListed()) {
            peers.remove(peer.id());
        }
        mendIfNobodyIsLost();
    }

    @Override
    public void talks(Peer peer) {
        if (self == null) {
            return;
        }
        PeerMessage hello = peer.letters().numbered(self.hello());
        peer.link().ifPresent(link -> {
            link.send(hello);
            link.send(media.streams());
        });
        tiles.forget(peer);
        tellTiles(peer);
    }

    @Override
    public void said(Peer peer, PeerMessage message) {
        if (message instanceof PeerMessage.Show) {
            replan();
        } else if (message instanceof PeerMessage.Streams) {
            tellTiles(peer);
        } else if (message instanceof PeerMessage.Whisper(var text, var _) && self != null) {
            peer.talk().said(text, self.addressee());
        }
        polls.said(peer, message);
    }

    @Override
    public void saidGoodbye(Peer peer) {
        remove(peer);
    }

    @Override
    public void broken(Throwable failure) {
        broken.accept(failure);
    }
}
