package app.corrillo.livekit.data;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.corrillo.livekit.Passphrase;
import app.corrillo.livekit.protocol.DataPacket;
import app.corrillo.livekit.protocol.EncryptedPacket;
import app.corrillo.livekit.protocol.EncryptedPacketPayload;
import app.corrillo.livekit.protocol.Encryption;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;
import okio.ByteString;

/**
 * Encrypts packets from person to person, as LiveKit's clients do with a shared passphrase (livekit-client 2,
 * {@code e2ee}): AES-128-GCM under a key that PBKDF2 with SHA-256 makes of the passphrase in 100 000 rounds, with 12
 * random bytes before each packet. Not thread-safe.
 */
public final class PacketLock {
    private static final byte[] SALT = "LKFrameEncryptionKey".getBytes(UTF_8);
    private static final int ROUNDS = 100_000;
    private static final int KEY_BITS = 128;
    private static final int TAG_BITS = 128;
    private static final int NONCE = 12;
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final EncryptedPacketPayload NOTHING = new EncryptedPacketPayload.Builder().build();

    private final SecureRandom random = new SecureRandom();
    private final SecretKey key;

    /** Takes some tens of milliseconds. */
    public PacketLock(Passphrase passphrase) {
        PBEKeySpec spec = new PBEKeySpec(passphrase.value().toCharArray(), SALT, ROUNDS, KEY_BITS);
        try {
            byte[] derived = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(spec)
                    .getEncoded();
            key = new SecretKeySpec(derived, "AES");
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException("every JDK has PBKDF2 with SHA-256", absent);
        } finally {
            spec.clearPassword();
        }
    }

    /** Whether the packet is of a kind that LiveKit's clients encrypt. */
    public static boolean isSecret(DataPacket packet) {
        return !payload(packet).equals(NOTHING);
    }

    /** The packet, encrypted where it is of such a kind. Whom it is for stays readable: the server has to know. */
    public DataPacket seal(DataPacket packet) {
        EncryptedPacketPayload payload = payload(packet);
        if (payload.equals(NOTHING)) {
            return packet;
        }
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce).doFinal(EncryptedPacketPayload.ADAPTER.encode(payload));
            return new DataPacket.Builder()
                    .destination_identities(packet.destination_identities)
                    .encrypted_packet(new EncryptedPacket.Builder()
                            .encryption_type(Encryption.Type.GCM)
                            .iv(ByteString.of(nonce))
                            .encrypted_value(ByteString.of(sealed))
                            .build())
                    .build();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK has AES with GCM", impossible);
        }
    }

    /** What an encrypted packet holds; empty where it was encrypted with another passphrase, or changed on its way. */
    public Optional<DataPacket> open(DataPacket packet) {
        EncryptedPacket sealed = packet.encrypted_packet;
        if (sealed == null || sealed.iv.size() != NONCE) {
            return Optional.empty();
        }
        try {
            byte[] opened =
                    cipher(Cipher.DECRYPT_MODE, sealed.iv.toByteArray()).doFinal(sealed.encrypted_value.toByteArray());
            return Optional.of(with(packet, EncryptedPacketPayload.ADAPTER.decode(opened)));
        } catch (GeneralSecurityException | IOException | IllegalStateException unreadable) {
            return Optional.empty();
        }
    }

    private static EncryptedPacketPayload payload(DataPacket packet) {
        return new EncryptedPacketPayload(
                packet.user,
                packet.chat_message,
                packet.rpc_request,
                packet.rpc_ack,
                packet.rpc_response,
                packet.stream_header,
                packet.stream_chunk,
                packet.stream_trailer);
    }

    // Through the fields: the methods of one kind take every other away, also where they set it to nothing.
    private static DataPacket with(DataPacket packet, EncryptedPacketPayload payload) {
        DataPacket.Builder opened = packet.newBuilder();
        opened.encrypted_packet = null;
        opened.user = payload.user;
        opened.chat_message = payload.chat_message;
        opened.rpc_request = payload.rpc_request;
        opened.rpc_ack = payload.rpc_ack;
        opened.rpc_response = payload.rpc_response;
        opened.stream_header = payload.stream_header;
        opened.stream_chunk = payload.stream_chunk;
        opened.stream_trailer = payload.stream_trailer;
        return opened.build();
    }

    private Cipher cipher(int mode, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        return cipher;
    }

    @Override
    public String toString() {
        return "PacketLock[…]";
    }
}
