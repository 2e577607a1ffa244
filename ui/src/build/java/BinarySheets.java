import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.css.Stylesheet;

/**
 * Run by the build: writes beside each stylesheet of a folder the same in JavaFX's binary form, which a start reads in a
 * fraction of the time.
 */
final class BinarySheets {
    private static final String TEXT = ".css";
    private static final String BINARY = ".bss";

    private BinarySheets() {}

    public static void main(String[] arguments) throws IOException {
        List<Path> sheets;
        try (Stream<Path> files = Files.walk(Path.of(arguments[0]))) {
            sheets = files.filter(file -> file.toString().endsWith(TEXT)).toList();
        }
        for (Path sheet : sheets) {
            String name = sheet.getFileName().toString();
            Path binary = sheet.resolveSibling(name.substring(0, name.length() - TEXT.length()) + BINARY);
            if (!isNewer(binary, sheet)) {
                Stylesheet.convertToBinary(sheet.toFile(), binary.toFile());
            }
        }
    }

    // What is written anew without need makes a new jar, and whoever needs that is compiled again.
    private static boolean isNewer(Path binary, Path sheet) throws IOException {
        return Files.exists(binary)
                && Files.getLastModifiedTime(binary).compareTo(Files.getLastModifiedTime(sheet)) >= 0;
    }
}
