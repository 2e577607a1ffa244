package app.corrillo.mesh.wire;

import java.util.Random;

/** Texts that are almost messages. */
public final class Mutants {
    private static final String SPICE = "{}[]\",:0123456789-+.eE\\ntrufalse\u0000\u202e\ud800é";

    private Mutants() {}

    /** The text with one to four characters changed, taken out, put in or said twice. */
    public static String of(String text, Random random) {
        StringBuilder mutant = new StringBuilder(text);
        int changes = 1 + random.nextInt(4);
        for (int change = 0; change < changes && !mutant.isEmpty(); change++) {
            int at = random.nextInt(mutant.length());
            switch (random.nextInt(4)) {
                case 0 -> mutant.setCharAt(at, SPICE.charAt(random.nextInt(SPICE.length())));
                case 1 -> mutant.deleteCharAt(at);
                case 2 -> mutant.insert(at, SPICE.charAt(random.nextInt(SPICE.length())));
                default -> mutant.insert(at, mutant.substring(0, random.nextInt(mutant.length() + 1)));
            }
        }
        return mutant.toString();
    }
}
