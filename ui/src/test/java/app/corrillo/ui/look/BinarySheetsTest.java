package app.corrillo.ui.look;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.css.CssParser;
import javafx.css.Stylesheet;
import org.junit.jupiter.api.Test;

/** What a window wears is what was written: the build makes the binary form of each stylesheet. */
class BinarySheetsTest {
    private static final Path SHEETS = Path.of("target/classes/app/corrillo/ui");

    @Test
    void everySheetSaysTheSameInItsBinaryForm() throws IOException {
        List<Path> sheets;
        try (Stream<Path> files = Files.walk(SHEETS)) {
            sheets = files.filter(file -> file.toString().endsWith(".css")).toList();
        }
        assertFalse(sheets.isEmpty());
        for (Path sheet : sheets) {
            Stylesheet written = new CssParser().parse(sheet.toUri().toURL());
            String binary = sheet.toUri().toString().replace(".css", ".bss");
            Stylesheet worn = Stylesheet.loadBinary(URI.create(binary).toURL());
            assertFalse(written.getRules().isEmpty(), sheet.toString());
            assertEquals(texts(written), texts(worn), sheet.toString());
        }
    }

    // A binary rule reads what it declares when it is first asked.
    private static List<String> texts(Stylesheet sheet) {
        return sheet.getRules().stream()
                .map(rule -> rule.getSelectors() + " " + rule.getDeclarations())
                .toList();
    }
}
