package app.corrillo.meeting;

import java.util.Locale;
import java.util.Set;

/** Makes a name of a file that came from outside harmless. Pure. */
public final class FileNames {
    /** The most characters of a name, its ending included. */
    static final int MOST = UntrustedText.NAME;

    private static final int ENDING = 12;

    /** Windows opens devices under these names, whatever ending they have. */
    private static final Set<String> DEVICES = Set.of("con", "prn", "aux", "nul", "conin$", "conout$");

    private FileNames() {}

    /**
     * One name: without folders, without characters that a system forbids, not hidden, not a device's; its ending stays
     * when it is shortened. Never blank.
     */
    public static UntrustedText safe(String wire) {
        String last = wire.substring(Math.max(wire.lastIndexOf('/'), wire.lastIndexOf('\\')) + 1);
        String clean = UntrustedText.message(last)
                .value()
                .replaceAll("[<>:\"|?*\\n]", "_")
                .replaceAll("^[. ]+|[. ]+$", "");
        if (clean.isEmpty()) {
            clean = "file";
        }
        if (isDevice(clean)) {
            clean = "_" + clean;
        }
        return UntrustedText.name(shorter(clean));
    }

    private static boolean isDevice(String name) {
        int dot = name.indexOf('.');
        String stem = (dot < 0 ? name : name.substring(0, dot)).strip().toLowerCase(Locale.ROOT);
        return DEVICES.contains(stem) || stem.matches("(com|lpt)[0-9¹²³]");
    }

    private static String shorter(String name) {
        if (name.length() <= MOST) {
            return name;
        }
        int dot = name.lastIndexOf('.');
        String ending = dot > 0 && name.length() - dot <= ENDING ? name.substring(dot) : "";
        int cut = MOST - ending.length();
        return name.substring(0, Character.isHighSurrogate(name.charAt(cut - 1)) ? cut - 1 : cut) + ending;
    }
}
