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
        return packet.user != null
                || packet.chat_message != null
                || packet.rpc_request != null
                || packet.rpc_ack != null
                || packet.rpc_response != null
                || packet.stream_header != null
                || packet.stream_chunk != null
                || packet.stream_trailer != null;
    }

    /** The packet, encrypted where it is of such a kind. Whom it is for stays readable: the server has to know. */
    public DataPacket seal(DataPacket packet) {
        if (!isSecret(packet)) {
            return packet;
        }
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        try {
            byte[] sealed =
                    cipher(Cipher.ENCRYPT_MODE, nonce).doFinal(EncryptedPacketPayload.ADAPTER.encode(payload(packet)));
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
            EncryptedPacketPayload payload = EncryptedPacketPayload.ADAPTER.decode(opened);
            return Optional.of(with(packet.newBuilder().encrypted_packet(null), payload));
        } catch (GeneralSecurityException | IOException | IllegalStateException unreadable) {
            return Optional.empty();
        }
    }

    // Setting one kind takes every other away, also where it is set to nothing.
    private static EncryptedPacketPayload payload(DataPacket packet) {
        EncryptedPacketPayload.Builder payload = new EncryptedPacketPayload.Builder();
        if (packet.user != null) {
            payload.user(packet.user);
        } else if (packet.chat_message != null) {
            payload.chat_message(packet.chat_message);
        } else if (packet.rpc_request != null) {
            payload.rpc_request(packet.rpc_request);
        } else if (packet.rpc_ack != null) {
            payload.rpc_ack(packet.rpc_ack);
        } else if (packet.rpc_response != null) {
            payload.rpc_response(packet.rpc_response);
        } else if (packet.stream_header != null) {
            payload.stream_header(packet.stream_header);
        } else if (packet.stream_chunk != null) {
            payload.stream_chunk(packet.stream_chunk);
        } else {
            payload.stream_trailer(packet.stream_trailer);
        }
        return payload.build();
    }

    private static DataPacket with(DataPacket.Builder packet, EncryptedPacketPayload payload) {
        if (payload.user != null) {
            packet.user(payload.user);
        } else if (payload.chat_message != null) {
            packet.chat_message(payload.chat_message);
        } else if (payload.rpc_request != null) {
            packet.rpc_request(payload.rpc_request);
        } else if (payload.rpc_ack != null) {
            packet.rpc_ack(payload.rpc_ack);
        } else if (payload.rpc_response != null) {
            packet.rpc_response(payload.rpc_response);
        } else if (payload.stream_header != null) {
            packet.stream_header(payload.stream_header);
        } else if (payload.stream_chunk != null) {
            packet.stream_chunk(payload.stream_chunk);
        } else {
            packet.stream_trailer(payload.stream_trailer);
        }
        return packet.build();
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
