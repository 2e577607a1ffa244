package app.corrillo.gates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;

/** What macOS wants to read in a bundle, as far as that can be told without macOS. */
class BundleTest {
    private static final Path FOLDER = Project.root().resolve("installers/macos");
    private static final Set<String> USAGES = Set.of("NSCameraUsageDescription", "NSMicrophoneUsageDescription");

    /** What jpackage fills in; whatever is missing here would be missing in the bundle. */
    private static final List<String> FILLED_IN = List.of(
            "DEPLOY_LAUNCHER_NAME",
            "DEPLOY_ICON_FILE",
            "DEPLOY_BUNDLE_IDENTIFIER",
            "DEPLOY_BUNDLE_NAME",
            "DEPLOY_BUNDLE_SHORT_VERSION",
            "DEPLOY_APP_CATEGORY",
            "DEPLOY_BUNDLE_CFBUNDLE_VERSION",
            "DEPLOY_BUNDLE_COPYRIGHT",
            "DEPLOY_FILE_ASSOCIATIONS");

    /** Keys and what stands behind each, as text. */
    private static Map<String, String> read(Path file) throws Exception {
        DocumentBuilder parser = DocumentBuilderFactory.newInstance().newDocumentBuilder();
        parser.setEntityResolver((_, _) -> new InputSource(new StringReader("")));
        Element root = parser.parse(file.toFile()).getDocumentElement();
        assertEquals("plist", root.getTagName());
        Map<String, String> found = new LinkedHashMap<>();
        String key = null;
        for (Node node = next(first(root).getFirstChild()); node != null; node = next(node.getNextSibling())) {
            if (key == null) {
                assertEquals("key", node.getNodeName());
                key = node.getTextContent();
            } else {
                found.put(key, node.getTextContent().strip());
                key = null;
            }
        }
        assertEquals(null, key, "a key with nothing behind it");
        return found;
    }

    private static Node first(Element root) {
        Node dictionary = next(root.getFirstChild());
        assertEquals("dict", dictionary == null ? "" : dictionary.getNodeName());
        return dictionary == null ? root : dictionary;
    }

    private static @org.jspecify.annotations.Nullable Node next(@org.jspecify.annotations.Nullable Node from) {
        Node node = from;
        while (node != null && node.getNodeType() != Node.ELEMENT_NODE) {
            node = node.getNextSibling();
        }
        return node;
    }

    @Test
    void itSaysWhatCameraAndMicrophoneAreForInBothLanguages() throws Exception {
        Map<String, String> bundle = read(FOLDER.resolve("Info.plist"));
        Map<String, String> english = read(FOLDER.resolve("en.lproj/InfoPlist.strings"));
        Map<String, String> spanish = read(FOLDER.resolve("es.lproj/InfoPlist.strings"));
        assertEquals(USAGES, english.keySet());
        assertEquals(USAGES, spanish.keySet());
        for (String usage : USAGES) {
            assertEquals(bundle.get(usage), english.get(usage), "what a third language gets");
            assertFalse(english.getOrDefault(usage, "").isBlank());
            assertFalse(spanish.getOrDefault(usage, "").isBlank());
            assertFalse(english.getOrDefault(usage, "").equals(spanish.get(usage)));
        }
    }

    @Test
    void jpackageFindsAllThatItFillsIn() throws IOException {
        String bundle = Files.readString(FOLDER.resolve("Info.plist"));
        FILLED_IN.forEach(part -> assertTrue(bundle.contains(part), part));
        String build = Files.readString(Project.root().resolve("installers/build"));
        assertTrue(build.contains("--resource-dir \"$ROOT/installers/macos\""), "jpackage is given it");
        assertTrue(build.contains("/installers/macos/*.lproj"), "and the bundle both languages");
    }
}
