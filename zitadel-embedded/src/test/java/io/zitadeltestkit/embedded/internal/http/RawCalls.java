package io.zitadeltestkit.embedded.internal.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Sends what no client would: paths, headers and bodies as they are given. */
public final class RawCalls {
  private final int port;
  private final String token;

  public RawCalls(int port, String token) {
    this.port = port;
    this.token = token;
  }

  /** An answer. Header names are in lower case. */
  public record Answer(int status, Map<String, String> headers, String body) {
    public String header(String name) {
      return headers.getOrDefault(name, "");
    }
  }

  public Answer get(String path, String... headers) throws IOException {
    return send("GET", path, new byte[0], headers);
  }

  public Answer post(String path, String body, String... headers) throws IOException {
    return send("POST", path, body.getBytes(StandardCharsets.UTF_8), headers);
  }

  public Answer send(String method, String path, byte[] body, String... headers)
      throws IOException {
    StringBuilder head = new StringBuilder(method + " " + path + " HTTP/1.1\r\n");
    head.append("Connection: close\r\nAuthorization: Bearer ").append(token).append("\r\n");
    if (Arrays.stream(headers).noneMatch(header -> header.startsWith("Host:"))) {
      head.append("Host: localhost:").append(port).append("\r\n");
    }
    if (body.length > 0 || method.equals("POST")) {
      head.append("Content-Length: ").append(body.length).append("\r\n");
      if (Arrays.stream(headers).noneMatch(header -> header.startsWith("Content-Type:"))) {
        head.append("Content-Type: application/json\r\n");
      }
    }
    Arrays.stream(headers).forEach(header -> head.append(header).append("\r\n"));
    try (Socket socket = new Socket("localhost", port)) {
      ByteArrayOutputStream request = new ByteArrayOutputStream();
      request.writeBytes(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
      request.writeBytes(body);
      socket.getOutputStream().write(request.toByteArray());
      socket.getOutputStream().flush();
      return read(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  private static Answer read(String text) {
    int end = text.indexOf("\r\n\r\n");
    List<String> lines = List.of(text.substring(0, end).split("\r\n"));
    Map<String, String> headers =
        lines.stream()
            .skip(1)
            .map(line -> line.split(": ", 2))
            .collect(
                Collectors.toMap(
                    pair -> pair[0].toLowerCase(Locale.ROOT), pair -> pair[1], (a, b) -> a));
    return new Answer(
        Integer.parseInt(lines.get(0).split(" ", -1)[1]), headers, text.substring(end + 4));
  }
}
