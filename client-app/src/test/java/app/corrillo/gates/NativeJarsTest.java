package app.corrillo.gates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NativeJarsTest {

    @Test
    void areThoseThatWerePinned() throws IOException {
        List<Path> jars = NativeJars.ofThisProgram();
        assertTrue(
                jars.stream().anyMatch(jar -> jar.getFileName().toString().matches("webrtc-java-.*-.*\\.jar")),
                jars::toString);
        assertEquals(List.of(), new NativeJars(pinned()).broken(jars));
    }

    @Test
    void areFoundWhenTheyAreNewOrChanged(@TempDir Path folder) throws IOException {
        Path planted = jar(folder.resolve("planted.jar"), "linux/libplanted.so");
        Path harmless = jar(folder.resolve("harmless.jar"), "Harmless.class");
        assertBroken("planted.jar is not pinned", new NativeJars(Map.of()), planted, harmless);
        assertBroken("planted.jar is not the file", new NativeJars(Map.of("planted.jar", "00")), planted, harmless);
    }

    private static void assertBroken(String expected, NativeJars gate, Path... jars) throws IOException {
        List<String> broken = gate.broken(List.of(jars));
        assertEquals(1, broken.size(), broken::toString);
        assertTrue(broken.getFirst().startsWith(expected), broken::toString);
    }

    private static Path jar(Path file, String entry) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry(entry));
        }
        return file;
    }

    /** Lines as {@code sha256sum} writes them. */
    private static Map<String, String> pinned() throws IOException {
        Map<String, String> pinned = new HashMap<>();
        for (String line : Files.readAllLines(Project.root().resolve("installers/native-jars.sha256"))) {
            String[] parts = line.split(" +", 2);
            pinned.put(parts[1], parts[0]);
        }
        return pinned;
    }
}
