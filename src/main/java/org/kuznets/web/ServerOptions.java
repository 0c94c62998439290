package org.kuznets.web;

import java.util.List;
import org.kuznets.format.Format;

/**
 * How the server presents itself.
 *
 * @param host the address to listen on; anything but loopback needs {@code allowOpen}
 * @param port 0 for any free one
 * @param baseUrl the public address without a slash at its end; empty to take it from each request
 * @param title of the API and its pages
 * @param allowOrigin the value of {@code Access-Control-Allow-Origin}; empty for no cross-origin use
 * @param allowOpen whether it may listen where others can reach it
 * @param mostBodyBytes the largest request body that is read
 * @param imageOrigin another site from which the map may load its base map, such as {@code
 *     https://tile.openstreetmap.org}; empty for none
 * @param formats what downloads may be asked for with {@code f=}, besides GeoJSON
 */
public record ServerOptions(
        String host,
        int port,
        String baseUrl,
        String title,
        String allowOrigin,
        boolean allowOpen,
        long mostBodyBytes,
        String imageOrigin,
        List<Format> formats) {
    public ServerOptions {
        formats = List.copyOf(formats);
        while (baseUrl.endsWith("/")) {
            baseUrl = baseUrl.substring(0, baseUrl.length() - 1);
        }
    }

    /** On loopback, for anyone's web page, with bodies up to 50 MB and no formats but GeoJSON. */
    public static ServerOptions local(int port) {
        return new ServerOptions("127.0.0.1", port, "", "Kuznets", "*", false, 50_000_000, "", List.of());
    }

    public ServerOptions at(String otherHost, boolean open) {
        return new ServerOptions(
                otherHost, port, baseUrl, title, allowOrigin, open, mostBodyBytes, imageOrigin, formats);
    }

    public ServerOptions withBaseUrl(String url) {
        return new ServerOptions(host, port, url, title, allowOrigin, allowOpen, mostBodyBytes, imageOrigin, formats);
    }

    public ServerOptions withTitle(String other) {
        return new ServerOptions(
                host, port, baseUrl, other, allowOrigin, allowOpen, mostBodyBytes, imageOrigin, formats);
    }

    public ServerOptions withFormats(List<Format> others) {
        return new ServerOptions(
                host, port, baseUrl, title, allowOrigin, allowOpen, mostBodyBytes, imageOrigin, others);
    }

    public ServerOptions withMostBodyBytes(long bytes) {
        return new ServerOptions(host, port, baseUrl, title, allowOrigin, allowOpen, bytes, imageOrigin, formats);
    }
}
