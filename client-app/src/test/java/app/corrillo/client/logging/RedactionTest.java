package app.corrillo.client.logging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedactionTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "joining corrillo://192.0.2.1:4000/weekly?s=hush&f=00ff now",
                "joining corrillo://host/room#hush",
                "wss://livekit.example/rtc?access_token=hush",
                "camera http://ana:hush@192.0.2.7/video",
                "camera http://hush@192.0.2.7/video",
                "{\"token\":\"hush\",\"id\":7}",
                "turn password=hush, realm x",
                "Authorization: Bearer hush-hush-hush",
                "Authorization: Basic hushhush",
                "roomSecret: hush",
                "eyJhbGciOiJIUzI1NiJ9.hush.hush",
            })
    void secretsAreTakenOut(String text) {
        assertFalse(Redaction.of(text).contains("hush"), Redaction.of(text));
    }

    @Test
    void whatHelpsToUnderstandStays() {
        assertEquals(
                "joining corrillo://192.0.2.1:4000/weekly?… now",
                Redaction.of("joining corrillo://192.0.2.1:4000/weekly?s=hush now"));
        assertEquals("3 people, port 4000: fine", Redaction.of("3 people, port 4000: fine"));
    }
}
