package app.corrillo.bench.trouble;

import app.corrillo.bench.client.Client;
import app.corrillo.bench.client.Clients;
import app.corrillo.bench.client.RoomPeers;
import app.corrillo.bench.client.TileWatch;
import app.corrillo.testkit.livekit.LiveKitOptions;
import app.corrillo.testkit.livekit.LiveKitServer;
import app.corrillo.testkit.livekit.LiveKitToken;
import app.corrillo.testkit.net.Cuttable;
import java.awt.Dimension;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** One room with one publisher, in another network than the two clients that look at it. Closing ends all of it. */
final class Scene implements AutoCloseable {
    private static final String ROOM = "trouble";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Clients clients;
    private final Deque<Closeable> open = new ArrayDeque<>();
    private final List<Side> sides = new ArrayList<>();
    private final OtherNetwork network;
    private final LiveKitServer server;
    private RoomPeers publishers;

    /** Returns when both show the picture. */
    Scene(Clients clients, boolean throughSockets) throws IOException {
        this.clients = clients;
        try {
            network = new OtherNetwork();
            open.push(network::close);
            server = LiveKitServer.start(LiveKitOptions.PLAIN.asInstalled(), network.place());
            open.push(server::close);
            publishers = publish();
            open.push(() -> publishers.close());
            Cuttable first = way();
            Client corrillo = clients.corrillo(url(first, throughSockets), hidden("corrillo"), Optional.empty());
            open.push(corrillo::close);
            corrillo.start();
            Dimension tile = corrillo.tile(PATIENCE);
            Cuttable second = way();
            Client browser = clients.browser(url(second, throughSockets), hidden("browser"), tile, Optional.empty());
            open.push(browser::close);
            browser.start();
            sides.add(new Side(corrillo, first, found(corrillo, tile)));
            sides.add(new Side(browser, second, found(browser, tile)));
        } catch (IOException | AssertionError failure) {
            close();
            throw failure;
        }
    }

    List<Side> sides() {
        return sides;
    }

    OtherNetwork network() {
        return network;
    }

    /** What the clients' sockets go through says and hears nothing any more. */
    void silenceSockets() {
        sides.forEach(Side::silence);
    }

    /** Ends the server as a crash would, and the publisher with it. */
    void kill() {
        server.kill();
        publishers.close();
    }

    /** Starts both again; the publisher is let in before anybody can have noticed. */
    void restart() throws IOException {
        server.restart();
        publishers = publish();
    }

    private RoomPeers publish() throws IOException {
        List<String> command = network.place().run(clients.peers().toArray(String[]::new));
        return RoomPeers.publishers(command, clients.folder(), server, ROOM, 1, false);
    }

    // Neither sees the other one, so that only the publisher's coming and going changes what they show.
    private String hidden(String identity) {
        return server.sign(LiveKitToken.of(identity).room(ROOM).grant("hidden", true));
    }

    private Cuttable way() {
        Cuttable made = new Cuttable(new InetSocketAddress(network.place().address(), server.port()));
        open.push(made::close);
        return made;
    }

    private String url(Cuttable way, boolean throughSockets) {
        return throughSockets ? "ws://127.0.0.1:" + way.port() : server.url();
    }

    private static TileWatch found(Client client, Dimension tile) throws IOException {
        client.tile(PATIENCE);
        IOException last = new IOException(client.name() + " shows no picture");
        long begin = System.nanoTime();
        while (System.nanoTime() - begin < PATIENCE.toNanos()) {
            try {
                return TileWatch.find(client, tile, 1);
            } catch (IOException notYet) {
                last = notYet;
            }
        }
        throw last;
    }

    @Override
    public void close() throws IOException {
        while (!open.isEmpty()) {
            open.pop().close();
        }
    }
}
