package app.corrillo.livekit.host;

import app.corrillo.livekit.LiveKitLink;
import app.corrillo.livekit.LiveKitToken;
import app.corrillo.meeting.UntrustedText;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;

/**
 * A room on a server whose key this person has. The server makes it when the first one comes; nothing is asked of it
 * before. Thread-safe.
 */
public final class NewRoom {
    /** How long an invitation is good. */
    public static final Duration INVITATION = Duration.ofHours(12);

    private static final int IDENTITY_BYTES = 8;

    private final ServerKey key;
    private final String room;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();

    /** @param room its name; an empty one is chosen at random */
    public NewRoom(ServerKey key, String room, InstantSource clock) {
        this.key = key;
        this.room = room.isBlank() ? "room-" + random() : room;
        this.clock = clock;
    }

    /** Its name. */
    public String name() {
        return room;
    }

    /** The link of the one who runs it. A secret: whoever has it runs the room. */
    public String ownLink(UntrustedText name) {
        return link(new Pass(room, "host-" + random(), name, true, INVITATION));
    }

    /** A new link for one guest, who chooses a name. A secret, and good for one person at a time. */
    public String guestLink() {
        return link(new Pass(room, "guest-" + random(), UntrustedText.name(""), false, INVITATION));
    }

    private String link(Pass pass) {
        LiveKitToken token = TokenMaker.make(key, pass, clock.instant());
        return new LiveKitLink(key.server(), token).print();
    }

    private String random() {
        byte[] bytes = new byte[IDENTITY_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
