package app.corrillo.mesh.crypto;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;

/**
 * A key on the curve P-256 with a certificate signed by itself (RFC 5280, version 1, as it has no extensions). Nobody
 * trusts it but for its fingerprint, so it names nobody, and lives as long as the process that made it.
 */
public record Identity(PrivateKey key, X509Certificate certificate) {
    private static final Duration LIFE = Duration.ofDays(30);
    private static final Duration CLOCK_ERROR = Duration.ofDays(1);

    /** 1.2.840.10045.4.3.2, ecdsa-with-SHA256. */
    private static final byte[] ECDSA_SHA256 = {6, 8, 0x2A, (byte) 0x86, 0x48, (byte) 0xCE, 0x3D, 4, 3, 2};

    /** 2.5.4.3, commonName. */
    private static final byte[] COMMON_NAME = {6, 3, 0x55, 4, 3};

    /** Makes a new one. */
    public static Identity make(Instant now) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            KeyPair pair = generator.generateKeyPair();
            return new Identity(pair.getPrivate(), certificate(pair, now));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform has P-256", impossible);
        }
    }

    private static X509Certificate certificate(KeyPair pair, Instant now) throws GeneralSecurityException {
        byte[] serial = new byte[15];
        new SecureRandom().nextBytes(serial);
        byte[] algorithm = Der.sequence(ECDSA_SHA256);
        byte[] name = Der.sequence(Der.set(Der.sequence(COMMON_NAME, Der.text("Corrillo"))));
        byte[] body = Der.sequence(
                Der.integer(serial),
                algorithm,
                name,
                Der.sequence(Der.time(now.minus(CLOCK_ERROR)), Der.time(now.plus(LIFE))),
                name,
                pair.getPublic().getEncoded());
        Signature signature = Signature.getInstance("SHA256withECDSA");
        signature.initSign(pair.getPrivate());
        signature.update(body);
        byte[] whole = Der.sequence(body, algorithm, Der.bits(signature.sign()));
        CertificateFactory factory = CertificateFactory.getInstance("X.509");
        if (factory.generateCertificate(new ByteArrayInputStream(whole)) instanceof X509Certificate certificate) {
            return certificate;
        }
        throw new CertificateException("not an X.509 certificate");
    }

    /** What a link says of this certificate. */
    public Fingerprint fingerprint() {
        try {
            return Fingerprint.of(certificate);
        } catch (CertificateException impossible) {
            throw new IllegalStateException("a certificate that was read has an encoded form", impossible);
        }
    }

    /** A key store in memory with this as its only entry. */
    public KeyStore keyStore(char[] password) {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setKeyEntry("corrillo", key, password, new X509Certificate[] {certificate});
            return store;
        } catch (GeneralSecurityException | IOException impossible) {
            throw new IllegalStateException("every Java platform has PKCS12", impossible);
        }
    }

    @Override
    public String toString() {
        return "Identity[" + certificate.getSerialNumber() + "]";
    }
}
