package app.corrillo.gates;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Finds the parts of the whole project from the test of one module. */
public final class Project {
    private Project() {}

    /** The folder that holds all rooms. */
    public static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (folder != null && !Files.isDirectory(folder.resolve("media-bridge"))) {
            folder = folder.getParent();
        }
        if (folder == null) {
            throw new IllegalStateException("the tests do not run inside the project");
        }
        return folder;
    }

    /** The folders of all modules. */
    static List<Path> modules() throws IOException {
        try (Stream<Path> found = Files.find(
                root(),
                3,
                (path, about) -> path.endsWith("pom.xml") && Files.isDirectory(path.resolveSibling("src")))) {
            return found.map(Path::getParent).sorted().toList();
        }
    }

    /** Every Java source below {@code src/PART/java} of every module. */
    static List<Path> sources(String part) throws IOException {
        Stream.Builder<Path> all = Stream.builder();
        for (Path module : modules()) {
            Path folder = module.resolve("src").resolve(part).resolve("java");
            if (Files.isDirectory(folder)) {
                try (Stream<Path> found =
                        Files.find(folder, 99, (path, about) -> path.toString().endsWith(".java"))) {
                    found.forEach(all::add);
                }
            }
        }
        return all.build().toList();
    }
}
