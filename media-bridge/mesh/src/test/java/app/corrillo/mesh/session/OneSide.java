package app.corrillo.mesh.session;

import app.corrillo.meeting.UntrustedText;
import app.corrillo.meeting.media.ConnectionOptions;
import app.corrillo.meeting.media.MediaEngine;
import app.corrillo.meeting.media.PeerConnection;
import app.corrillo.meeting.time.Time;
import app.corrillo.meeting.work.Lane;
import app.corrillo.mesh.MeshLink;
import app.corrillo.mesh.wire.PeerMessage;
import app.corrillo.mesh.wire.Signal;
import java.lang.reflect.Proxy;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** A person, and what this one knows of one other: a real peer, on connections that only a test moves. */
final class OneSide implements Peer.Owner {
    private static final MeshLink LINK = ((MeshLink.Reading.Good) MeshLink.read(
                    "corrillo://127.0.0.1:1/room?v=1&secret=" + "s".repeat(22) + "&cert=" + "c".repeat(43)))
            .link();

    private final String name;
    private final Peer other;
    private final FileDesk files;
    private final Deque<Signal> signals = new ArrayDeque<>();
    private final List<StillConnection> connections = new ArrayList<>();
    private final List<String> written = new ArrayList<>();
    private final List<String> heard = new ArrayList<>();

    OneSide(String name, String other, Time time, Lane lane) {
        this.name = name;
        MediaEngine engine = (MediaEngine) Proxy.newProxyInstance(
                OneSide.class.getClassLoader(), new Class<?>[] {MediaEngine.class}, (_, method, arguments) -> {
                    if (method.getName().equals("connect")) {
                        return connect((ConnectionOptions) arguments[0], (PeerConnection.Listener) arguments[1]);
                    }
                    throw new UnsupportedOperationException(method.getName());
                });
        Tools tools = new Tools(LINK, engine, _ -> {}, time, lane);
        this.files = new FileDesk(tools, () -> {
            throw new IllegalStateException("no files");
        });
        this.other = new Peer(tools, new Hands(), new Roles(), other, UntrustedText.name(other), new HeardOf(), this);
        this.other.setListed(true);
    }

    private CompletableFuture<PeerConnection> connect(ConnectionOptions options, PeerConnection.Listener listener) {
        StillConnection made = new StillConnection(options, listener);
        connections.add(made);
        return CompletableFuture.completedFuture(made);
    }

    Peer other() {
        return other;
    }

    /** What was written here. */
    List<String> written() {
        return written;
    }

    /** What was heard here of the other. */
    List<String> heard() {
        return heard;
    }

    /** What is on its way to the other by way of the server. */
    Deque<Signal> signals() {
        return signals;
    }

    void write() {
        String text = name + " " + (written.size() + 1);
        written.add(text);
        other.say(new PeerMessage.Chat(text));
    }

    /** The connection of now, unless it is gone. */
    Optional<StillConnection> connection() {
        return connections.isEmpty()
                ? Optional.empty()
                : Optional.of(connections.getLast()).filter(one -> !one.isGone());
    }

    /** The end of this connection that is there, gone or not. */
    Optional<StillConnection> end(StillConnection there) {
        return connections.reversed().stream().filter(there::meets).findFirst();
    }

    @Override
    public void signal(Peer peer, Signal signal) {
        signals.add(signal);
    }

    @Override
    public FileLine fileLine(Peer peer) {
        return files.line(peer);
    }

    @Override
    public void talks(Peer peer) {
        PeerMessage hello = peer.letters().numbered(new PeerMessage.Hello(1, name, 0, 1));
        peer.link().ifPresent(link -> link.send(hello));
    }

    @Override
    public void said(Peer peer, PeerMessage message) {
        if (message instanceof PeerMessage.Chat(var text, var _)) {
            heard.add(text);
        }
    }

    @Override
    public void linked(Peer peer, PeerLink link) {}

    @Override
    public void unlinked(Peer peer) {}

    @Override
    public void connected(Peer peer, boolean mended) {}

    @Override
    public void troubled(Peer peer) {}

    @Override
    public void lostForGood(Peer peer) {}

    @Override
    public void saidGoodbye(Peer peer) {}

    @Override
    public void broken(Throwable failure) {}
}
