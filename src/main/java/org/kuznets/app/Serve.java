package org.kuznets.app;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.kuznets.app.LocalHouses.LocalHouse;
import org.kuznets.app.config.Config;
import org.kuznets.cli.Houses.Serving;
import org.kuznets.format.known.Formats;
import org.kuznets.geo.EpsgDatabase;
import org.kuznets.notice.Message;
import org.kuznets.notice.Refusal;
import org.kuznets.run.Recipe;
import org.kuznets.run.ResultShelf;
import org.kuznets.web.Server;
import org.kuznets.web.ServerOptions;

/** Serves an open house until the process is told to stop. */
final class Serve {
    private static final Message OPEN = new Message(
            "app.open",
            "listening on {host} lets other machines in: give --key-file with keys, or --allow-open to let everybody read");
    private static final Message NO_HOST = new Message("app.no-host", "{host} is no address of this machine");
    private static final Message KEYS = new Message(
            "app.keys",
            "the key file {file} cannot be used: {problem}; it holds one key a line, 16 characters or more");
    private static final Logger LOG = Logger.getLogger(Serve.class.getName());
    private static final int SHORTEST_KEY = 16;

    private Serve() {}

    /** @throws Refusal when it would let others in unasked, or the keys cannot be used; before any work is done */
    static ServerOptions options(Config config, Serving serving) {
        String host = Objects.requireNonNullElse(serving.host(), config.server().host());
        int port = serving.port() < 0 ? config.server().port() : serving.port();
        String baseUrl =
                Objects.requireNonNullElse(serving.baseUrl(), config.server().baseUrl());
        Set<String> keys = serving.keys() == null ? Set.of() : keys(serving.keys());
        if (keys.isEmpty() && !serving.allowOpen() && !isLoopback(host)) {
            throw Refusal.of(OPEN, "host", Map.of("host", host));
        }
        return ServerOptions.local(port)
                .at(host, true)
                .withBaseUrl(baseUrl)
                .withTitle(config.server().title())
                .withKeys(keys)
                .withSystems(config.systems())
                .withImageOrigin(config.server().baseMapOrigin())
                .withFormats(Formats.ALL);
    }

    static void untilStopped(ServerOptions options, LocalHouse house) {
        Server server = Server.open(
                house.engine(), options, ResultShelf.in(house.folder().resolve("results")));
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            server.close();
                            house.close();
                            stopped.countDown();
                        },
                        "shutdown"));
        String at = options.baseUrl().isEmpty() ? "" : " on port " + server.port();
        System.out.println("Kuznets serves " + server.url() + at + " (stop with Ctrl+C)");
        System.out.flush();
        warm(house);
        try {
            stopped.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Computes the computed collections and opens the EPSG database before anybody asks, in the background. */
    private static void warm(LocalHouse house) {
        Thread warmer = new Thread(
                () -> {
                    List<Recipe> recipes = house.config().recipes();
                    recipes.stream().filter(r -> !r.background()).forEach(r -> warm(house, r));
                    recipes.stream().filter(Recipe::background).forEach(r -> warm(house, r));
                    EpsgDatabase.warmUp();
                },
                "warm-up");
        warmer.setDaemon(true);
        warmer.start();
    }

    private static void warm(LocalHouse house, Recipe recipe) {
        try {
            house.engine().catalog().find(recipe.id());
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "the computed collection {0} cannot be made: {1}", new Object[] {
                recipe.id(), e.getMessage()
            });
        }
    }

    private static boolean isLoopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            throw Refusal.of(NO_HOST, "host", Map.of("host", host));
        }
    }

    private static Set<String> keys(Path file) {
        try {
            Set<String> keys = new TreeSet<>();
            for (String line : Files.readAllLines(file)) {
                String key = line.strip();
                if (!key.isEmpty() && !key.startsWith("#")) {
                    keys.add(key);
                }
            }
            if (keys.isEmpty() || keys.stream().anyMatch(k -> k.length() < SHORTEST_KEY)) {
                throw Refusal.of(KEYS, "key-file", Map.of("file", file, "problem", "no key, or one too short"));
            }
            return keys;
        } catch (IOException e) {
            throw Refusal.of(KEYS, "key-file", Map.of("file", file, "problem", String.valueOf(e)));
        }
    }
}
