package io.zitadeltestkit.server.doctor;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Port, host names, addresses and clock. */
final class NetworkChecks {
  private static final int MILLIS = 3_000;
  private static final Duration CLOCK_TOLERANCE = Duration.ofSeconds(60);
  private static final String READY = "/debug/ready";

  private NetworkChecks() {}

  static List<Finding> run(Machine machine) {
    return List.of(port(machine.port()), names(), addresses(machine.port()), clock(machine));
  }

  private static Finding port(int port) {
    String name = "port " + port;
    try (ServerSocket free = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return Finding.ok(name, free.getLocalPort() == port ? "is free" : "a free one is picked");
    } catch (IOException e) {
      String answer = ready("127.0.0.1", port);
      return answer.contains("\"ok\"")
          ? Finding.ok(name, "a Zitadel answers there")
          : Finding.failure(
              name,
              "is taken by something that is no Zitadel",
              "End what listens there (lsof -i :%d shows it), or start with up --port 0."
                  .formatted(port));
    }
  }

  private static Finding names() {
    List<String> unknown = new ArrayList<>();
    for (String name : List.of("localhost", "instance.localhost")) {
      try {
        if (!InetAddress.getByName(name).isLoopbackAddress()) {
          return Finding.failure(
              "host names",
              name + " is not this machine",
              "Remove what leads it elsewhere from /etc/hosts or from the name server.");
        }
      } catch (UnknownHostException e) {
        unknown.add(name);
      }
    }
    if (unknown.contains("localhost")) {
      return Finding.failure(
          "host names",
          "localhost is unknown",
          "Add the line \"127.0.0.1 localhost\" to /etc/hosts.");
    }
    return unknown.isEmpty()
        ? Finding.ok("host names", "localhost and names below it are this machine")
        : Finding.warning(
            "host names",
            "names below localhost are unknown to Java",
            "Virtual instances have such names. Browsers and the toolkit's client find them; for"
                + " other programs add them to /etc/hosts.");
  }

  /** A browser tries ::1 first, and Java often 127.0.0.1: both should reach the same server. */
  private static Finding addresses(int port) {
    String six = ready("::1", port);
    String four = ready("127.0.0.1", port);
    if (six.isEmpty() || four.isEmpty() || six.equals(four)) {
      return Finding.ok(
          "::1 and 127.0.0.1",
          six.isEmpty()
              ? "nothing answers at [::1]:%d, so localhost is one server".formatted(port)
              : four.isEmpty()
                  ? "only [::1]:%d answers".formatted(port)
                  : "answer alike at port %d".formatted(port));
    }
    return Finding.failure(
        "::1 and 127.0.0.1",
        "at port %d two different servers answer, so localhost is one for a browser and another for Java"
            .formatted(port),
        "End the one that you don't mean, often the published port of a container (docker ps shows"
            + " it), or use another port.");
  }

  /** Returns status line and body of the response; empty if nothing answers. */
  private static String ready(String address, int port) {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(address, port), MILLIS);
      socket.setSoTimeout(MILLIS);
      socket
          .getOutputStream()
          .write(
              ("GET " + READY + " HTTP/1.0\r\nHost: localhost:" + port + "\r\n\r\n")
                  .getBytes(StandardCharsets.US_ASCII));
      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      int end = answer.indexOf("\r\n\r\n");
      int line = answer.indexOf("\r\n");
      return end < 0 ? "none" : answer.substring(0, line) + answer.substring(end);
    } catch (IOException e) {
      return e instanceof java.net.SocketTimeoutException ? "none" : "";
    }
  }

  private static Finding clock(Machine machine) {
    List<URI> tellers = new ArrayList<>();
    Map<String, String> variables = machine.surroundings().variables();
    String host = variables.getOrDefault("ZITADEL_HOST", "").strip();
    if (!host.isEmpty()) {
      tellers.add(URI.create(host));
    }
    tellers.addAll(machine.registries());
    for (URI teller : tellers) {
      long date = date(teller);
      if (date > 0) {
        Duration off = Duration.between(Instant.ofEpochMilli(date), machine.clock().instant());
        return off.abs().compareTo(CLOCK_TOLERANCE) <= 0
            ? Finding.ok("clock", "agrees with that of " + teller.getHost())
            : Finding.failure(
                "clock",
                "this machine is %d s %s %s"
                    .formatted(
                        off.abs().toSeconds(),
                        off.isNegative() ? "behind" : "ahead of",
                        teller.getHost()),
                "Set the clock (timedatectl set-ntp true): tokens look expired, or not yet valid. A"
                    + " virtual machine or WSL is often behind after it slept.");
      }
    }
    return Finding.warning(
        "clock",
        "nobody could be asked for the time",
        "Compare it with a watch if tokens are refused.");
  }

  private static long date(URI teller) {
    try {
      HttpURLConnection connection = (HttpURLConnection) teller.toURL().openConnection();
      connection.setConnectTimeout(MILLIS);
      connection.setReadTimeout(MILLIS);
      connection.setInstanceFollowRedirects(false);
      connection.getResponseCode();
      return connection.getDate();
    } catch (IOException | IllegalArgumentException e) {
      return 0;
    }
  }
}
