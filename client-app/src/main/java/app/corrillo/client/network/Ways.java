package app.corrillo.client.network;

import app.corrillo.meeting.media.ConnectionOptions;
import app.corrillo.meeting.media.ConnectionOptions.IceServer;
import app.corrillo.ui.Preferences.Network;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Adds to what a meeting says about its connections what the settings say. Thread-safe. */
public final class Ways {
    private final Supplier<Network> network;
    private final Supplier<String> password;

    /** @param password of the TURN servers in the settings; empty where none is known */
    public Ways(Supplier<Network> network, Supplier<String> password) {
        this.network = network;
        this.password = password;
    }

    /** The meeting's servers first, then those of the settings; the stricter of both wishes. */
    public ConnectionOptions with(ConnectionOptions meeting) {
        Network now = network.get();
        List<IceServer> servers = new ArrayList<>(meeting.iceServers());
        for (String url : now.servers()) {
            servers.add(
                    url.startsWith("turn")
                            ? new IceServer(url, now.user(), password.get())
                            : new IceServer(url, "", ""));
        }
        return new ConnectionOptions(
                servers,
                meeting.relayOnly() || now.relayOnly(),
                meeting.tcpOnly() || now.tcpOnly(),
                now.ports(),
                meeting.purpose(),
                meeting.remotePrefix());
    }
}
