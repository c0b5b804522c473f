package io.zitadeltestkit.embedded.internal.http;

import java.nio.ByteBuffer;
import java.util.Set;

/**
 * Calls by gRPC-Web, which browsers may make: it checks their envelopes but does not decode the
 * messages.
 *
 * @see <a href="https://github.com/grpc/grpc/blob/master/doc/PROTOCOL-WEB.md">gRPC-Web</a>
 */
final class GrpcWeb {
  private static final Set<String> TYPES =
      Set.of("application/grpc-web", "application/grpc-web+proto", "application/grpc-web+json");
  private static final int PREFIX = 5;

  private GrpcWeb() {}

  static boolean isCalled(HttpRequest request) {
    return TYPES.contains(request.mediaType());
  }

  static HttpAnswer answer(HttpRequest request) {
    byte[] body = Utf8.encode(request.body());
    if (body.length == 0) {
      return answer(request, 12, "unary request has zero messages");
    }
    if (body.length < PREFIX) {
      return answer(request, 3, "protocol error: incomplete envelope: unexpected EOF");
    }
    long promised = ByteBuffer.wrap(body, 1, 4).getInt() & 0xFFFF_FFFFL;
    int got = body.length - PREFIX;
    if (got < promised) {
      return answer(
          request,
          3,
          "protocol error: promised %d bytes in enveloped message, got %d bytes"
              .formatted(promised, got));
    }
    return answer(
        request,
        12,
        "gRPC-Web is not implemented by the embedded server: call it by Connect in JSON, or by REST");
  }

  private static HttpAnswer answer(HttpRequest request, int code, String message) {
    return HttpAnswer.status(200)
        .with("Content-Type", request.mediaType())
        .with("Grpc-Status", String.valueOf(code))
        .with("Grpc-Message", message);
  }
}
