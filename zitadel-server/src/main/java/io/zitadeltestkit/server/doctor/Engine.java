package io.zitadeltestkit.server.doctor;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;

/**
 * Calls a Docker engine over its socket. A library for these few calls would be larger than the
 * server.
 */
final class Engine {
  private static final int MILLIS = 3_000;

  private final String address;

  /** An engine at an address such as {@code unix:///var/run/docker.sock}. */
  Engine(String address) {
    this.address = address;
  }

  /** An answer of the engine. */
  record Answer(int status, String body) {}

  Answer get(String path) throws IOException {
    byte[] request =
        ("GET " + path + " HTTP/1.0\r\nHost: docker\r\nAccept: application/json\r\n\r\n")
            .getBytes(StandardCharsets.US_ASCII);
    String answer = address.startsWith("unix://") ? unix(request) : tcp(request);
    int end = answer.indexOf("\r\n\r\n");
    if (!answer.startsWith("HTTP/1.") || end < 0) {
      throw new IOException("it does not speak HTTP");
    }
    return new Answer(Integer.parseInt(answer.substring(9, 12)), answer.substring(end + 4));
  }

  private String unix(byte[] request) throws IOException {
    SocketAddress socket = UnixDomainSocketAddress.of(address.substring("unix://".length()));
    try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
      channel.connect(socket);
      channel.write(ByteBuffer.wrap(request));
      return new String(Channels.newInputStream(channel).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private String tcp(byte[] request) throws IOException {
    URI uri = URI.create(address);
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(uri.getHost(), uri.getPort()), MILLIS);
      socket.setSoTimeout(MILLIS);
      socket.getOutputStream().write(request);
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw new IOException("the address is none", e);
    }
  }
}
