package io.github.jobresult.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;

/** Takes one HTTP request from this machine and says that all is well, as the service does. */
final class LoopbackServer implements AutoCloseable {

    /**
     * An HTTP request.
     *
     * @param head its lines but the first, in lower case
     * @param body its body
     */
    record Request(List<String> head, String body) {}

    private final ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    private final CompletableFuture<Request> request = CompletableFuture.supplyAsync(this::serve);

    LoopbackServer() throws IOException {}

    String url() {
        return "http://127.0.0.1:" + socket.getLocalPort();
    }

    Request request() {
        return request.join();
    }

    private Request serve() {
        try (Socket connection = socket.accept()) {
            Request taken = read(connection.getInputStream());
            connection
                    .getOutputStream()
                    .write("HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: close\r\n\r\n".getBytes(ISO_8859_1));
            return taken;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Request read(InputStream in) throws IOException {
        List<String> head = new ArrayList<>();
        String first = line(in);
        if (!first.equals("POST / HTTP/1.1")) {
            throw new IOException(first);
        }
        int length = 0;
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            head.add(line.toLowerCase(Locale.ROOT));
            if (line.regionMatches(true, 0, "content-length: ", 0, 16)) {
                length = Integer.parseInt(line.substring(16));
            }
        }
        return new Request(head, new String(in.readNBytes(length), UTF_8));
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int b = in.read(); b != '\n'; b = in.read()) {
            if (b < 0) {
                throw new EOFException();
            }
            line.append((char) b);
        }
        return line.toString().stripTrailing();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
