package org.kuznets.notice;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;

/** The sentences of a language: every {@code .properties} file of its folder, from classes or from a jar. */
final class Sentences {
    private Sentences() {}

    /** @return code to sentence; empty for a language without a folder */
    static Map<String, String> read(String language) {
        Map<String, String> all = new HashMap<>();
        try {
            for (URL folder : java.util.Collections.list(
                    Sentences.class.getClassLoader().getResources("org/kuznets/notice/" + language))) {
                for (URL file : files(folder)) {
                    add(file, all);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(all);
    }

    private static List<URL> files(URL folder) throws IOException {
        try {
            return folder.getProtocol().equals("jar") ? inJar(folder) : inFolder(folder.toURI());
        } catch (URISyntaxException e) {
            throw new IOException("unreadable folder " + folder, e);
        }
    }

    private static List<URL> inFolder(URI folder) throws IOException {
        try (Stream<Path> files = Files.list(Path.of(folder))) {
            List<URL> all = new java.util.ArrayList<>();
            for (Path p : files.filter(f -> f.toString().endsWith(".properties"))
                    .sorted()
                    .toList()) {
                all.add(p.toUri().toURL());
            }
            return all;
        }
    }

    private static List<URL> inJar(URL folder) throws IOException {
        JarURLConnection jar = (JarURLConnection) folder.openConnection();
        String prefix = jar.getEntryName();
        List<URL> all = new java.util.ArrayList<>();
        for (var entry : java.util.Collections.list(jar.getJarFile().entries())) {
            if (entry.getName().startsWith(prefix) && entry.getName().endsWith(".properties")) {
                all.add(new URL("jar:" + jar.getJarFileURL() + "!/" + entry.getName()));
            }
        }
        return all;
    }

    private static void add(URL file, Map<String, String> all) throws IOException {
        Properties p = new Properties();
        try (Reader in = new InputStreamReader(file.openStream(), StandardCharsets.UTF_8)) {
            p.load(in);
        }
        p.stringPropertyNames().forEach(code -> all.put(code, p.getProperty(code)));
    }
}
