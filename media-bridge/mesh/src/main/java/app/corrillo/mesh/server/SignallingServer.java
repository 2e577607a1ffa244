package app.corrillo.mesh.server;

import app.corrillo.meeting.time.Time;
import app.corrillo.meeting.work.Lane;
import app.corrillo.mesh.crypto.Identity;
import app.corrillo.mesh.crypto.Secret;
import app.corrillo.mesh.near.NearDoor;
import app.corrillo.mesh.wire.Wire;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.eclipse.jetty.websocket.core.FrameHandler;
import org.eclipse.jetty.websocket.core.server.ServerUpgradeRequest;
import org.eclipse.jetty.websocket.core.server.ServerUpgradeResponse;
import org.eclipse.jetty.websocket.core.server.WebSocketUpgradeHandler;
import org.jspecify.annotations.Nullable;

/** The small server that brings participants together: a WebSocket at {@code /room}, over TLS 1.3. */
public final class SignallingServer implements AutoCloseable {
    /** The path of the WebSocket. */
    public static final String PATH = "/room";

    /** Open sockets of everybody together, strangers included. */
    static final int MAX_SOCKETS = 128;

    /** A socket that says nothing before it is a WebSocket is closed after this. */
    static final Duration IDLE = Duration.ofSeconds(15);

    private static final Logger LOG = System.getLogger(SignallingServer.class.getName());
    private static final int THREADS = 12;
    private static final int HEADERS = 4_096;

    private final Server server = new Server(threads());
    private final Lane lane = new Lane("mesh room");
    private final AddressRates rates;
    private final Room room;
    private final Time time;
    private final ServerConnector connector;
    private final NearDoor near;

    private SignallingServer(Identity identity, RoomRules rules, @Nullable InetAddress bind, int port, Time time) {
        this.time = time;
        rates = new AddressRates(time);
        room = new Room(lane, time, rules, rates);
        near = new NearDoor(rules.secret(), rates::connects);
        connector = connector(server, identity);
        connector.setHost(bind == null ? null : bind.getHostAddress());
        connector.setPort(port);
        server.addConnector(connector);
        server.addBean(new NetworkConnectionLimit(MAX_SOCKETS, connector));
        server.setHandler(upgrade());
        server.setStopTimeout(0);
    }

    /**
     * Starts to listen.
     *
     * @param bind null for every address of this computer
     * @param port 0 for any that is free
     * @throws IOException if the address cannot be had
     */
    public static SignallingServer start(
            Identity identity, RoomRules rules, @Nullable InetAddress bind, int port, Time time) throws IOException {
        SignallingServer made = new SignallingServer(identity, rules, bind, port, time);
        try {
            made.server.start();
            return made;
        } catch (Exception failure) {
            made.close();
            throw new IOException("the meeting's address cannot be had: " + failure.getMessage(), failure);
        }
    }

    /** The port that others connect to. */
    public int port() {
        return connector.getLocalPort();
    }

    /** From now on people of the local network may come without a link. */
    public void letNearIn() {
        near.open();
    }

    /** Tells everybody that the server stops, and stops. Those who are connected to each other go on talking. */
    @Override
    public void close() {
        room.close();
        lane.reached().completeOnTimeout(null, 2, TimeUnit.SECONDS).join();
        try {
            server.stop();
        } catch (Exception failure) {
            LOG.log(Level.WARNING, "the signalling server did not stop in order", failure);
        }
    }

    private WebSocketUpgradeHandler upgrade() {
        WebSocketUpgradeHandler handler = new WebSocketUpgradeHandler();
        TextSocket.configure(handler.getConfiguration(), IDLE.multipliedBy(2));
        handler.addMapping(PATH, this::open);
        handler.setHandler(near);
        return handler;
    }

    private @Nullable FrameHandler open(
            ServerUpgradeRequest request, ServerUpgradeResponse response, Callback callback) {
        response.setExtensions(List.of());
        InetAddress address = addressOf(request);
        if (address == null || !rates.connects(address)) {
            Response.writeError(request, response, callback, HttpStatus.TOO_MANY_REQUESTS_429);
            return null;
        }
        return new GuestSocket(room, rates, time, address).socket();
    }

    private static @Nullable InetAddress addressOf(Request request) {
        return request.getConnectionMetaData().getRemoteSocketAddress() instanceof InetSocketAddress remote
                ? remote.getAddress()
                : null;
    }

    private static QueuedThreadPool threads() {
        QueuedThreadPool threads = new QueuedThreadPool(THREADS, 2, 10_000);
        threads.setName("mesh server");
        threads.setDaemon(true);
        return threads;
    }

    private static ServerConnector connector(Server server, Identity identity) {
        HttpConfiguration http = new HttpConfiguration();
        http.setSendServerVersion(false);
        http.setRequestHeaderSize(HEADERS);
        http.addCustomizer(new SecureRequestCustomizer(false));
        SslContextFactory.Server tls = new SslContextFactory.Server();
        String password = Secret.random().value();
        tls.setKeyStore(identity.keyStore(password.toCharArray()));
        tls.setKeyStorePassword(password);
        tls.setIncludeProtocols("TLSv1.3");
        ServerConnector connector = new ServerConnector(
                server, 1, 1, new SslConnectionFactory(tls, "http/1.1"), new HttpConnectionFactory(http));
        connector.setIdleTimeout(IDLE.toMillis());
        connector.setAcceptedSendBufferSize(Wire.MAX_BYTES);
        return connector;
    }
}
