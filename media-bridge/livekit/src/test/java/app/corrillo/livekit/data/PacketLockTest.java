package app.corrillo.livekit.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.corrillo.livekit.Passphrase;
import app.corrillo.livekit.protocol.DataPacket;
import app.corrillo.livekit.protocol.EncryptedPacket;
import app.corrillo.livekit.protocol.SipDTMF;
import java.util.List;
import java.util.Optional;
import okio.ByteString;
import org.junit.jupiter.api.Test;

class PacketLockTest {
    private final PacketLock lock = new PacketLock(new Passphrase("contraseña 👋"));

    @Test
    void whatOneLocksTheOtherOpens() {
        DataPacket said = Packets.user("chat", "hola", List.of("ana"));
        DataPacket sealed = lock.seal(said);

        assertEquals(List.of("ana"), sealed.destination_identities);
        assertEquals(null, sealed.user);
        PacketLock other = new PacketLock(new Passphrase("contraseña 👋"));
        assertEquals("hola", other.open(sealed).orElseThrow().user.payload.utf8());
        assertNotEquals(sealed, lock.seal(said));
    }

    @Test
    void withAnotherPassphraseOrChangedItStaysShut() {
        DataPacket sealed = lock.seal(Packets.user("chat", "hola", List.of()));
        byte[] bytes = sealed.encrypted_packet.encrypted_value.toByteArray();
        bytes[3] ^= 1;

        assertEquals(Optional.empty(), new PacketLock(new Passphrase("contrasena")).open(sealed));
        assertEquals(Optional.empty(), lock.open(with(sealed, sealed.encrypted_packet.iv, ByteString.of(bytes))));
        assertEquals(
                Optional.empty(), lock.open(with(sealed, ByteString.EMPTY, sealed.encrypted_packet.encrypted_value)));
        assertEquals(
                Optional.empty(), lock.open(with(sealed, sealed.encrypted_packet.iv, ByteString.encodeUtf8("short"))));
        assertEquals(Optional.empty(), lock.open(Packets.user("chat", "hola", List.of())));
    }

    @Test
    void callsAndStreamsAreLockedAndTonesAreNot() {
        DataPacket tone = new DataPacket.Builder()
                .sip_dtmf(new SipDTMF.Builder().digit("1").build())
                .build();

        assertSame(tone, lock.seal(tone));
        Packets.text("id", "lk.chat", "hola", 0)
                .forEach(packet -> assertEquals(
                        Optional.of(packet), lock.open(lock.seal(packet)).map(PacketLockTest::plain)));
        assertTrue(lock.open(lock.seal(CallPackets.ack("1", "ana"))).orElseThrow().rpc_ack != null);
    }

    private static DataPacket plain(DataPacket opened) {
        return opened.newBuilder().build();
    }

    private static DataPacket with(DataPacket sealed, ByteString nonce, ByteString value) {
        EncryptedPacket changed = sealed.encrypted_packet
                .newBuilder()
                .iv(nonce)
                .encrypted_value(value)
                .build();
        return sealed.newBuilder().encrypted_packet(changed).build();
    }
}
