package app.corrillo.engine.netcam;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import okhttp3.Challenge;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The example of RFC 7616, section 3.9.1. */
final class DigestAnswerTest {
    private static final String NONCE = "7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v";
    private static final String CLIENT_NONCE = "f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ";

    @ParameterizedTest
    @CsvSource({
        "MD5, 8ca523f5e9506fed4657c9700eebdbec",
        "SHA-256, 753927fa0e85d155564e2e272a28d1802ca10daf4496794697cf8db5856cb6c1"
    })
    void theExampleOfTheStandard(String algorithm, String response) {
        Challenge challenge = new Challenge(
                "Digest",
                Map.of(
                        "realm",
                        "http-auth@example.org",
                        "qop",
                        "auth, auth-int",
                        "algorithm",
                        algorithm,
                        "nonce",
                        NONCE));
        String header = DigestAnswer.to(challenge)
                .orElseThrow()
                .header("Mufasa", "Circle of Life", "GET", "/dir/index.html", CLIENT_NONCE);
        assertTrue(header.contains("response=\"" + response + "\""), header);
        assertFalse(header.contains("Circle"));
    }

    @Test
    void whatWeCannotAnswerIsNotAnswered() {
        assertTrue(
                DigestAnswer.to(new Challenge("Digest", Map.of("realm", "x"))).isEmpty());
        Map<String, String> strange = Map.of("realm", "x", "nonce", "n", "algorithm", "SHA-512-256");
        assertTrue(DigestAnswer.to(new Challenge("Digest", strange)).isEmpty());
        Map<String, String> integrity = Map.of("realm", "x", "nonce", "n", "qop", "auth-int");
        assertTrue(DigestAnswer.to(new Challenge("Digest", integrity)).isEmpty());
    }
}
