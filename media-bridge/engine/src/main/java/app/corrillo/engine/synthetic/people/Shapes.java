package app.corrillo.engine.synthetic.people;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.util.StringTokenizer;

/** Makes shapes from short texts. */
final class Shapes {
    private Shapes() {}

    /** A path in the notation of SVG, of absolute M, L, Q, C and Z with blanks between all words. */
    static Path2D path(String text) {
        Path2D path = new Path2D.Double();
        StringTokenizer words = new StringTokenizer(text);
        while (words.hasMoreTokens()) {
            switch (words.nextToken()) {
                case "M" -> path.moveTo(next(words), next(words));
                case "L" -> path.lineTo(next(words), next(words));
                case "Q" -> path.quadTo(next(words), next(words), next(words), next(words));
                case "C" -> path.curveTo(next(words), next(words), next(words), next(words), next(words), next(words));
                case "Z" -> path.closePath();
                default -> throw new IllegalArgumentException(text);
            }
        }
        return path;
    }

    /** The shape with its mirror image at the line x = 0. */
    static Shape mirrored(Shape shape) {
        Path2D both = new Path2D.Double(shape);
        both.append(AffineTransform.getScaleInstance(-1, 1).createTransformedShape(shape), false);
        return both;
    }

    static Shape disc(double x, double y, double radius) {
        return oval(x, y, radius, radius);
    }

    static Shape oval(double x, double y, double horizontal, double vertical) {
        return new Ellipse2D.Double(x - horizontal, y - vertical, 2 * horizontal, 2 * vertical);
    }

    private static double next(StringTokenizer words) {
        return Double.parseDouble(words.nextToken());
    }
}
