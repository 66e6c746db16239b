package io.github.jobresult.testing.fake;

import io.github.jobresult.service.Operation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/**
 * All that a server sends back on one connection, byte by byte, where a client's library would repeat, repair or hide
 * something.
 *
 * @param all head and body; empty if the connection was cut
 */
record RawHttp(String all) {

    private static final int FIVE_MINUTES = 300_000;

    static RawHttp call(URI endpoint, Operation operation, String body) {
        return call(endpoint, operation.target(), body);
    }

    static RawHttp call(URI endpoint, String target, String body) {
        return send(
                endpoint,
                "POST",
                "X-Amz-Target: " + target + "\r\nContent-Type: application/x-amz-json-1.1\r\n",
                body.getBytes(StandardCharsets.UTF_8));
    }

    /** Sends one request, the last one on its connection. */
    static RawHttp send(URI endpoint, String method, String headers, byte[] body) {
        return send(endpoint, request(method, "Connection: close\r\n" + headers, body));
    }

    /** Sends bytes, and waits until the server has no more to say. */
    static RawHttp send(URI endpoint, byte[]... requests) {
        try (Socket socket = new Socket(endpoint.getHost(), endpoint.getPort())) {
            socket.setSoTimeout(FIVE_MINUTES);
            for (byte[] request : requests) {
                socket.getOutputStream().write(request);
            }
            return new RawHttp(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] request(String method, String headers, byte[] body) {
        byte[] head = (method + " / HTTP/1.1\r\nHost: localhost\r\nContent-Length: " + body.length + "\r\n" + headers
                        + "\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        byte[] request = Arrays.copyOf(head, head.length + body.length);
        System.arraycopy(body, 0, request, head.length, body.length);
        return request;
    }

    int status() {
        return Integer.parseInt(all.split(" ", 3)[1]);
    }

    String body() {
        return all.substring(all.indexOf("\r\n\r\n") + 4);
    }

    /** Such as {@code content-type: text/plain}, names in lower case. */
    String header(String name) {
        return Arrays.stream(all.substring(0, all.indexOf("\r\n\r\n")).split("\r\n"))
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(name + ":"))
                .map(line -> line.substring(name.length() + 1).strip())
                .findFirst()
                .orElse("");
    }
}
