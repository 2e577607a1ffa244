package app.corrillo.engine.synthetic.people;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RadialGradientPaint;
import java.util.Random;

/** What is seen behind a person, out of focus, in a picture of 640x360. */
enum Room {
    WINDOW(0xe9dfd2, 0xc9b9a6) {
        @Override
        void furnish(Graphics2D g) {
            fill(g, 0xfafdff, 374, 8, 220, 176);
            fill(g, 0xcfe4f5, 382, 16, 96, 160);
            fill(g, 0xdcecf8, 488, 16, 98, 160);
            bush(g, 0x7fae92, 420, 236, 66);
            bush(g, 0x6fa285, 560, 240, 84);
            fill(g, 0xb9a48c, 340, 292, 300, 20);
        }
    },
    SHELF(0x66757f, 0x3e4a54) {
        @Override
        void furnish(Graphics2D g) {
            int[] colours = {0x8a6fae, 0x6fae9a, 0xb08a5f, 0x5f7fb0, 0xae6f7f, 0x7fa05f};
            Random random = new Random(4);
            for (int shelf = 0; shelf < 4; shelf++) {
                int y = 62 + shelf * 66;
                fill(g, 0x4d5a63, 20, y + 44, 300, 7);
                for (int x = 30; x < 300; x += 18) {
                    int high = 26 + random.nextInt(17);
                    fill(g, colours[random.nextInt(colours.length)], x, y + 44 - high, 9 + random.nextInt(7), high);
                }
            }
        }
    },
    TERRACOTTA(0x9b5a48, 0x6f3b31) {
        @Override
        void furnish(Graphics2D g) {
            frame(g, 0xd3a392, 0xc07a55, 60, 36, 148, 112);
            plant(g, 0x5d9b74, 520, 262);
        }
    },
    LAMP(0x4a5560, 0x252c35) {
        @Override
        void furnish(Graphics2D g) {
            glow(g, 0xffdf9e, 126, 118, 210);
            fill(g, 0x2b3038, 122, 140, 9, 200);
            g.setColor(new Color(0xffeec4));
            g.fill(Shapes.path("M 92 82 L 160 82 L 176 150 L 76 150 Z"));
        }
    },
    POSTER(0xdfe5ee, 0xb7c3d4) {
        @Override
        void furnish(Graphics2D g) {
            fill(g, 0xf7f3ea, 406, 32, 160, 200);
            disc(g, 0xe79770, 468, 92, 36);
            disc(g, 0xf0b27c, 522, 68, 18);
            g.setColor(new Color(0x4f7d97));
            g.fill(Shapes.path("M 436 176 C 436 130 540 110 546 176 Z"));
        }
    },
    OFFICE(0xe3e8ec, 0x9aa6b0) {
        @Override
        void furnish(Graphics2D g) {
            for (int x = 20; x < 640; x += 150) {
                fill(g, 0xf4f8fb, x, 20, 128, 220);
                fill(g, 0xc4ced6, x + 62, 20, 5, 220);
            }
            fill(g, 0x7d8892, 0, 286, 640, 74);
            fill(g, 0x59626b, 440, 190, 150, 94);
        }
    },
    PEACH(0xf4dcc6, 0xdcb592) {
        @Override
        void furnish(Graphics2D g) {
            frame(g, 0xfaf0e4, 0xe3a077, 62, 38, 146, 116);
            plant(g, 0x4f9a73, 522, 262);
        }
    },
    SAGE(0xb7c4af, 0x8ea088) {
        @Override
        void furnish(Graphics2D g) {
            frame(g, 0xdde3d4, 0xc99a72, 430, 38, 150, 116);
            plant(g, 0x5b8f68, 92, 262);
        }
    },
    STUDY(0x6d5a4c, 0x3c3029) {
        @Override
        void furnish(Graphics2D g) {
            glow(g, 0xffd9a0, 540, 70, 170);
            for (int shelf = 0; shelf < 3; shelf++) {
                fill(g, 0x8a6d55, 30, 90 + shelf * 92, 200, 10);
                bush(g, shelf == 1 ? 0x6f8f63 : 0xa98c63, 80 + shelf * 44, 66 + shelf * 92, 30);
            }
            fill(g, 0xf2dfba, 500, 40, 84, 70);
        }
    },
    SKY(0xd6e6f2, 0xa9c4da) {
        @Override
        void furnish(Graphics2D g) {
            fill(g, 0xeef6fc, 40, 16, 210, 200);
            fill(g, 0xbdd7ea, 50, 26, 190, 180);
            disc(g, 0xfdf3cf, 196, 72, 26);
            fill(g, 0xf3ede2, 420, 210, 190, 22);
            bush(g, 0x77a98a, 470, 178, 40);
            bush(g, 0xd98e73, 560, 184, 30);
        }
    },
    NIGHT(0x31415a, 0x151d2c) {
        @Override
        void furnish(Graphics2D g) {
            fill(g, 0x1d2a44, 360, 20, 240, 210);
            Random random = new Random(9);
            for (int light = 0; light < 40; light++) {
                disc(g, light % 3 == 0 ? 0xffd48a : 0x9fc2ff, 370 + random.nextInt(220), 90 + random.nextInt(130), 5);
            }
            glow(g, 0xffc98a, 80, 240, 190);
        }
    },
    LILAC(0xdcd0e8, 0xb19fc6) {
        @Override
        void furnish(Graphics2D g) {
            frame(g, 0xf4eef9, 0x8f78b5, 440, 40, 60, 80);
            frame(g, 0xf4eef9, 0xd99ab0, 524, 60, 70, 92);
            fill(g, 0x9c86b8, 0, 250, 180, 110);
            disc(g, 0xe7b7c3, 70, 262, 44);
        }
    };

