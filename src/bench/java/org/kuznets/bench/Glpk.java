package org.kuznets.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** A native solver beside ours: the strong form of the p-median, in CPLEX's text format, for {@code glpsol}. */
final class Glpk {
    private Glpk() {}

    /** Its objective and status when its time is over. */
    static String pMedian(OrLibrary g, int seconds) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("kuznets-glpk");
        Path model = folder.resolve("p.lp");
        Path answer = folder.resolve("p.txt");
        try {
            Files.writeString(model, text(g));
            Process p = new ProcessBuilder(
                            "glpsol",
                            "--lp",
                            model.toString(),
                            "--tmlim",
                            "" + seconds,
                            "--cuts",
                            "-o",
                            answer.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            p.waitFor();
            return Files.exists(answer) ? said(Files.readString(answer)) : "no answer";
        } finally {
            Files.deleteIfExists(model);
            Files.deleteIfExists(answer);
            Files.delete(folder);
        }
    }

    private static String said(String answer) {
        String status = line(answer, "Status:");
        String objective = line(answer, "Objective:").replaceAll(".*= *([0-9.e+]+).*", "$1");
        return objective + " " + status.toLowerCase(Locale.ROOT);
    }

    private static String line(String answer, String starts) {
        return answer.lines()
                .filter(l -> l.startsWith(starts))
                .map(l -> l.substring(starts.length()).strip())
                .findFirst()
                .orElse("");
    }

    private static String text(OrLibrary g) {
        int n = g.nodes();
        StringBuilder t = new StringBuilder("Minimize\n cost:");
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                t.append(String.format(Locale.ROOT, " + %.0f x%d_%d%n", g.metres()[i][j], i, j));
            }
        }
        t.append("Subject To\n");
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                t.append(" + x").append(i).append('_').append(j).append('\n');
            }
            t.append(" = 1\n");
        }
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                t.append(" x")
                        .append(i)
                        .append('_')
                        .append(j)
                        .append(" - y")
                        .append(j)
                        .append(" <= 0\n");
            }
        }
        for (int j = 0; j < n; j++) {
            t.append(" + y").append(j).append('\n');
        }
        t.append(" = ").append(g.p()).append("\nBinary\n");
        for (int j = 0; j < n; j++) {
            t.append(" y").append(j).append('\n');
        }
        return t.append("End\n").toString();
    }
}
