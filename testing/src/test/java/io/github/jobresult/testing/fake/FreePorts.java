package io.github.jobresult.testing.fake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

/** Ports that a closed service has given back. Nobody connects to them, since they may be another process's by now. */
final class FreePorts {

    /** Another process may take one of the ports at once, but it does not do so in each of five rounds. */
    private static final int ROUNDS = 5;

    private FreePorts() {}

    /** Runs services that are closed in the end, again if one of their ports is still taken. */
    static void assertFreed(Supplier<List<URI>> closedServices) {
        List<URI> taken = List.of();
        for (int round = 0; round < ROUNDS; round++) {
            taken = closedServices.get().stream()
                    .filter(endpoint -> !isFree(endpoint))
                    .toList();
            if (taken.isEmpty()) {
                return;
            }
        }
        assertThat(taken).as("endpoints that are still listened at").isEmpty();
    }

    /** Runs a service on a port that was free just before, again if another process was faster. */
    static void assertTakes(IntConsumer service) {
        for (int round = 1; ; round++) {
            try {
                service.accept(freePort());
                return;
            } catch (UncheckedIOException e) {
                if (round == ROUNDS) {
                    throw e;
                }
            }
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isFree(URI endpoint) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(endpoint.getHost(), endpoint.getPort()));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
