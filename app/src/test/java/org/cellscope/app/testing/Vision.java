package org.cellscope.app.testing;

import java.util.List;

/**
 * What colours are to an eye. Contrast is WCAG 2.2's, distance is CIEDE2000, dichromats see as
 * Machado, Oliveira and Fernandes (2009) compute it for the severity 1.
 */
public enum Vision {
  TRICHROMAT(1, 0, 0, 0, 1, 0, 0, 0, 1),
  PROTANOPE(
      0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998),
  DEUTERANOPE(
      0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881),
  TRITANOPE(
      1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.303900);

  private static final double SEVENTH = Math.pow(25, 7);

  private final double[] matrix;

  Vision(double... matrix) {
    this.matrix = matrix;
  }

  /** From 1 to 21. */
  public static double contrast(String one, String other) {
    double a = luminance(one);
    double b = luminance(other);
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  private static double luminance(String hex) {
    double[] rgb = linear(hex);
    return 0.2126 * rgb[0] + 0.7152 * rgb[1] + 0.0722 * rgb[2];
  }

  private static double[] linear(String hex) {
    return List.of(1, 3, 5).stream()
        .mapToDouble(at -> linear(Integer.parseInt(hex.substring(at, at + 2), 16) / 255.0))
        .toArray();
  }

  private static double linear(double c) {
    return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
  }

  /** How different two colours are to this eye. */
  public double distance(String one, String other) {
    return distance(lab(linear(one)), lab(linear(other)));
  }

  private double[] lab(double[] rgb) {
    double r = seen(rgb, 0);
    double g = seen(rgb, 3);
    double b = seen(rgb, 6);
    double x = f((0.4124564 * r + 0.3575761 * g + 0.1804375 * b) / 0.95047);
    double y = f(0.2126729 * r + 0.7151522 * g + 0.0721750 * b);
    double z = f((0.0193339 * r + 0.1191920 * g + 0.9503041 * b) / 1.08883);
    return new double[] {116 * y - 16, 500 * (x - y), 200 * (y - z)};
  }

  private double seen(double[] rgb, int row) {
    double sum = matrix[row] * rgb[0] + matrix[row + 1] * rgb[1] + matrix[row + 2] * rgb[2];
    return Math.clamp(sum, 0, 1);
  }

  private static double f(double t) {
    return t > 216.0 / 24389 ? Math.cbrt(t) : (24389.0 / 27 * t + 16) / 116;
  }

  /** CIEDE2000 of two colours of CIELAB, after Sharma, Wu and Dalal (2005). */
  static double distance(double[] p, double[] q) {
    double mean = (Math.hypot(p[1], p[2]) + Math.hypot(q[1], q[2])) / 2;
    double g = (1 - rootOfSeventh(mean)) / 2;
    double a1 = (1 + g) * p[1];
    double a2 = (1 + g) * q[1];
    double c1 = Math.hypot(a1, p[2]);
    double c2 = Math.hypot(a2, q[2]);
    double h1 = hue(a1, p[2]);
    double h2 = hue(a2, q[2]);
    boolean grey = c1 * c2 == 0;
    double turn = grey ? 0 : Math.IEEEremainder(h2 - h1, 360);
    double l = (p[0] + q[0]) / 2;
    double c = (c1 + c2) / 2;
    double h = grey ? h1 + h2 : h1 + turn / 2;
    double t =
        1 - 0.17 * cos(h - 30) + 0.24 * cos(2 * h) + 0.32 * cos(3 * h + 6) - 0.20 * cos(4 * h - 63);
    double off = (l - 50) * (l - 50);
    double dl = (q[0] - p[0]) / (1 + 0.015 * off / Math.sqrt(20 + off));
    double dc = (c2 - c1) / (1 + 0.045 * c);
    double dh = 2 * Math.sqrt(c1 * c2) * Math.sin(Math.toRadians(turn / 2)) / (1 + 0.015 * c * t);
    double bend = Math.floorMod(Math.round(h * 1e6), 360_000_000L) / 1e6;
    double rotation =
        -2
            * rootOfSeventh(c)
            * Math.sin(Math.toRadians(60 * Math.exp(-Math.pow((bend - 275) / 25, 2))));
    return Math.sqrt(dl * dl + dc * dc + dh * dh + rotation * dc * dh);
  }

  private static double rootOfSeventh(double c) {
    double seventh = Math.pow(c, 7);
    return Math.sqrt(seventh / (seventh + SEVENTH));
  }

  private static double cos(double degrees) {
    return Math.cos(Math.toRadians(degrees));
  }

  private static double hue(double a, double b) {
    double degrees = a == 0 && b == 0 ? 0 : Math.toDegrees(Math.atan2(b, a));
    return degrees < 0 ? degrees + 360 : degrees;
  }
}
