package app.corrillo.livekit.session;

import app.corrillo.livekit.Passphrase;
import app.corrillo.livekit.data.PacketLock;
import app.corrillo.livekit.protocol.DataPacket;
import app.corrillo.meeting.MeetingEvent;
import app.corrillo.meeting.Notice;
import app.corrillo.meeting.UntrustedText;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * What people of a room say under a shared passphrase. Where there is one, nothing leaves this computer without it, and
 * nothing is read that came without it; what cannot be read is told once of each person. Picture and sound cannot be
 * encrypted with this version of the library, so with a passphrase none is sent. Only for the session's lane.
 */
final class Privacy {
    /** Nobody is told of more people than this. */
    private static final int TOLD = 1_000;

    private final Tools tools;
    private final Optional<PacketLock> lock;
    private final Set<String> told = new HashSet<>();

    Privacy(Tools tools, Optional<Passphrase> passphrase) {
        this.tools = tools;
        lock = passphrase.map(PacketLock::new);
    }

    /** Whether picture and sound of this computer would be readable where nothing else is. */
    boolean forbidsMedia() {
        return lock.isPresent();
    }

    /** Let in for the first time. */
    void entered() {
        if (forbidsMedia()) {
            tell(Notice.Kind.ROOM_LOCKED, UntrustedText.name(""));
        }
    }

    /** As it goes out. */
    DataPacket seal(DataPacket packet) {
        return lock.map(one -> one.seal(packet)).orElse(packet);
    }

    /** What came, if it can be read and may be; {@code name} is of who sent it. */
    Optional<DataPacket> read(DataPacket packet, UntrustedText name) {
        boolean locked = packet.encrypted_packet != null;
        Optional<DataPacket> opened = locked
                ? lock.flatMap(one -> one.open(packet))
                : Optional.of(packet).filter(one -> lock.isEmpty() || !PacketLock.isSecret(one));
        if (opened.isEmpty() && told.size() < TOLD && told.add(packet.participant_identity)) {
            tell(locked ? Notice.Kind.CHAT_LOCKED : Notice.Kind.CHAT_UNLOCKED, name);
        }
        return opened;
    }

    private void tell(Notice.Kind kind, UntrustedText about) {
        tools.tell(new MeetingEvent.NoticeGiven(kind, about, tools.time().now()));
    }
}
