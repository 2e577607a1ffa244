package app.corrillo.mesh.crypto;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Date;
import org.junit.jupiter.api.Test;

class IdentityTest {
    private static final Instant NOW = Instant.parse("2026-01-31T10:00:00Z");

    @Test
    void theCertificateIsSignedByItself() throws Exception {
        for (int round = 0; round < 50; round++) {
            Identity identity = Identity.make(NOW);

            identity.certificate().verify(identity.certificate().getPublicKey());
            identity.certificate().checkValidity(Date.from(NOW));
            assertEquals(
                    "CN=Corrillo",
                    identity.certificate().getSubjectX500Principal().getName());
            assertEquals("SHA256withECDSA", identity.certificate().getSigAlgName());
            assertTrue(identity.certificate().getSerialNumber().signum() > 0);
        }
    }

    @Test
    void everyMeetingHasItsOwn() {
        assertNotEquals(Identity.make(NOW).fingerprint(), Identity.make(NOW).fingerprint());
        assertFalse(Identity.make(NOW).toString().contains("BEGIN"));
    }

    @Test
    void secretsMatchThemselvesAlone() {
        Secret secret = Secret.random();

        assertTrue(secret.matches(secret.value()));
        assertFalse(secret.matches(secret.value().substring(1)));
        assertFalse(secret.matches(""));
        assertNotEquals(secret, Secret.random());
        assertEquals("Secret[hidden]", secret.toString());
    }

    @Test
    void aSeatsTokenIsThatOfItsParticipantAndKey() {
        SeatKey key = new SeatKey();

        assertEquals(key.tokenOf("a"), key.tokenOf("a"));
        assertNotEquals(key.tokenOf("a"), key.tokenOf("b"));
        assertNotEquals(key.tokenOf("a"), new SeatKey().tokenOf("a"));
    }
}
