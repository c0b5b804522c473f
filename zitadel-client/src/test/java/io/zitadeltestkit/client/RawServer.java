package io.zitadeltestkit.client;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import javax.net.ServerSocketFactory;

/** A server of bare sockets, which closes connections in the ways that real ones do. */
final class RawServer implements AutoCloseable {
  /** When a connection is closed. */
  enum Closes {
    /** Never. */
    NEVER,
    /** After the client was idle for 300 ms. */
    WHEN_IDLE,
    /** After each answer, whose headers say nothing of it. */
    AFTER_EACH_ANSWER,
    /** Before the second answer on a connection, when the request was read. */
    INSTEAD_OF_THE_SECOND_ANSWER
  }

  private final ServerSocketFactory sockets;
  private final Closes closes;
  private final List<String> requests = new CopyOnWriteArrayList<>();
  private final AtomicInteger closed = new AtomicInteger();
  private final ConcurrentLinkedQueue<Socket> open = new ConcurrentLinkedQueue<>();
  private volatile ServerSocket listener;
  private volatile byte[] answer =
      response("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n", "{}");

  RawServer(Closes closes) throws IOException {
    this(closes, ServerSocketFactory.getDefault());
  }

  RawServer(Closes closes, ServerSocketFactory sockets) throws IOException {
    this.closes = closes;
    this.sockets = sockets;
    this.listener = listen(0);
  }

  static byte[] response(String head, String body) {
    return (head + "Content-Length: " + body.getBytes(UTF_8).length + "\r\n\r\n" + body)
        .getBytes(UTF_8);
  }

  RawServer answers(byte[] bytes) {
    this.answer = bytes;
    return this;
  }

  int port() {
    return listener.getLocalPort();
  }

  String host() {
    return "http://localhost:" + port();
  }

  /** The request lines, in the order they came. */
  List<String> requests() {
    return requests;
  }

  /** Waits until the server has closed so many connections. */
  void awaitClosed(int count) throws InterruptedException {
    await(() -> closed.get() >= count);
  }

  static void await(BooleanSupplier condition) throws InterruptedException {
    long end = System.nanoTime() + 20_000_000_000L;
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("waited for 20 s");
      }
      Thread.sleep(5);
    }
  }

  /** Ends all connections, and listens at the same port again. */
  void restart() throws IOException {
    int port = port();
    close();
    for (int tries = 1; ; tries++) {
      try {
        listener = listen(port);
        return;
      } catch (BindException e) {
        // Another program may have the port as the near end of a connection for a moment.
        if (tries == 200) {
          throw e;
        }
        pause();
      }
    }
  }

  private static void pause() {
    try {
      Thread.sleep(20);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private ServerSocket listen(int port) throws IOException {
    ServerSocket socket = sockets.createServerSocket();
    socket.setReuseAddress(true);
    socket.bind(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port));
    start(() -> accept(socket));
    return socket;
  }

  private void accept(ServerSocket socket) {
    try {
      while (true) {
        Socket connection = socket.accept();
        open.add(connection);
        start(() -> serve(connection));
      }
    } catch (IOException e) {
      // closed
    }
  }

  private void serve(Socket connection) {
    try (connection) {
      if (closes == Closes.WHEN_IDLE) {
        connection.setSoTimeout(300);
      }
      InputStream in = new BufferedInputStream(connection.getInputStream());
      for (int count = 1; ; count++) {
        String request = read(in);
        if (request.isEmpty()) {
          return;
        }
        requests.add(request);
        if (closes == Closes.INSTEAD_OF_THE_SECOND_ANSWER && count == 2) {
          return;
        }
        connection.getOutputStream().write(answer);
        connection.getOutputStream().flush();
        if (closes == Closes.AFTER_EACH_ANSWER) {
          return;
        }
      }
    } catch (SocketTimeoutException e) {
      // idle
    } catch (IOException e) {
      // the client is gone
    } finally {
      closed.incrementAndGet();
    }
  }

  private static String read(InputStream in) throws IOException {
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    String text = "";
    while (!text.endsWith("\r\n\r\n")) {
      int b = in.read();
      if (b < 0) {
        return "";
      }
      head.write(b);
      if (b == '\n') {
        text = head.toString(US_ASCII);
      }
    }
    for (String line : text.split("\r\n", -1)) {
      if (line.toLowerCase(java.util.Locale.ROOT).startsWith("content-length: ")) {
        in.readNBytes(Integer.parseInt(line.substring(16)));
      }
    }
    return text.substring(0, text.indexOf("\r\n"));
  }

  private static void start(Runnable task) {
    Thread thread = new Thread(task);
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() throws IOException {
    listener.close();
    for (Socket socket : open) {
      socket.close();
    }
    open.clear();
  }
}
