package org.retainer.sandbox.runner;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** A main class that behaves towards the runner as the sandbox does. */
public final class PretendedSandbox {
    private PretendedSandbox() {}

    public static void main(String[] arguments) throws IOException {
        List<String> options = Arrays.asList(arguments);
        if (options.contains("--refuse")) {
            System.err.println("Port is busy");
            System.exit(1);
        }
        int port = Integer.parseInt(options.get(options.indexOf("--port") + 1));
        HttpServer server = HttpServer.create(new InetSocketAddress("localhost", port), 0);
        server.createContext("/jira/echo", exchange -> {
            String answer = exchange.getRequestMethod() + " "
                    + exchange.getRequestHeaders().getFirst("Authorization") + " "
                    + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "text/plain; charset=UTF-8");
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
        System.out.println("Options " + options);
        System.out.println("Retainer sandbox is ready at http://localhost:" + port + "/jira (admin / admin)");
    }
}
