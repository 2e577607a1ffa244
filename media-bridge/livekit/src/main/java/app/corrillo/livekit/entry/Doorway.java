package app.corrillo.livekit.entry;

import app.corrillo.livekit.LiveKitLink;
import app.corrillo.livekit.LiveKitOptions;
import java.net.URI;
import java.util.Optional;

/** A link of this family that can be entered. Holds secrets: no {@code toString} shows one. */
public sealed interface Doorway {

    /** The way in. The door is the caller's. */
    Entrance entrance(JsonDoor door, LiveKitOptions options);

    /** Server and token. */
    record Ticket(LiveKitLink link) implements Doorway {
        @Override
        public Entrance entrance(JsonDoor door, LiveKitOptions options) {
            return name -> java.util.concurrent.CompletableFuture.completedFuture(link);
        }
    }

    /**
     * A server, and perhaps a room, without a token.
     *
     * @param server {@code wss://…} without query
     * @param room from the link's {@code room=}; empty where there is none
     */
    record Tokenless(URI server, String room) implements Doorway {
        @Override
        public Entrance entrance(JsonDoor door, LiveKitOptions options) {
            Optional<URI> endpoint = options.endpoint();
            return endpoint.<Entrance>map(where -> new TokenEndpoint(door, where, server, room, options.plain()))
                    .orElseThrow(() -> new IllegalArgumentException("nobody gives tokens for this link"));
        }
    }

    /** A room of OpenVidu Meet. */
    record Meet(URI base, String room, String secret) implements Doorway {
        @Override
        public Entrance entrance(JsonDoor door, LiveKitOptions options) {
            return new MeetRoom(api(door), options.plain());
        }

        /** What its server is asked. */
        public MeetApi api(JsonDoor door) {
            return new MeetApi(door, base, room, secret);
        }

        @Override
        public String toString() {
            return "Meet[" + base.getHost() + "]";
        }
    }
}
