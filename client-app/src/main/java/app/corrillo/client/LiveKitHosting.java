package app.corrillo.client;

import app.corrillo.client.app.ServerHosting;
import app.corrillo.livekit.host.NewRoom;
import app.corrillo.livekit.host.ServerKey;
import app.corrillo.meeting.UntrustedText;
import java.net.URI;
import java.time.InstantSource;

/** Makes rooms on LiveKit servers. */
final class LiveKitHosting {
    private LiveKitHosting() {}

    static ServerHosting.Room room(String server, String key, String secret, String room) {
        NewRoom made = new NewRoom(new ServerKey(URI.create(server), key, secret), room, InstantSource.system());
        return new ServerHosting.Room() {
            @Override
            public String ownLink(UntrustedText name) {
                return made.ownLink(name);
            }

            @Override
            public String guestLink() {
                return made.guestLink();
            }
        };
    }
}
