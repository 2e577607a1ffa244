package app.corrillo.gates;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A build of small modules below the root pom of the house, so with exactly its flags and checks. One module, one
 * source.
 *
 * @param folder where to build
 * @param root the root pom
 */
record PlantedBuild(Path folder, Path root) {
    private static final String MODULE = """
            module planted {
                requires static org.jspecify;
            }
            """;
    private static final Pattern VERSION = Pattern.compile("<artifactId>corrillo</artifactId>\\s*<version>([^<]+)<");

    /** Builds a module for each source; gives what the build said of each, empty where it was content. */
    Map<String, String> build(Map<String, String> sources) throws IOException, InterruptedException {
        StringBuilder modules = new StringBuilder("<modules>");
        for (Map.Entry<String, String> source : sources.entrySet()) {
            String name = source.getKey();
            modules.append("<module>").append(name).append("</module>");
            Path java = folder.resolve(name).resolve("src/main/java/planted/Planted.java");
            Files.createDirectories(java.getParent());
            Files.writeString(java, source.getValue());
            Files.writeString(folder.resolve(name).resolve("src/main/java/module-info.java"), MODULE);
            write(folder.resolve(name), name, "jar", "");
        }
        write(folder, "planted-all", "pom", modules.append("</modules>").toString());
        return split(run(), sources);
    }

    private void write(Path module, String name, String packaging, String more) throws IOException {
        Matcher version = VERSION.matcher(Files.readString(root));
        if (!version.find()) {
            throw new IllegalStateException("the root pom has no version");
        }
        String pom = """
            <project xmlns="http://maven.apache.org/POM/4.0.0">
              <modelVersion>4.0.0</modelVersion>
              <parent>
                <groupId>app.corrillo</groupId>
                <artifactId>corrillo</artifactId>
                <version>%s</version>
                <relativePath>%s</relativePath>
              </parent>
              <artifactId>%s</artifactId>
              <packaging>%s</packaging>
              %s
            </project>
            """.formatted(
                        version.group(1), module.toRealPath().relativize(root.toRealPath()), name, packaging, more);
        Files.writeString(module.resolve("pom.xml"), pom);
    }

    private String run() throws IOException, InterruptedException {
        Path log = folder.resolve("build.log");
        ProcessBuilder builder = new ProcessBuilder("mvn", "-B", "-o", "-fae", "-f", folder.toString(), "compile");
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        Process process =
                builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
        if (!process.waitFor(5, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new IllegalStateException("the planted build does not end");
        }
        return Files.readString(log);
    }

    // Maven writes a heading for each module, and a summary at the end.
    private static Map<String, String> split(String log, Map<String, String> sources) {
        Map<String, String> said = new TreeMap<>();
        for (String name : sources.keySet()) {
            boolean content = Pattern.compile("\\Q" + name + "\\E \\.+ SUCCESS")
                    .matcher(log)
                    .find();
            int start = log.indexOf("app.corrillo:" + name + " >");
            int end = log.indexOf("< app.corrillo:", start + 1);
            said.put(name, content ? "" : start < 0 ? log : log.substring(start, end < 0 ? log.length() : end));
        }
        return said;
    }
}
