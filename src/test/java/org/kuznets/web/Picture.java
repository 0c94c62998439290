package org.kuznets.web;

import java.awt.image.BufferedImage;

/** Looks for colours on a picture of the page. */
record Picture(BufferedImage image) {
    /** The share of pixels in the box that are {@code rgb}, give or take 3 in each channel. */
    double share(int rgb, double west, double north, double east, double south) {
        int hits = 0;
        int all = 0;
        for (int y = (int) Math.ceil(north); y < south; y++) {
            for (int x = (int) Math.ceil(west); x < east; x++) {
                all++;
                hits += near(image.getRGB(x, y), rgb) ? 1 : 0;
            }
        }
        return (double) hits / all;
    }

    private static boolean near(int a, int b) {
        for (int shift = 0; shift <= 16; shift += 8) {
            if (Math.abs((a >> shift & 255) - (b >> shift & 255)) > 3) {
                return false;
            }
        }
        return true;
    }

    /** How many pixels differ from {@code other}. */
    int difference(Picture other) {
        int count = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                count += near(image.getRGB(x, y), other.image.getRGB(x, y)) ? 0 : 1;
            }
        }
        return count;
    }

    /** {@code #rrggbb} laid with {@code opacity} over {@code ground}. */
    static int blend(String hex, double opacity, int ground) {
        int top = Integer.parseInt(hex.substring(1), 16);
        int rgb = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            long channel = Math.round((top >> shift & 255) * opacity + (ground >> shift & 255) * (1 - opacity));
            rgb |= (int) channel << shift;
        }
        return rgb;
    }
}
