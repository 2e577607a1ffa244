package app.corrillo.gates;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * Pins every jar that holds native code by its SHA-256: such code runs outside of all that Java checks.
 *
 * @param pinned hash by file name
 */
record NativeJars(Map<String, String> pinned) {

    /** The jars that this test runs with, wherever surefire put them. */
    static List<Path> ofThisProgram() {
        return Stream.of("java.class.path", "jdk.module.path", "surefire.test.class.path")
                .map(name -> System.getProperty(name, ""))
                .flatMap(paths -> Arrays.stream(paths.split(File.pathSeparator)))
                .filter(path -> path.endsWith(".jar"))
                .distinct()
                .map(Path::of)
                .toList();
    }

    /** What is wrong with these jars; those without native code are not looked at. */
    List<String> broken(List<Path> jars) throws IOException {
        List<String> broken = new ArrayList<>();
        for (Path jar : jars) {
            String expected = pinned.get(jar.getFileName().toString());
            if (!holdsNativeCode(jar)) {
                continue;
            }
            if (expected == null) {
                broken.add(jar.getFileName() + " is not pinned, its hash is " + hash(jar));
            } else if (!expected.equals(hash(jar))) {
                broken.add(jar.getFileName() + " is not the file that was pinned, its hash is " + hash(jar));
            }
        }
        return broken;
    }

    static boolean holdsNativeCode(Path jar) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            return file.stream().anyMatch(entry -> entry.getName().matches(".*\\.(so|dll|dylib|jnilib)"));
        }
    }

    private static String hash(Path file) throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
