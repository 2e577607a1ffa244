package app.corrillo.engine.synthetic.people;

import java.awt.Shape;
import java.awt.geom.Area;

/** The hair, or what covers it, as shapes around a head whose middle is 0, 0 and whose chin is at 102. */
enum Hair {
    LONG(
            "M -86 150 C -104 60 -100 -60 -74 -92 C -40 -132 44 -132 74 -92 C 100 -60 104 60 88 150 C 60 172 -60 172 -86 150 Z",
            "M -76 20 C -84 -50 -66 -118 2 -120 C 68 -118 84 -50 77 20 C 70 -22 52 -56 8 -92 C -14 -56 -56 -44 -76 20 Z"),
    QUIFF(
            "",
            "M -77 -8 C -84 -60 -70 -92 -52 -104 C -40 -132 34 -136 62 -112 C 84 -92 82 -50 76 -6 C 74 -28 68 -44 58 -60 C 22 -54 -26 -58 -54 -66 C -66 -46 -74 -28 -77 -8 Z"),
    AFRO(
            "",
            "M -74 -6 C -64 -56 -40 -66 0 -66 C 40 -66 64 -56 74 -6 C 78 12 74 20 82 22 C 118 -6 126 -70 88 -106 C 52 -142 -52 -142 -88 -106 C -126 -70 -118 -6 -82 22 C -74 20 -78 12 -74 -6 Z"),
    SWEPT(
            "",
            "M -77 6 C -86 -36 -84 -84 -56 -104 C -20 -130 42 -126 66 -98 C 84 -72 80 -30 76 0 C 74 -18 72 -36 62 -54 C 30 -50 -10 -56 -34 -76 C -48 -58 -70 -40 -77 6 Z"),
    SCARF("", ""),
    FRINGE(
            "",
            "M -77 2 C -88 -60 -66 -118 0 -118 C 66 -118 88 -60 77 2 C 74 -14 72 -28 68 -42 C 48 -50 30 -46 12 -52 C -14 -44 -44 -52 -66 -38 C -72 -26 -75 -12 -77 2 Z"),
    BUN(
            "",
            "M -75 6 C -84 -60 -56 -108 0 -110 C 56 -108 84 -60 75 6 C 72 -30 58 -64 18 -82 C 6 -86 -6 -86 -18 -82 C -58 -64 -72 -30 -75 6 Z"),
    SIDE(
            "",
            "M -76 4 C -88 -50 -74 -108 -12 -116 C 46 -124 88 -84 76 4 C 74 -16 70 -40 58 -58 C 24 -70 -8 -76 -38 -90 C -40 -70 -68 -50 -76 4 Z"),
    BOB(
            "M -92 70 C -102 0 -98 -70 -70 -96 C -40 -128 40 -128 70 -96 C 98 -70 102 0 92 70 C 84 88 50 84 44 60 L -44 60 C -50 84 -84 88 -92 70 Z",
            "M -78 44 C -92 -40 -72 -118 0 -120 C 72 -118 92 -40 78 44 C 72 10 70 -16 64 -38 C 30 -30 -24 -30 -62 -38 C -70 -16 -72 10 -78 44 Z"),
    BALD("", ""),
    CURLS(
            "",
            "M -74 -10 C -70 -58 -38 -78 8 -84 C 46 -78 70 -56 74 -10 C 92 -50 72 -116 0 -118 C -72 -116 -92 -50 -74 -10 Z");

    private static final double[][] CURL_BACK = {
        {-84, -44, 30},
        {-96, -4, 30},
        {-100, 40, 32},
        {-96, 84, 32},
        {-80, 120, 30},
        {84, -44, 30},
        {96, -4, 30},
        {100, 40, 32},
        {96, 84, 32},
        {80, 120, 30},
        {0, -60, 80},
        {0, 40, 90}
    };
    private static final double[][] CURL_FRONT = {
        {-70, -62, 25},
        {-48, -92, 27},
        {-14, -104, 28},
        {22, -104, 28},
        {52, -90, 27},
        {72, -60, 25},
        {-82, -28, 20},
        {82, -28, 20}
    };
    private static final double[][] AFRO_EDGE = {
        {-92, -20, 34},
        {-102, -62, 34},
        {-80, -102, 36},
        {-42, -126, 36},
        {0, -134, 36},
        {42, -126, 36},
        {80, -102, 36},
        {102, -62, 34},
        {92, -20, 34}
    };

    private final String behind;
    private final String front;

    Hair(String behind, String front) {
        this.behind = behind;
        this.front = front;
    }

    /** What hangs or stands behind head and shoulders. */
    Shape behind() {
        Area area = new Area(Shapes.path(behind));
        if (this == CURLS) {
            add(area, CURL_BACK);
        } else if (this == AFRO) {
            add(area, AFRO_EDGE);
        } else if (this == BUN) {
            area.add(new Area(Shapes.oval(0, -126, 34, 30)));
        }
        return area;
    }

    /** What lies over the forehead. */
    Shape front() {
        Area area = new Area(Shapes.path(front));
        if (this == CURLS) {
            add(area, CURL_FRONT);
        }
        return area;
    }

    private static void add(Area area, double[][] discs) {
        for (double[] disc : discs) {
            area.add(new Area(Shapes.disc(disc[0], disc[1], disc[2])));
        }
    }
}
