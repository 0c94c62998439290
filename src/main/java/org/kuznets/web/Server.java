package org.kuznets.web;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.compression.Gzip;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.util.JavalinException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.kuznets.notice.Message;
import org.kuznets.notice.Refusal;
import org.kuznets.run.Engine;
import org.kuznets.run.ResultShelf;

/** The HTTP server. Thread-safe; answers until it is closed. */
public final class Server implements AutoCloseable {
    /** How long a request under way may take to end after {@link #close}, milliseconds. */
    public static final int GRACE_MILLISECONDS = 5000;

    /** Enough for a filter of {@link org.kuznets.layer.Ecql#LONGEST} characters in Cyrillic, percent-encoded. */
    private static final int MOST_HEADER_BYTES = 80 << 10;

    private static final Message OPEN = new Message(
            "server.open",
            "{host} can be reached by others; listen on 127.0.0.1, or say --allow-open if that is what you want");

    private static final Message NOT_FREE = new Message(
            "server.not-free",
            "cannot listen on port {port} of {host}: {problem}; stop the program that listens there, or name another"
                    + " port with --port (0: any free one)");

    private final Javalin javalin;
    private final ServerOptions options;

    private Server(Javalin javalin, ServerOptions options) {
        this.javalin = javalin;
        this.options = options;
    }

    /**
     * Starts listening.
     *
     * @throws Refusal when it would be open to others without being told so
     */
    public static Server open(Engine engine, ServerOptions options) {
        return open(engine, options, ResultShelf.inMemory());
    }

    /**
     * The same, keeping named results on {@code shelf}.
     *
     * @throws Refusal when it would be open to others without being told so
     */
    public static Server open(Engine engine, ServerOptions options, ResultShelf shelf) {
        refuseOpen(options);
        Javalin javalin = Javalin.create(c -> configure(c, engine, options, shelf));
        try {
            javalin.start(options.host(), options.port());
        } catch (JavalinException e) {
            javalin.stop();
            throw Refusal.of(
                    NOT_FREE,
                    "port",
                    Map.of(
                            "host",
                            options.host(),
                            "port",
                            options.port(),
                            "problem",
                            String.valueOf(
                                    Objects.requireNonNullElse(e.getCause(), e).getMessage())));
        }
        return new Server(javalin, options);
    }

    private static void refuseOpen(ServerOptions options) {
        try {
            if (!options.allowOpen() && !InetAddress.getByName(options.host()).isLoopbackAddress()) {
                throw Refusal.of(OPEN, "host", Map.of("host", options.host()));
            }
        } catch (UnknownHostException e) {
            throw Refusal.of(OPEN, "host", Map.of("host", options.host()));
        }
    }

    private static void configure(JavalinConfig c, Engine engine, ServerOptions options, ResultShelf shelf) {
        c.startup.showJavalinBanner = false;
        c.concurrency.useVirtualThreads = false;
        c.http.prefer405over404 = true;
        c.http.compressionStrategy = new CompressionStrategy(null, new Gzip(4));
        c.jetty.modifyHttpConfiguration(h -> {
            h.setSendServerVersion(false);
            h.setRequestHeaderSize(MOST_HEADER_BYTES);
        });
        c.jetty.addConnector((s, http) -> new PeekingConnector(s, http, options.host(), options.port()));
        c.jetty.modifyServer(s -> {
            s.setStopTimeout(GRACE_MILLISECONDS);
            s.setErrorHandler(new Unreadable());
        });
        c.staticFiles.enableWebjars();
        c.routes.before(ctx -> headers(ctx, options));
        c.routes.before(new Keys(options.keys())::check);
        new Problems(options).routes(c.routes);
        Routes routes = new Routes(c.routes, options);
        parts(engine, options, shelf).forEach(p -> p.routes(routes));
    }

    private static List<ApiPart> parts(Engine engine, ServerOptions options, ResultShelf shelf) {
        List<ApiPart> parts = new java.util.ArrayList<>();
        Charts charts = new Charts(engine);
        parts.add(new CollectionsApi(engine, charts));
        parts.add(new ItemsApi(engine, charts));
        parts.add(new ChartApi(engine, charts));
        parts.add(new CoverageApi(engine));
        parts.add(new ProcessesApi(engine));
        parts.add(new Execution(engine));
        parts.add(new ResultsApi(engine, shelf));
        parts.add(new ReportApi(engine));
        parts.add(new SuitabilityApi(engine));
        parts.add(new OpenApiPart(parts));
        Looks looks = new Looks(engine);
        parts.add(new StylesApi(engine, looks));
        parts.add(new ChoicesApi(engine, looks));
        parts.add(new Assets());
        parts.add(0, new Landing(parts));
        return parts;
    }

    private static void headers(Context ctx, ServerOptions options) {
        ctx.header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "same-origin")
                .header("X-Frame-Options", "SAMEORIGIN")
                .header("Content-Security-Policy", policy(options))
                .header("Vary", "Accept, Accept-Language, Accept-Encoding, X-Forwarded-Host, X-Forwarded-Proto");
        if (!options.allowOrigin().isEmpty()) {
            ctx.header("Access-Control-Allow-Origin", options.allowOrigin())
                    .header(
                            "Access-Control-Expose-Headers",
                            "Content-Crs, Content-Bbox, Link, OGC-NumberMatched, OGC-NumberReturned, Location, ETag");
        }
    }

    private static String policy(ServerOptions options) {
        return "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob: "
                + options.imageOrigin() + "; worker-src 'self' blob:; object-src 'none'; base-uri 'none'; "
                + "frame-ancestors 'self'; form-action 'self'";
    }

    /** The port it really listens on. */
    public int port() {
        return javalin.port();
    }

    /** Where a client on this machine finds it, without a slash at the end. */
    public String url() {
        String host = options.host().contains(":") ? "[" + options.host() + "]" : options.host();
        return options.baseUrl().isEmpty() ? "http://" + host + ":" + port() : options.baseUrl();
    }

    /** Lets requests under way end, for {@value #GRACE_MILLISECONDS} ms at most, and stops. */
    @Override
    public void close() {
        javalin.stop();
    }
}
