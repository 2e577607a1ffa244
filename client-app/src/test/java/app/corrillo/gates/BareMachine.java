package app.corrillo.gates;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * This machine as a newcomer finds it: without a JDK and Maven but for what a test puts where, and with no right to
 * install anything. The house's scripts are in {@link #house}. Needs Linux, and root, who alone can take things away
 * from sight (mount namespaces).
 */
final class BareMachine {
    private static final String HIDES = """
            set -e
            for folder in /usr/lib/jvm /usr/java /opt /opt/java; do [ ! -d "$folder" ] || hidden="${hidden:-} $folder"; done
            mkdir -p "$1" "$2"; mount --bind "$JDK" "$1"
            for folder in $hidden; do [ ! -d "$folder" ] || mount -t tmpfs none "$folder"; done
            mkdir -p "$2"; mount --bind "$1" "$2"
            [ "$1" = "$2" ] || umount "$1"
            cd "$3"; shift 3
            exec setpriv --reuid=65534 --regid=65534 --clear-groups --no-new-privs env -i "$@"
            """;

    /** What the scripts use of every system. */
    private static final List<String> TOOLS = List.of(
            "bash",
            "cat",
            "cut",
            "dirname",
            "env",
            "find",
            "grep",
            "head",
            "id",
            "mkdir",
            "readlink",
            "sed",
            "sleep",
            "sort",
            "tail",
            "touch",
            "tr",
            "uname",
            "xargs");

    private final Path folder;

    /** What came of a command. */
    record Said(int exitCode, String out, String err) {}

    BareMachine(Path folder) throws IOException {
        this.folder = folder;
        open(folder);
        open(Files.createDirectories(house().resolve("installers")));
        open(Files.createDirectories(house().resolve("client-app/target/logs")));
        open(Files.createDirectories(home()));
        for (String script : List.of("run", "check", "installers/setup.sh", "installers/peers.sh")) {
            Files.copy(Project.root().resolve(script), house().resolve(script));
        }
        Files.createDirectory(folder.resolve("bin"));
        for (String tool : TOOLS) {
            link(tool, which(tool));
        }
    }

    static boolean isPossible() {
        return Files.isExecutable(Path.of("/usr/bin/unshare")) && "root".equals(System.getProperty("user.name"));
    }

    Path house() {
        return folder.resolve("house");
    }

    Path home() {
        return folder.resolve("home");
    }

    /** Puts a command on the {@code PATH}. */
    void link(String command, Path to) throws IOException {
        Files.createSymbolicLink(folder.resolve("bin").resolve(command), to);
    }

    /** Runs it in the house, with the JDK in that folder and this environment beside {@code PATH} and {@code HOME}. */
    Said run(Path jdk, Map<String, String> environment, String... command) throws IOException, InterruptedException {
        List<String> whole = new ArrayList<>(List.of("unshare", "--mount", "bash", "-c", HIDES, "bare"));
        whole.addAll(List.of(folder.resolve("aside").toString(), jdk.toString(), house().toString()));
        whole.addAll(List.of("PATH=" + folder.resolve("bin"), "HOME=" + home()));
        environment.forEach((name, value) -> whole.add(name + "=" + value));
        whole.addAll(List.of(command));
        Path out = Files.createTempFile(folder, "out", ".txt");
        Path err = Files.createTempFile(folder, "err", ".txt");
        ProcessBuilder builder =
                new ProcessBuilder(whole).redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().put("JDK", System.getProperty("java.home"));
        int exitCode = builder.start().waitFor();
        return new Said(
                exitCode,
                Files.readString(out, UTF_8).strip(),
                Files.readString(err, UTF_8).strip());
    }

    private static Path which(String tool) {
        return Stream.of("/usr/bin", "/bin", "/usr/sbin", "/sbin")
                .map(place -> Path.of(place, tool))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow();
    }

    private static void open(Path folder) throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
    }
}