    private final Color light;
    private final Color dark;

    Room(int light, int dark) {
        this.light = new Color(light);
        this.dark = new Color(dark);
    }

    void paint(Graphics2D g) {
        g.setPaint(new GradientPaint(120, 0, light, 560, 380, dark));
        g.fillRect(-640, -360, 1920, 1080);
        furnish(g);
    }

    abstract void furnish(Graphics2D g);

    private static void fill(Graphics2D g, int colour, int x, int y, int width, int height) {
        g.setColor(new Color(colour));
        g.fillRoundRect(x, y, width, height, 6, 6);
    }

    private static void disc(Graphics2D g, int colour, double x, double y, double radius) {
        g.setColor(new Color(colour));
        g.fill(Shapes.disc(x, y, radius));
    }

    private static void bush(Graphics2D g, int colour, double x, double y, double size) {
        g.setColor(new Color(colour));
        g.fill(Shapes.oval(x, y, size, size * 0.72));
    }

    private static void frame(Graphics2D g, int mat, int motif, int x, int y, int width, int height) {
        fill(g, mat, x, y, width, height);
        disc(g, motif, x + width / 2.0, y + height / 2.0, Math.min(width, height) / 3.4);
    }

    private static void plant(Graphics2D g, int leaf, int x, int y) {
        for (int blade = -5; blade <= 5; blade++) {
            g.setColor(Shades.mix(new Color(leaf), Color.BLACK, (blade & 1) * 0.15));
            double tipX = x + blade * 22.0;
            double tipY = y - 130 + Math.abs(blade) * 16.0;
            g.fill(Shapes.path("M %d %d Q %.0f %.0f %.0f %.0f Q %.0f %.0f %d %d Z"
                    .formatted(x - 9, y, tipX - 30, tipY + 50, tipX, tipY, tipX + 26, tipY + 60, x + 9, y)));
        }
        fill(g, 0xd08a63, x - 34, y - 6, 68, 110);
    }

    private static void glow(Graphics2D g, int colour, float x, float y, float radius) {
        Color warm = new Color(colour);
        g.setPaint(new RadialGradientPaint(
                x, y, radius, new float[] {0, 1}, new Color[] {Shades.alpha(warm, 0.75), Shades.alpha(warm, 0)}));
        g.fill(Shapes.disc(x, y, radius));
    }
}
