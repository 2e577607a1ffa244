package app.corrillo.client.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServerSettingsTest {
    @Test
    void whatIsWrittenHolds() throws IOException {
        ServerSettings settings =
                read("{\"servers\":{\"withoutTls\":true,\"tokenEndpoint\":\"https://t.example.org/x\"}}");

        assertEquals(new ServerSettings(true, Optional.of(URI.create("https://t.example.org/x"))), settings);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"servers\":7}",
                "{\"servers\":{\"withoutTls\":\"perhaps\",\"tokenEndpoint\":7}}",
                "{\"servers\":{\"tokenEndpoint\":\"not an address\"}}",
                "{\"servers\":{\"tokenEndpoint\":\"mailto:me\"}}"
            })
    void nonsenseCountsAsNeverWritten(String document) throws IOException {
        assertEquals(new ServerSettings(false, Optional.empty()), read(document));
    }

    private static ServerSettings read(String document) throws IOException {
        return ServerSettings.read(new JsonMapper().readTree(document));
    }
}
