package io.zitadeltestkit.client.internal.http;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import javax.net.ssl.SSLSocket;
import okhttp3.Connection;
import okhttp3.Interceptor;
import okhttp3.Protocol;
import okhttp3.Response;

/**
 * Checks a pooled connection just before a request is written to it. OkHttp checks only after ten
 * idle seconds, and for a GET not at all; so a request could be written to a connection that the
 * server closed long ago, and the client could not know whether it was carried out.
 */
final class ConnectionCheck implements Interceptor {
  private static final int UNAVAILABLE = 503;

  /** The connection was closed before anything was written to it: nothing was sent. */
  static final class ClosedException extends IOException {
    private static final long serialVersionUID = 1L;

    ClosedException() {
      super("the server had closed the connection");
    }
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    Connection connection = chain.connection();
    Delivery delivery = chain.request().tag(Delivery.class);
    if (connection != null
        && connection.protocol() != Protocol.HTTP_2 // which monitors its connection itself
        && delivery != null
        && !delivery.isOnNewConnection()
        && isClosed(connection.socket())) {
      connection.socket().close();
      throw new ClosedException();
    }
    return withoutRepetition(chain.proceed(chain.request()));
  }

  /**
   * Whether the other side has closed an idle connection. A connection with data to read counts as
   * closed too, since no answer is pending.
   */
  private static boolean isClosed(Socket socket) throws IOException {
    SocketChannel channel = socket.getChannel();
    if (channel == null || socket instanceof SSLSocket) {
      return isClosedAfterAMoment(socket);
    }
    try {
      channel.configureBlocking(false);
      try {
        return channel.read(ByteBuffer.allocate(1)) != 0;
      } finally {
        channel.configureBlocking(true);
      }
    } catch (IOException e) {
      return true;
    }
  }

  // TLS records without data (a session ticket, the close alert) can only be read through the
  // socket, which waits at least a millisecond.
  private static boolean isClosedAfterAMoment(Socket socket) throws IOException {
    int timeout = socket.getSoTimeout();
    socket.setSoTimeout(1);
    try {
      socket.getInputStream().read();
      return true;
    } catch (SocketTimeoutException e) {
      return false;
    } catch (IOException e) {
      return true;
    } finally {
      socket.setSoTimeout(timeout);
    }
  }

  // OkHttp repeats any request, also one that writes, when a 503 says "Retry-After: 0".
  private static Response withoutRepetition(Response response) {
    return response.code() == UNAVAILABLE && response.header("Retry-After", "").matches("0+")
        ? response.newBuilder().removeHeader("Retry-After").build()
        : response;
  }
}
