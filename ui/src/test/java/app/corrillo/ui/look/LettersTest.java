package app.corrillo.ui.look;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class LettersTest {
    @Test
    void everySizeIsScaledAndNothingElse() {
        String css = ".a { -fx-font-size: 13px; -fx-padding: 13px; }\n.b {-fx-font-size:11px;}";
        assertEquals(
                ".a { -fx-font-size: 19.5px; -fx-padding: 13px; }\n.b {-fx-font-size:16.5px;}",
                Letters.scale(css, 150));
        assertEquals(
                ".a { -fx-font-size: 11.5px; -fx-padding: 13px; }\n.b {-fx-font-size:10.0px;}", Letters.scale(css, 90));
    }

    @Test
    void theUsualSizeIsTheSheetItself() {
        URL base = Objects.requireNonNull(Letters.class.getResource("/app/corrillo/ui/look/base.css"));
        assertEquals(base.toExternalForm(), Letters.scaled(base, 100));
        String large = Letters.scaled(base, 150);
        byte[] css = Base64.getDecoder().decode(large.substring(large.indexOf(',') + 1));
        assertTrue(new String(css, StandardCharsets.UTF_8).contains("-fx-font-size: 19.5px"));
    }
}
