package io.zitadeltestkit.it.container;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;

/**
 * An image registry, over plain HTTP as engines allow it on the local machine: empty, or with one
 * image that takes its time. It answers what is no HTTP, such as the TLS that engines try first, as
 * other servers do: some engines try without TLS only then, and all would wait for an answer.
 */
final class Registry implements AutoCloseable {
  private static final String MANIFEST = "application/vnd.docker.distribution.manifest.v2+json";

  /** Whole blocks of a tar archive. */
  private static final int LAYER_BYTES = 3_000_320;

  private static final String NO_HTTP =
      "HTTP/1.0 400 Bad Request\r\nConnection: close\r\nContent-Length: 0\r\n\r\n";

  private static final int CHUNK_BYTES = 100_000;
  private static final int BLOCK = 512;

  private final ServerSocket socket;
  private final Map<String, byte[]> blobs = new ConcurrentHashMap<>();
  private byte[] manifest = new byte[0];
  private final long pauseMillis;

  private Registry(long pauseMillis) throws IOException {
    this.pauseMillis = pauseMillis;
    socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  }

  /** One that has no image. */
  static Registry empty() throws IOException {
    return new Registry(0).listening();
  }

  /** One with an image of 3 MB, of any name, that comes in thirty parts with a pause after each. */
  static Registry withSlowImage(String architecture, long pauseMillis) throws IOException {
    Registry registry = new Registry(pauseMillis);
    byte[] layer = layer();
    byte[] config =
        """
        {"architecture":"%s","os":"linux","config":{"Entrypoint":["/app/zitadel"]},\
        "rootfs":{"type":"layers","diff_ids":["%s"]}}\
        """
            .formatted(architecture, digest(layer))
            .getBytes(StandardCharsets.UTF_8);
    registry.blobs.put(digest(layer), layer);
    registry.blobs.put(digest(config), config);
    registry.manifest =
        """
        {"schemaVersion":2,"mediaType":"%s",\
        "config":{"mediaType":"application/vnd.docker.container.image.v1+json","size":%d,"digest":"%s"},\
        "layers":[{"mediaType":"application/vnd.docker.image.rootfs.diff.tar","size":%d,"digest":"%s"}]}\
        """
            .formatted(MANIFEST, config.length, digest(config), layer.length, digest(layer))
            .getBytes(StandardCharsets.UTF_8);
    return registry.listening();
  }

  private Registry listening() {
    Thread thread = new Thread(this::accept, "registry");
    thread.setDaemon(true);
    thread.start();
    return this;
  }

  private void accept() {
    while (!socket.isClosed()) {
      try {
        Socket connection = socket.accept();
        Thread thread = new Thread(() -> answer(connection), "registry-connection");
        thread.setDaemon(true);
        thread.start();
      } catch (IOException e) {
        // It was closed.
        return;
      }
    }
  }

  private void answer(Socket connection) {
    try (connection) {
      BufferedReader reader =
          new BufferedReader(
              new InputStreamReader(connection.getInputStream(), StandardCharsets.ISO_8859_1));
      int first = reader.read();
      if (first < 'A' || first > 'Z') {
        connection.getOutputStream().write(bytes(NO_HTTP));
        return;
      }
      String[] request = ((char) first + reader.readLine()).split(" ", -1);
      // Headers say nothing that matters here.
      String line;
      do {
        line = reader.readLine();
      } while (line != null && !line.isEmpty());
      answer(connection.getOutputStream(), request[0].equals("HEAD"), request[1]);
    } catch (IOException e) {
      // The engine has seen enough.
    }
  }

  private void answer(OutputStream out, boolean headOnly, String path) throws IOException {
    String name = path.substring(path.lastIndexOf('/') + 1);
    if (path.equals("/v2/")) {
      send(out, headOnly, "200 OK", "application/json", bytes("{}"));
    } else if (path.contains("/manifests/") && manifest.length > 0) {
      send(out, headOnly, "200 OK", MANIFEST, manifest);
    } else if (path.contains("/blobs/") && blobs.containsKey(name)) {
      send(
          out,
          headOnly,
          "200 OK",
          "application/octet-stream",
          blobs.getOrDefault(name, new byte[0]));
    } else {
      send(
          out,
          headOnly,
          "404 Not Found",
          "application/json",
          bytes("{\"errors\":[{\"code\":\"MANIFEST_UNKNOWN\",\"message\":\"manifest unknown\"}]}"));
    }
  }

  private void send(OutputStream out, boolean headOnly, String status, String type, byte[] body)
      throws IOException {
    out.write(
        bytes(
            "HTTP/1.1 %s\r\nContent-Type: %s\r\nContent-Length: %d\r\nDocker-Content-Digest: %s\r\nDocker-Distribution-Api-Version: registry/2.0\r\nConnection: close\r\n\r\n"
                .formatted(status, type, body.length, digest(body))));
    for (int sent = 0; !headOnly && sent < body.length; sent += CHUNK_BYTES) {
      out.write(body, sent, Math.min(CHUNK_BYTES, body.length - sent));
      out.flush();
      if (body.length > LAYER_BYTES) {
        pause();
      }
    }
  }

  private void pause() {
    try {
      Thread.sleep(pauseMillis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** A tar archive with a program that no machine can run, and that can't be compressed. */
  private static byte[] layer() {
    byte[] content = new byte[LAYER_BYTES];
    new Random().nextBytes(content);
    byte[] header = new byte[BLOCK];
    put(header, 0, "app/zitadel");
    put(header, 100, "0000755\0000000000\0000000000\0");
    put(header, 124, "%011o\0%011o\0        0".formatted(LAYER_BYTES, 0));
    put(header, 257, "ustar\00000");
    int sum = 0;
    for (byte octet : header) {
      sum += octet;
    }
    put(header, 148, "%06o\0 ".formatted(sum));
    ByteArrayOutputStream tar = new ByteArrayOutputStream();
    tar.writeBytes(header);
    tar.writeBytes(content);
    // Two empty blocks are the end.
    tar.writeBytes(new byte[2 * BLOCK]);
    return tar.toByteArray();
  }

  private static void put(byte[] target, int at, String text) {
    byte[] source = bytes(text);
    System.arraycopy(source, 0, target, at, source.length);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String digest(byte[] content) {
    try {
      return "sha256:"
          + HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  String address() {
    return "localhost:" + socket.getLocalPort();
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
