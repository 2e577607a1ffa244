package app.corrillo.livekit.session;

import app.corrillo.livekit.LiveKitLink;
import app.corrillo.livekit.LiveKitToken;
import app.corrillo.livekit.ServerAddresses;
import app.corrillo.livekit.protocol.ReconnectReason;
import app.corrillo.livekit.protocol.RegionSettings;
import app.corrillo.livekit.protocol.SessionDescription;
import app.corrillo.livekit.signal.JoinQuery;
import app.corrillo.livekit.signal.JoinQuery.Version;
import app.corrillo.livekit.signal.Loss;
import app.corrillo.livekit.signal.ReconnectPolicy;
import app.corrillo.livekit.signal.Regions;
import app.corrillo.livekit.signal.SignalLine;
import app.corrillo.livekit.signal.Signalling;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * By which door the room is entered: that of the link, with the newest signalling and in the older way, where the
 * server sends people, and by the cloud's other regions. Only for the session's lane.
 */
final class Arrival {
    /** From opening the socket to the server's first word. */
    static final Duration JOIN = Duration.ofSeconds(10);

    /** So long the engine may take for the first offer; then the door is opened without it. */
    static final Duration DRAFT = Duration.ofMillis(150);

    private static final int REDIRECTS = 3;

    private final Tools tools;
    private final Signalling signalling;
    private final Media media;
    private final SignalLine line;
    private final Regions regions;
    private URI server;
    private LiveKitToken token;
    private @Nullable SessionDescription draft;
    private boolean drafting;
    private boolean over;
    private int redirects;
    private long began;

    Arrival(Tools tools, LiveKitLink link, Signalling signalling, Media media, SignalLine line) {
        this.tools = tools;
        this.signalling = signalling;
        this.media = media;
        this.line = line;
        server = link.server();
        token = link.token();
        regions = new Regions(server);
    }

    /** The newest one that the server gave. */
    LiveKitToken token() {
        return token;
    }

    void keep(LiveKitToken newest) {
        token = newest;
    }

    /** Opens the first door. */
    void begin() {
        began = tools.time().nanos();
        regions.ask(signalling, token);
        switch (media.version()) {
            case ZERO -> enter();
            case ONE -> draft();
        }
    }

    // An offer that goes along with the first words saves a way to and fro; an engine that is slow is not waited for.
    private void draft() {
        draft = null;
        drafting = true;
        Upstream up = media.current().up();
        up.draft()
                .thenAccept(made -> tools.lane().run(() -> {
                    if (drafting) {
                        draft = made;
                        up.toldWithJoining(made);
                        drafted();
                    }
                }));
        tools.time().after(DRAFT, () -> tools.lane().run(this::drafted));
    }

    private void drafted() {
        if (drafting && !over) {
            drafting = false;
            enter();
        }
    }

    private void enter() {
        line.open(server, token, JoinQuery.anew(media.version(), draft), JOIN);
    }

    /** The same session over another socket. */
    void resume(String sid, ReconnectReason why) {
        line.open(server, token, JoinQuery.resume(media.version(), sid, why), ReconnectPolicy.ATTEMPT);
    }

    void joinAnew() {
        line.open(server, token, JoinQuery.anew(media.version(), null), ReconnectPolicy.ATTEMPT);
    }

    /** Let in: the next time every door may be tried again, and what was said at this one is not said again. */
    void arrived() {
        regions.reset();
        redirects = 0;
        draft = null;
    }

    /** Nothing more is tried. */
    void stop() {
        over = true;
    }

    /** The server sends this person to another one; gives back whether that is gone to. */
    boolean redirected(String url) {
        Optional<URI> there = LiveKitLink.server(url, isPlain());
        if (++redirects > REDIRECTS || there.isEmpty()) {
            return false;
        }
        server = there.get();
        enter();
        return true;
    }

    // Only to a server that is as safe as the one that sends: what may be without TLS was allowed for this one.
    private boolean isPlain() {
        return ServerAddresses.of(server, false).isEmpty();
    }

    /** A server that sends people away names other regions. */
    void reported(@Nullable RegionSettings settings) {
        if (settings != null) {
            regions.reported(settings);
        }
    }

    /** The door did not open, and nobody was let in yet; another is tried, or it is told that there is none. */
    void refused(Loss why, Consumer<Loss> none) {
        boolean late = tools.time().nanos() - began >= JOIN.toNanos();
        if (media.version() == Version.ONE && why.mayBeOfItsAddress()) {
            enterInTheOlderWay();
        } else if (!why.isOfOneDoor() || late) {
            none.accept(why);
        } else {
            regions.known().thenAccept(all -> tools.lane().run(() -> elsewhere(why, none)));
        }
    }

    private void elsewhere(Loss why, Consumer<Loss> none) {
        Optional<URI> next = regions.next();
        if (over || next.isEmpty()) {
            none.accept(why);
        } else {
            server = next.get();
            enter();
        }
    }

    // Servers from before version 1 do not know its address, and what stands before them may not bear its length.
    private void enterInTheOlderWay() {
        draft = null;
        media.speak(Version.ZERO);
        media.restart();
        enter();
    }

    /** One connection for both ways does not come about: from the next time on it is tried with two. */
    void goTheOlderWay() {
        media.speak(Version.ZERO);
    }

    /** A door did not open while everything is joined anew: the next attempt is made at another one. */
    void moveOn(Loss why) {
        if (why.isOfOneDoor()) {
            server = regions.nextOrHome();
        }
    }

    /** The engine has nothing of what it had; the first ones are asked for again. */
    void again() {
        media.restart();
        begin();
    }
}
